/** Tests of the configuration. */
@NullMarked
package kezek.portal.platform.settings;

import org.jspecify.annotations.NullMarked;
