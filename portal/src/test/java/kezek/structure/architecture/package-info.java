/** Who may know whom, read from the compiled classes. */
@NullMarked
package kezek.structure.architecture;

import org.jspecify.annotations.NullMarked;
