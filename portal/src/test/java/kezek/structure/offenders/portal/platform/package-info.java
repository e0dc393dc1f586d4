/** A platform that knows a feature. */
@NullMarked
package kezek.structure.offenders.portal.platform;

import org.jspecify.annotations.NullMarked;
