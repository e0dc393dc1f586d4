package kezek.portal.cabinet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kezek.portal.platform.web.Texts;
import kezek.portal.platform.web.ui.Choice;
import kezek.portal.platform.web.ui.FieldError;

/**
 * The filter over the places, as it was sent.
 *
 * @param language as typed; empty for any
 * @param page as typed; empty for the first
 * @param letGo whether a place was let go a moment ago
 */
record PlaceFilter(String language, String page, boolean letGo) {

    static final String LANGUAGE = "language";
    static final String PAGE = "page";
    static final String LET_GO = "letGo";

    /** The languages in which groups are led, as places and addresses name them. */
    private static final String KAZAKH = "KAZAKH";

    private static final String RUSSIAN = "RUSSIAN";
    private static final List<String> LANGUAGES = List.of(KAZAKH, RUSSIAN);
    private static final String A_PAGE = "[1-9][0-9]{0,3}";

    static PlaceFilter none() {
        return new PlaceFilter("", "", false);
    }

    static PlaceFilter of(Map<String, String> sent) {
        return new PlaceFilter(
                sent.getOrDefault(LANGUAGE, "").strip(),
                sent.getOrDefault(PAGE, "").strip(),
                sent.containsKey(LET_GO));
    }

    /** The language that is looked for, as places name it. */
    Optional<String> wanted() {
        return LANGUAGES.stream().filter(known -> code(known).equals(language)).findFirst();
    }

    /** The page that is looked at, from 1; more than there are pages, and what is no page, is the last one. */
    int page(int pages) {
        if (page.isEmpty()) {
            return 1;
        }
        return page.matches(A_PAGE) ? Math.min(Integer.parseInt(page), pages) : pages;
    }

    /** What the filter offers and what is chosen. */
    PlacesView.Filter view(Texts texts) {
        var chosen = wanted();
        var choices = List.of(
                new Choice("", texts.text("kindergarten.any.language"), chosen.isEmpty()),
                new Choice(
                        code(KAZAKH), texts.text("kindergarten.language.kazakh"), chosen.equals(Optional.of(KAZAKH))),
                new Choice(
                        code(RUSSIAN),
                        texts.text("kindergarten.language.russian"),
                        chosen.equals(Optional.of(RUSSIAN))));
        var errors = language.isEmpty() || chosen.isPresent()
                ? List.<FieldError>of()
                : List.of(new FieldError(LANGUAGE, texts.text("kindergarten.error.language")));
        return new PlacesView.Filter(choices, errors);
    }

    /** The query that filters the same, without the page; empty if nothing is filtered. */
    String query() {
        return wanted().map(chosen -> "?" + LANGUAGE + "=" + code(chosen)).orElse("");
    }

    private static String code(String language) {
        return language.toLowerCase(Locale.ROOT);
    }
}
