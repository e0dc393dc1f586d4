package kezek.portal.kindergarten;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the passport of a kindergarten shows.
 *
 * @param nameLanguage the language of name and address; null if it is the page's
 * @param district its name; null if the kindergarten names none
 * @param schoolYear the school year by which ages are counted, in words
 */
public record PassportView(
        String name,
        @Nullable String nameLanguage,
        String address,
        @Nullable String district,
        boolean invented,
        List<Fact> facts,
        OfferView offer,
        String schoolYear,
        List<GroupView> groups,
        Optional<SchematicMap> map) {

    /** One thing that is known of the kindergarten. */
    public record Fact(String name, String value) {}

    /**
     * One group.
     *
     * @param code its name in files and in the journal
     * @param born who goes there by the year of birth
     * @param kind null for an ordinary group
     */
    public record GroupView(
            String code,
            String ages,
            String born,
            String language,
            @Nullable String kind,
            int capacity,
            int enrolled,
            OfferView offer) {}
}
