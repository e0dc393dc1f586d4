package kezek.portal.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;

/** Templates of which none can be found. */
public final class BrokenTemplates {

    private BrokenTemplates() {}

    /** Every rendering with these fails. */
    public static Templates none() {
        return new Templates(TemplateEngine.createPrecompiled(
                null, ContentType.Html, BrokenTemplates.class.getClassLoader(), "kezek.no.templates"));
    }
}
