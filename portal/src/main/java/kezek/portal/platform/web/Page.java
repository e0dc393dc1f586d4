package kezek.portal.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What every page template takes beside its own view: the frame's facts.
 *
 * @param texts the texts in the page's language
 * @param path the address below the language, beginning with a slash: {@code /rules/iin} for {@code /kk/rules/iin}
 * @param query the query as sent, without the question mark
 * @param territory the chosen territory; null on pages of the whole country
 * @param assets the addresses of stylesheet and pictures
 * @param clock the clock of a development portal; null in production
 */
public record Page(
        Texts texts,
        String path,
        @Nullable String query,
        @Nullable ChosenTerritory territory,
        Assets assets,
        @Nullable ClockFooter clock) {

    private static final String CHOOSER = "/";

    public Page {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path below the language begins with a slash: " + path);
        }
    }

    /** The same page with a clock in its footer. */
    Page with(ClockFooter other) {
        return new Page(texts, path, query, territory, assets, other);
    }

    /** The language of the page. */
    public Language language() {
        return texts.language();
    }

    /** The text of a key, see {@link Texts#text(String)}. */
    public String text(String key) {
        return texts.text(key);
    }

    /** The address of another page in the same language: {@code href("/rules")} is {@code /kk/rules}. */
    public String href(String path) {
        return "/" + language().code() + path;
    }

    /** The address of another page that stays in the chosen territory, if there is one: {@code /kk/astana/rules}. */
    public String here(String path) {
        return territory == null ? href(path) : href("/" + territory.slug() + (path.equals("/") ? "" : path));
    }

    /** The path below the chosen territory, or below the language where none is chosen; it begins with a slash. */
    public String section() {
        if (territory == null) {
            return path;
        }
        var below = path.substring(1 + territory.slug().length());
        return below.isEmpty() ? "/" : below;
    }

    /** The address of the page on which a territory is chosen; the choice leads back to this same page, filters included. */
    public String hrefToChooser() {
        if (section().equals("/")) {
            return href(CHOOSER);
        }
        var back = section() + (query == null ? "" : "?" + query);
        return href(CHOOSER) + "?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** The address of this same page, query included, in another language. */
    public String hrefIn(Language other) {
        return "/" + other.code() + path + (query == null ? "" : "?" + query);
    }

    /** The address of a file of {@code static/}, see {@link Assets#address(String)}. */
    public String asset(String name) {
        return assets.address(name);
    }
}
