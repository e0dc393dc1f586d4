package kezek.portal.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The jte templates of {@code src/main/jte}, compiled with the portal. */
@Component
public final class Templates {

    private final TemplateEngine engine;

    @Autowired
    Templates() {
        this(TemplateEngine.createPrecompiled(ContentType.Html));
    }

    Templates(TemplateEngine engine) {
        this.engine = engine;
        engine.setBinaryStaticContent(true);
    }

    /**
     * The finished page, in UTF-8. Nothing is sent before the whole page stands, so that a template that fails leaves room for an error page.
     *
     * @param name the template without its suffix, for instance {@code rules/list}
     */
    public byte[] render(String name, Page page, Object view) {
        var output = new Utf8ByteOutput();
        engine.render(name + ".jte", Map.of("page", page, "view", view), output);
        return output.toByteArray();
    }
}
