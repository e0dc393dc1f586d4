/** The one clock of the offenders, which must not be rejected. */
@NullMarked
package kezek.structure.offenders.portal.platform.time;

import org.jspecify.annotations.NullMarked;
