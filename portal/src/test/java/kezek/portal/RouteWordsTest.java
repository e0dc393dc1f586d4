package kezek.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import kezek.portal.platform.web.Language;
import kezek.portal.platform.web.guard.Routes;
import kezek.portal.territory.Slugs;
import org.junit.jupiter.api.Test;

/** A territory stands in addresses after the language: it must not be taken for a word of the portal. */
@PortalTest
class RouteWordsTest {

    private final Routes routes;

    RouteWordsTest(Routes routes) {
        this.routes = routes;
    }

    @Test
    void no_territory_can_be_named_like_the_first_word_of_an_address() {
        var words = words(routes.all());
        assertTrue(words.containsAll(List.of("rules", "dev", "health")), words.toString());
        assertEquals(
                List.of(), words.stream().filter(word -> !Slugs.reserved(word)).toList());
        assertEquals(
                List.of(),
                Stream.of(Language.values())
                        .map(Language::code)
                        .filter(code -> !Slugs.reserved(code))
                        .toList());
    }

    @Test
    void a_word_that_is_not_on_the_list_would_be_found() {
        assertEquals(List.of("unheard"), words(List.of("/unheard/{of}", "/{territory}/queue")));
    }

    /** The first words of addresses, with the language before them or without; variables are no words. */
    private static List<String> words(List<String> patterns) {
        return patterns.stream()
                .map(pattern -> pattern.startsWith(Language.PATH) ? pattern.substring(Language.PATH.length()) : pattern)
                .flatMap(pattern -> Stream.of(pattern.split("/"))
                        .filter(part -> !part.isEmpty())
                        .limit(1))
                .filter(part -> !part.startsWith("{"))
                .distinct()
                .sorted()
                .toList();
    }
}
