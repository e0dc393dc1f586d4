/** Names and dates as people type them in a hurry. */
@NullMarked
package kezek.portal.platform.spelling;

import org.jspecify.annotations.NullMarked;
