/** The small types that the templates in {@code ui/} take. */
@NullMarked
package kezek.portal.platform.web.ui;

import org.jspecify.annotations.NullMarked;
