/**
 * The law of the queue as pure Java: facts and an instant go in, a decision comes out. Every rule has a page in {@code rulebook/rules}
 * whose tables are its tests. Nothing here knows a database, a request, a language or the machine's clock.
 */
@NullMarked
package kezek.rulebook;

import org.jspecify.annotations.NullMarked;
