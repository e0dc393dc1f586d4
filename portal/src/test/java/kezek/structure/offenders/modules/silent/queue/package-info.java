/** Does not say what it may use. */
@NullMarked
package kezek.structure.offenders.modules.silent.queue;

import org.jspecify.annotations.NullMarked;
