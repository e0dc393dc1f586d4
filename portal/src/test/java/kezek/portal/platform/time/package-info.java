/** Tests of the clock. */
@NullMarked
package kezek.portal.platform.time;

import org.jspecify.annotations.NullMarked;
