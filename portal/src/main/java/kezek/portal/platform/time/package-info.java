/** The portal's clock: the only place that asks the machine for the time. */
@NullMarked
package kezek.portal.platform.time;

import org.jspecify.annotations.NullMarked;
