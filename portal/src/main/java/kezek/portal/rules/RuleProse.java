package kezek.portal.rules;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns the Markdown of a rule page into HTML. Raw HTML in it is shown as text, and addresses of scripts are dropped. */
final class RuleProse {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private RuleProse() {}

    /** The HTML of a text; its headings begin at the second level, below the page's title. */
    static String html(String markdown) {
        var document = PARSER.parse(markdown);
        document.accept(new Fitting());
        return RENDERER.render(document);
    }

    /** In the file the text stands below a second-level heading and links to other files; on the page neither is so. */
    private static final class Fitting extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.max(2, heading.getLevel() - 1));
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            if (link.getDestination().matches("[a-z-]+\\.md(#.*)?")) {
                link.setDestination(link.getDestination().replaceFirst("\\.md", ""));
            }
            visitChildren(link);
        }
    }
}
