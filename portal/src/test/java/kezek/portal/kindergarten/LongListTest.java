package kezek.portal.kindergarten;

import static kezek.portal.CityRows.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import kezek.portal.CityRows;
import kezek.portal.PortalTest;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Visitor;
import kezek.portal.territory.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A list of more than one page: 101 kindergartens of ten groups each. */
@PortalTest
class LongListTest {

    /** For a page with fifty kindergartens and the stylesheet, compressed. */
    private static final int BUDGET_BYTES = 45_000;

    private static final int KINDERGARTENS = 101;
    private static final int GROUPS = 10;
    private static final long SEED = 20_261_121;
    private static final List<String> WORDS =
            List.of("Айгөлек", "Балапан", "Қарлығаш", "Еркемай", "Нұршуақ", "Күншуақ", "Ботақан", "Сәуле", "Толағай");

    private final Visitor visitor;
    private final Tx tx;
    private final Territories territories;
    private final PortalClock clock;
    private static boolean isWritten;

    LongListTest(@LocalServerPort int port, Tx tx, Territories territories, PortalClock clock) {
        this.visitor = new Visitor(port);
        this.tx = tx;
        this.territories = territories;
        this.clock = clock;
    }

    @BeforeEach
    void write() {
        if (!isWritten) {
            var city = territories.find("kurchatov").orElseThrow();
            CityRows.clear(city);
            tx.run(db -> write(new CityRows(db, city, clock.now()), clock.now()));
            isWritten = true;
        }
    }

    @Test
    void a_page_has_fifty_and_leads_to_the_next() {
        assertThat(cards("/kk/kurchatov/kindergartens")).isEqualTo(50);
        assertThat(cards("/kk/kurchatov/kindergartens?page=2")).isEqualTo(50);
        assertThat(cards("/kk/kurchatov/kindergartens?page=3")).isEqualTo(1);
        assertThat(visitor.get("/kk/kurchatov/kindergartens?page=4").statusCode())
                .isEqualTo(422);
        assertThat(visitor.get("/ru/kurchatov/kindergartens?page=2").body())
                .contains(
                        "Найден 101 детский сад",
                        "Страница 2 из 3",
                        "rel=\"prev\" href=\"/ru/kurchatov/kindergartens?page=1\"",
                        "rel=\"next\" href=\"/ru/kurchatov/kindergartens?page=3\"");
    }

    @Test
    void the_next_page_keeps_the_filters() {
        assertThat(visitor.get("/kk/kurchatov/kindergartens?language=kazakh&sort=free&name=")
                        .body())
                .contains("href=\"/kk/kurchatov/kindergartens?language=kazakh&amp;sort=free&amp;page=2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void fifty_kindergartens_with_map_and_stylesheet_stay_below_45_kilobytes(String language) throws IOException {
        var page = visitor.get("/" + language + "/kurchatov/kindergartens").body();
        var start = page.indexOf("/assets/app.");
        var stylesheet =
                visitor.get(page.substring(start, page.indexOf('"', start))).body();
        assertThat(compressed(page) + compressed(stylesheet)).isLessThanOrEqualTo(BUDGET_BYTES);
    }

    private int cards(String path) {
        return visitor.get(path).body().split("<li class=\"card\">", -1).length - 1;
    }

    private static void write(CityRows rows, Instant now) {
        System.out.println("LongListTest: seed " + SEED);
        var random = new Random(SEED);
        for (var i = 0; i < KINDERGARTENS; i++) {
            var name = WORDS.get(random.nextInt(WORDS.size())) + " " + Long.toString(random.nextLong(), 36);
            var kindergarten = rows.kindergarten(
                    "LONG-" + i,
                    with(
                            "name_kk", "№ " + i + " «" + name + "» бөбекжай-балабақшасы",
                            "name_ru", "Ясли-сад № " + i + " «" + name + "»",
                            "address_kk", WORDS.get(random.nextInt(WORDS.size())) + " көшесі, " + random.nextInt(300),
                            "latitude", BigDecimal.valueOf(50.70 + random.nextInt(900) / 10_000.0),
                            "longitude", BigDecimal.valueOf(78.50 + random.nextInt(900) / 10_000.0)));
            for (var j = 0; j < GROUPS; j++) {
                var age = 1 + random.nextInt(5);
                var group = rows.group(kindergarten, "G" + j, with("age_from", age, "age_to", age + 1));
                var reportedAt = now.minus(Duration.ofHours(random.nextInt(300)));
                rows.place(group, 2026, reportedAt, with("age_from", age, "age_to", age + 1));
            }
        }
    }

    private static int compressed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
