/** The portal's configuration: read from the environment once, checked before anything starts, and what may refuse the start. */
@NullMarked
package kezek.portal.platform.settings;

import org.jspecify.annotations.NullMarked;
