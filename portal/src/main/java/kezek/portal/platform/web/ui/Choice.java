package kezek.portal.platform.web.ui;

/**
 * One of the answers that a list of a form offers.
 *
 * @param value as it is sent; empty for «any»
 * @param text as people read it
 */
public record Choice(String value, String text, boolean selected) {}
