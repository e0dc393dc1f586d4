/** Work that the portal does by itself, again and again. */
@NullMarked
package kezek.portal.platform.job;

import org.jspecify.annotations.NullMarked;
