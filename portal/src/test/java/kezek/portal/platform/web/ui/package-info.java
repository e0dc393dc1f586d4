/** Tests of the components. */
@NullMarked
package kezek.portal.platform.web.ui;

import org.jspecify.annotations.NullMarked;
