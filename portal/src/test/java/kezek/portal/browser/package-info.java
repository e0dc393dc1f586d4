/** Journeys in a real browser. */
@NullMarked
package kezek.portal.browser;

import org.jspecify.annotations.NullMarked;
