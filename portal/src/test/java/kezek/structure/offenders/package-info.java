/** Classes that the rules of the structure must reject: a rule that rejects nobody guards nothing. */
@NullMarked
package kezek.structure.offenders;

import org.jspecify.annotations.NullMarked;
