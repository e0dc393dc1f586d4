package kezek.portal.browser;

import com.microsoft.playwright.options.ColorScheme;

/**
 * How a page is looked at.
 *
 * @param width of the window, in CSS pixels
 */
record Look(int width, ColorScheme scheme) {

    /** A phone by day. */
    static final Look PHONE = new Look(390, ColorScheme.LIGHT);
}
