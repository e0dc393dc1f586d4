/** Who may ask for what, from where, and what browsers are told about it. */
@NullMarked
package kezek.portal.platform.web.guard;

import org.jspecify.annotations.NullMarked;
