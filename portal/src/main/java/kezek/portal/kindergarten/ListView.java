package kezek.portal.kindergarten;

import java.util.List;
import java.util.Optional;
import kezek.portal.platform.web.ui.Choice;
import kezek.portal.platform.web.ui.FieldError;
import kezek.portal.platform.web.ui.Pager;
import kezek.portal.platform.web.ui.WithErrors;
import org.jspecify.annotations.Nullable;

/**
 * What the list of kindergartens shows.
 *
 * @param hasRecords whether the territory has any kindergarten
 * @param found how many fit, in words; nothing of it holds while there are errors
 * @param tooYoung why a child of the chosen birth year is given no place yet; null if it is
 */
public record ListView(
        boolean hasRecords,
        Form form,
        String found,
        @Nullable String tooYoung,
        List<Card> cards,
        Pager pager,
        Optional<SchematicMap> map) {

    /**
     * The form.
     *
     * @param districts empty where the territory has none
     * @param isOpen whether the less usual fields are in use, so that they are shown at once
     * @param isFilled whether any field is in use
     */
    public record Form(
            String name,
            List<Choice> districts,
            List<Choice> languages,
            List<Choice> birthYears,
            List<Choice> kinds,
            boolean freeOnly,
            List<Choice> orders,
            boolean isOpen,
            boolean isFilled,
            List<FieldError> errors)
            implements WithErrors {}

    /**
     * One kindergarten.
     *
     * @param path its address below the territory
     * @param nameLanguage the language of name and address; null if it is the page's
     * @param district its name; null if the kindergarten names none
     * @param ownership whose it is
     * @param groups ages and languages of its groups, in a line
     */
    public record Card(
            String path,
            String name,
            @Nullable String nameLanguage,
            boolean invented,
            @Nullable String district,
            String address,
            String ownership,
            String groups,
            OfferView offer) {}
}
