/** Tests of who may ask for what, and from where. */
@NullMarked
package kezek.portal.platform.web.guard;

import org.jspecify.annotations.NullMarked;
