package kezek.portal.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.portal.PortalTest;
import kezek.portal.platform.web.AllTexts;
import kezek.portal.platform.web.Language;
import kezek.portal.platform.web.guard.Routes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PortalTest
class TerritoryNamesTest {

    private final Territories territories;
    private final TerritoryNames names;
    private final AllTexts texts;
    private final Routes routes;

    TerritoryNamesTest(Territories territories, TerritoryNames names, AllTexts texts, Routes routes) {
        this.territories = territories;
        this.names = names;
        this.texts = texts;
        this.routes = routes;
    }

    @ParameterizedTest
    @CsvSource({
        "semey, Семей, Семей, Semey",
        "astana, Астана, Астана, Astana",
        "abay-abay, Абай ауданы, Абайский район, Abay District",
        "birzhan-sal, Біржан сал ауданы, район Биржан сал, Birzhan sal District",
        "astana-esil, Есіл ауданы, Есильский район, Esil District",
        "akmola-region, Ақмола облысы, Акмолинская область, Akmola Region",
    })
    void a_name_says_what_it_names(String slug, String kk, String ru, String en) {
        assertThat(Stream.of(Language.values()).map(language -> names.full(known(slug), texts.in(language))))
                .containsExactly(kk, ru, en);
    }

    @Test
    void a_city_is_not_a_district() {
        assertThat(Stream.of("astana", "semey", "kosshy", "rudnyy", "baykonyr").map(this::known))
                .allMatch(names::isCity);
        assertThat(Stream.of("abay-abay", "zhanasemey", "birzhan-sal", "astana-esil", "akmola-region")
                        .map(this::known))
                .noneMatch(names::isCity);
        assertThat(territories.all().stream().filter(names::isCity)).hasSizeBetween(40, 50);
    }

    @Test
    void every_territory_of_the_file_has_an_outline_around_its_point_or_near_it() {
        var outlines = new Outlines();
        TerritoryFile.lines()
                .forEach(line -> assertThat(outlines.of(known(line.slug())))
                        .as(line.slug())
                        .isNotEmpty()
                        .allMatch(ring -> ring.size() >= 4 && Objects.equals(ring.getFirst(), ring.getLast())));
    }

    @Test
    void no_territory_hides_behind_a_page_of_the_portal() {
        var pages = routes.all().stream()
                .filter(route -> route.startsWith(Language.PATH + "/"))
                .map(route -> route.substring(Language.PATH.length() + 1).split("/")[0])
                .collect(Collectors.toSet());
        assertThat(pages).contains("rules", "{territory}");
        assertThat(territories.all().stream().map(Territory::slug)).doesNotContainAnyElementsOf(pages);
    }

    private Territory known(String slug) {
        return territories.find(slug).orElseThrow();
    }
}
