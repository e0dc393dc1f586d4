package kezek.portal.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.file.Path;

/** Templates of which none can be found. */
public final class BrokenTemplates {

    private BrokenTemplates() {}

    /** Every rendering with these fails. */
    public static Templates in(Path emptyFolder) {
        return new Templates(TemplateEngine.createPrecompiled(emptyFolder, ContentType.Html));
    }
}
