package kezek.portal.kindergarten;

import org.jspecify.annotations.Nullable;

/**
 * A group as the pages of families and offices name it.
 *
 * @param kindergarten code of the kindergarten
 * @param code code of the group
 * @param name of the kindergarten
 * @param nameLanguage the language of name and address; null if it is the page's
 * @param invented whether the kindergarten belongs to a demo city
 * @param ages in words
 * @param language the language of training, in words
 * @param kind null for an ordinary group
 */
public record NamedGroup(
        String kindergarten,
        String code,
        String name,
        @Nullable String nameLanguage,
        String address,
        boolean invented,
        String ages,
        String language,
        @Nullable String kind) {

    /** The address of the passport below the territory. */
    public String path() {
        return "/kindergartens/" + kindergarten;
    }
}
