/** Rules about text that neither compiler nor formatter knows. */
@NullMarked
package kezek.structure.tidy;

import org.jspecify.annotations.NullMarked;
