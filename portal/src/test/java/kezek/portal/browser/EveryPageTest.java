package kezek.portal.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import kezek.portal.SmallCity;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Language;
import kezek.portal.rules.WrittenRules;
import kezek.portal.territory.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Looks at every page: in Kazakh and in Russian on a phone, in English at another width; the theme and that width are drawn by a seed, which is
 * printed and can be given again ({@code -Dkezek.seed=…}). {@code -Dkezek.full=true} walks all languages, themes and widths.
 */
class EveryPageTest extends BrowserTest {

    private static final List<Integer> WIDTHS = List.of(320, 390, 768, 1280);
    private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

    private record Visit(Language language, String path, Look look) {

        String name() {
            var page = path.equals("/") ? "first" : path.substring(1).replaceAll("\\W+", "-");
            return page + "-" + language.code() + "-" + look.width() + "-"
                    + look.scheme().name().toLowerCase(Locale.ROOT);
        }
    }

    @BeforeEach
    void writeTheCity(@Autowired Tx tx, @Autowired Territories territories, @Autowired PortalClock clock) {
        SmallCity.in(tx, territories, clock);
    }

    @TestFactory
    Stream<DynamicTest> every_page_is_accessible_fits_and_is_quiet() {
        var visits = Boolean.getBoolean("kezek.full") ? allVisits() : someVisits();
        return visits.map(visit -> DynamicTest.dynamicTest(visit.name(), () -> {
            try {
                assertGood(open(visit.language(), visit.path(), visit.look()), visit.name());
            } finally {
                close();
            }
        }));
    }

    private static Stream<String> paths() {
        var fixed = Stream.of(
                "/",
                "/?q=%D0%B0%D0%B1%D0%B0%D0%B9",
                "/about",
                "/dev/clock",
                "/dev/families",
                "/dev/postbox",
                "/dev/ui",
                "/nothing",
                "/alga",
                "/semey",
                "/semey/apply",
                "/semey/check",
                "/semey/kindergartens",
                "/semey/kindergartens?name=nothing",
                "/semey/kindergartens?born=1900&kind=big",
                "/semey/kindergartens/SEM-1",
                "/semey/kindergartens/SEM-3",
                "/semey/kindergartens/nothing",
                "/alga/queue",
                "/semey/queue",
                "/semey/queue?number=nothing",
                "/semey/queue/big/1900",
                "/semey/rules");
        // The list, and the neighbours at the foot of a page, need every page.
        var rules = WrittenRules.areAll()
                ? Stream.concat(
                        Stream.of("/rules"), WrittenRules.names().stream().map("/rules/"::concat))
                : Stream.<String>empty();
        return Stream.concat(fixed, rules);
    }

    private static Stream<Visit> someVisits() {
        var seed = Long.getLong("kezek.seed", System.nanoTime());
        System.out.println("EveryPageTest: -Dkezek.seed=" + seed);
        var random = new Random(seed);
        return paths().flatMap(path -> Stream.of(
                new Visit(Language.KK, path, new Look(390, drawn(random, SCHEMES))),
                new Visit(Language.RU, path, new Look(390, drawn(random, SCHEMES))),
                new Visit(Language.EN, path, new Look(drawn(random, WIDTHS), drawn(random, SCHEMES)))));
    }

    private static Stream<Visit> allVisits() {
        return paths().flatMap(path -> Stream.of(Language.values())
                .flatMap(language -> WIDTHS.stream()
                        .flatMap(width ->
                                SCHEMES.stream().map(scheme -> new Visit(language, path, new Look(width, scheme))))));
    }

    private static <T> T drawn(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
