package kezek.portal.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kezek.portal.PortalTest;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@PortalTest
class TerritoriesTest {

    private static final Map<String, String> NAMES = Map.of("kk", "Ауыл", "ru", "Аул", "en", "Village");

    private final Tx tx;
    private final PortalClock clock;
    private final TerritoriesQueries queries;
    private final Territories territories;

    TerritoriesTest(Tx tx, PortalClock clock, TerritoriesQueries queries, Territories territories) {
        this.tx = tx;
        this.clock = clock;
        this.queries = queries;
        this.territories = territories;
    }

    @Test
    void every_line_of_the_file_is_there_once_with_its_parent_and_its_code() throws IOException {
        var lines = rawLines();
        assertEquals(244, lines.size());
        for (var cells : lines) {
            var territory = territories.find(cells[3]).orElseThrow(() -> new AssertionError(cells[3]));
            assertEquals(cells[0], kato(territory), territory.slug());
            assertEquals(
                    cells[2],
                    territory.parent().map(this::withId).map(this::kato).orElse(""),
                    () -> "what " + territory.slug() + " lies in");
            assertEquals(cells[4].equals("yes"), territory.carriesQueue(), territory.slug());
            assertEquals(List.of(cells[5], cells[6], cells[7]), names(territory));
        }
        assertEquals(
                lines.stream()
                        .map(cells -> cells[3])
                        .collect(Collectors.toSet())
                        .size(),
                lines.size(),
                "slugs differ");
    }

    @Test
    void a_portal_that_starts_again_adds_nothing() {
        var before = territories.all().size();
        assertEquals(before, new Territories(tx, queries, clock).all().size());
    }

    @Test
    void slugs_of_the_file_are_not_words_of_the_portal() {
        for (var territory : territories.all()) {
            assertTrue(Slugs.wellFormed(territory.slug()) && !Slugs.reserved(territory.slug()), territory.slug());
        }
    }

    @Test
    void before_1_march_2024_astana_was_at_utc_6_and_the_west_at_utc_5() {
        assertEquals(6, hours("astana", "2024-02-29T23:59"));
        assertEquals(5, hours("astana", "2024-03-01T00:00"));
        assertEquals(6, hours("kostanay", "2024-02-29T23:59"));
        assertEquals(5, hours("kostanay", "2024-03-01T00:00"));
        for (var west : List.of("uralsk", "aktobe", "atyrau", "aktau")) {
            assertEquals(5, hours(west, "2020-06-01T12:00"), west);
            assertEquals(5, hours(west, "2026-06-01T12:00"), west);
        }
        assertEquals(6, hours("kyzylorda", "2018-12-20T12:00"));
        assertEquals(5, hours("kyzylorda", "2018-12-22T12:00"));
    }

    @Test
    void an_unknown_slug_is_no_territory() {
        assertEquals(Optional.empty(), territories.find("atlantis"));
        assertEquals(Optional.empty(), territories.find(""));
    }

    @Test
    @Timeout(10)
    void a_village_that_was_added_on_another_node_is_found() throws InterruptedException {
        var otherNode = new Territories(tx, queries, clock);
        var slug = "village-" + UUID.randomUUID().toString().substring(0, 8);
        assertEquals(Optional.empty(), otherNode.find(slug));
        territories.add(territories.find("uralsk").orElseThrow(), slug, NAMES, Optional.empty());
        // It asks for unknown words at most once a second.
        while (otherNode.find(slug).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        var village = otherNode.find(slug).orElseThrow();
        assertEquals("Asia/Oral", village.zone().getId());
        assertEquals(Optional.of(territories.find("uralsk").orElseThrow().id()), village.parent());
        assertTrue(village.carriesQueue());
    }

    @Test
    void a_slug_is_given_once() {
        var parent = territories.find("astana").orElseThrow();
        var slug = "village-" + UUID.randomUUID().toString().substring(0, 8);
        assertTrue(territories.add(parent, slug, NAMES, Optional.empty()).isPresent());
        assertEquals(Optional.empty(), territories.add(parent, slug, NAMES, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> territories.add(parent, "rules", NAMES, Optional.empty()));
    }

    @Test
    void a_code_of_the_classifier_is_dated_and_leads_to_its_territory() {
        var slug = "village-" + UUID.randomUUID().toString().substring(0, 8);
        var code = "9" + slug.replaceAll("\\D", "").concat("00000000").substring(0, 8);
        var parent = territories.find("astana").orElseThrow();
        territories.add(parent, slug, NAMES, Optional.of(code));
        assertEquals(slug, territories.withKato(code).orElseThrow().slug());
        assertEquals("astana", territories.withKato("710000000").orElseThrow().slug());
        assertEquals(Optional.empty(), territories.withKato("000000000"));
        assertEquals(clock.now().atZone(parent.zone()).toLocalDate(), validFrom(code));
        assertEquals(LocalDate.of(2024, 1, 1), validFrom("710000000"));
    }

    @Test
    void what_lies_in_a_territory_is_found() {
        var astana = territories.find("astana").orElseThrow();
        var inside = territories.inside(astana);
        assertTrue(inside.stream().allMatch(inner -> inner.parent().equals(Optional.of(astana.id()))));
        assertTrue(inside.stream().anyMatch(inner -> inner.slug().contains("almaty")), inside.toString());
    }

    private int hours(String slug, String local) {
        var zone = territories.find(slug).orElseThrow().zone();
        var offset = LocalDateTime.parse(local).atZone(zone).getOffset();
        assertEquals(0, offset.getTotalSeconds() % ZoneOffset.ofHours(1).getTotalSeconds());
        return offset.getTotalSeconds() / ZoneOffset.ofHours(1).getTotalSeconds();
    }

    private Territory withId(UUID id) {
        return territories.all().stream()
                .filter(territory -> territory.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Territory territory) {
        return List.of(territory.name("kk"), territory.name("ru"), territory.name("en"));
    }

    private String kato(Territory territory) {
        return tx.read(
                db -> db.select("select kato from territory_kato where territory_id = :id and valid_until is null")
                        .param("id", territory.id())
                        .single(row -> row.text("kato")));
    }

    private LocalDate validFrom(String kato) {
        return tx.read(db -> db.select("select valid_from from territory_kato where kato = :kato")
                .param("kato", kato)
                .single(row -> row.date("valid_from")));
    }

    /** The file, read without the code that loads it. */
    private static List<String[]> rawLines() throws IOException {
        var file = Objects.requireNonNull(TerritoriesTest.class.getResourceAsStream("/territories/territories.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",")).toList();
        }
    }
}
