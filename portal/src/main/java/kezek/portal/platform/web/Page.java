package kezek.portal.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * What every page template takes beside its own view: the frame's facts.
 *
 * @param texts the texts in the page's language
 * @param path the address below the language, beginning with a slash: {@code /rules/iin} for {@code /kk/rules/iin}
 * @param query the query as sent, without the question mark
 * @param assets the addresses of stylesheet and pictures
 */
public record Page(Texts texts, String path, @Nullable String query, Assets assets) {

    public Page {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path below the language begins with a slash: " + path);
        }
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

    /** The address of this same page, query included, in another language. */
    public String hrefIn(Language other) {
        return "/" + other.code() + path + (query == null ? "" : "?" + query);
    }

    /** The address of a file of {@code static/}, see {@link Assets#address(String)}. */
    public String asset(String name) {
        return assets.address(name);
    }
}
