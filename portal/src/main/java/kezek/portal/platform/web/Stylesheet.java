package kezek.portal.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * Makes one stylesheet of the parts. {@code app.css} is ordinary CSS that imports one file per part into a layer, so it reads, and works, as it
 * stands; a browser would ask for twenty files one after the other though, so the portal puts the parts in place of their imports at start,
 * without comments and indentation. That is the whole build.
 */
final class Stylesheet {

    private static final Pattern IMPORT = Pattern.compile("@import \"([\\w/-]+\\.css)\" layer\\((\\w+)\\);");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\n\\s*");

    private Stylesheet() {}

    /** The stylesheet at this place of the class path, its imports replaced by what they import. */
    static String read(String path) throws IOException {
        var folder = path.substring(0, path.lastIndexOf('/') + 1);
        var whole = new StringBuilder();
        var sheet = text(path);
        var imports = IMPORT.matcher(sheet);
        var end = 0;
        while (imports.find()) {
            whole.append(sheet, end, imports.start()).append(part(folder, imports));
            end = imports.end();
        }
        whole.append(sheet, end, sheet.length());
        if (whole.indexOf("@import") >= 0) {
            throw new IllegalStateException(path + " imports a part in a form that is not understood");
        }
        return dense(whole);
    }

    private static String part(String folder, Matcher statement) throws IOException {
        return "@layer " + statement.group(2) + "{" + text(folder + statement.group(1)) + "}";
    }

    private static String text(String path) throws IOException {
        return COMMENT.matcher(new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8))
                .replaceAll("");
    }

    private static String dense(CharSequence css) {
        return LINE_BREAK.matcher(css).replaceAll("\n").strip();
    }
}
