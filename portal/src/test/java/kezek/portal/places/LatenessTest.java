package kezek.portal.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kezek.portal.PortalTest;
import kezek.portal.journal.Recorded;
import kezek.portal.journal.Recorded.Reading;
import kezek.portal.journal.Recorded.Understood;
import kezek.portal.journal.Recorded.Unknown;
import kezek.portal.town.Books;
import kezek.portal.town.History;
import kezek.portal.town.Town;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** How late time is carried out changes nothing but when that was decided. Page: rules/release-cycle.md */
@PortalTest
class LatenessTest {

    private static final List<String> TABLES = List.of(
            "application",
            "benefit",
            "stop_list_entry",
            "freed_place",
            "access",
            "reservation",
            "referral",
            "enrolment",
            "queue_turn",
            "mixed_turn",
            "frozen_period",
            "recall");

    private final ApplicationContext portal;

    LatenessTest(ApplicationContext portal) {
        this.portal = portal;
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void a_history_on_time_and_one_that_waits_for_people_leave_the_same_tables_and_the_same_journal(long seed) {
        var onTime = Town.found(portal, History.BEGINS);
        var late = Town.found(portal, History.BEGINS);
        History.onTime(onTime, new Random(seed), 25);
        History.of(late, new Random(seed), 25);
        assertEquals(journal(onTime), journal(late), "seed " + seed);
        for (var table : TABLES) {
            assertEquals(rows(onTime, table), rows(late, table), table + ", seed " + seed);
        }
        Books.agree(onTime);
        Books.agree(late);
        for (var because :
                List.of("referral-ended.*=LAPSED.*", "reservation-ended.*=LAPSED.*", "access-ended.*=WINDOW.*")) {
            assertTrue(journal(late).stream().anyMatch(entry -> entry.matches(because)), because + ", seed " + seed);
        }
    }

    /** What the journal says, without the instants of the decisions and the random salts. */
    private static List<String> journal(Town town) {
        return town.journal().stream()
                .map(Recorded::read)
                .map(LatenessTest::understood)
                .map(entry -> entry.kind() + " " + entry.since() + " " + entry.by() + " " + entry.facts() + " "
                        + entry.setting().number() + " " + entry.setting().rules())
                .toList();
    }

    private static Recorded understood(Reading reading) {
        return switch (reading) {
            case Understood(var entry) -> entry;
            case Unknown(var why) -> throw new AssertionError(why);
        };
    }

    /** The rows without what is random in them: identifiers and keys. */
    private static List<String> rows(Town town, String table) {
        var random = Stream.of(
                        "id",
                        "territory_id",
                        "application_id",
                        "place_id",
                        "group_id",
                        "child_id",
                        "referral_id",
                        "request_key",
                        "representative_id")
                .map(column -> "'" + column + "'")
                .toList();
        return town.rows(
                "select cast(to_jsonb(t) - array[" + String.join(", ", random) + "] as text) as row from " + table
                        + " t where territory_id = :territory order by 1",
                row -> row.text("row"));
    }
}
