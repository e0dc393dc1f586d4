/** From a reported place to an open one: publication, opening, access, windows. */
@NullMarked
package kezek.rulebook.release;

import org.jspecify.annotations.NullMarked;
