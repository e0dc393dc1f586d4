/** Tests of what people see when something fails. */
@NullMarked
package kezek.portal.platform.web.error;

import org.jspecify.annotations.NullMarked;
