/** A law that knows too much. */
@NullMarked
package kezek.structure.offenders.rulebook;

import org.jspecify.annotations.NullMarked;
