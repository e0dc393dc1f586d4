package kezek.structure.tidy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import kezek.structure.Checkout.TextFile;

/** Links from one file of the checkout to another. */
final class MarkdownLinks {

    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("(?:[a-z][a-z0-9+.-]*:|/|#).*");

    private MarkdownLinks() {}

    /**
     * The links of a Markdown file that lead nowhere. Not judged: addresses with a scheme, addresses of the portal (they begin with a slash),
     * places on the same page, and what stands in code.
     */
    static List<String> dead(TextFile file, Path root) {
        var folder = root.resolve(file.path()).resolveSibling("");
        return LINK.matcher(CODE.matcher(file.text()).replaceAll(""))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !ELSEWHERE.matcher(target).matches())
                .filter(target -> !Files.exists(folder.resolve(target.replaceAll("#.*", ""))))
                .map(target -> file.path() + " links to " + target)
                .toList();
    }
}
