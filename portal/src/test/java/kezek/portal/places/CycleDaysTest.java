package kezek.portal.places;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.platform.database.Row;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Days on which the cycle stands still, and days on which its rules change. Pages: rules/release-cycle.md, rules/parameters.md */
@PortalTest
class CycleDaysTest {

    private static final int THREE_YEARS_OLD = 2022;

    private final ApplicationContext portal;

    CycleDaysTest(ApplicationContext portal) {
        this.portal = portal;
    }

    @Test
    void on_frozen_days_nothing_is_published_or_opened_and_windows_stand_still() {
        var town = Town.found(portal, "2026-03-02T12:00");
        var families = new Families(town);
        families.group("K3", QueueKind.ORDINARY, List.of(3, 4), 20, town.at("2026-03-02T12:00"));
        var first = families.apply(Lane.ORDINARY, THREE_YEARS_OLD, town.at("2026-03-02T12:10"));
        town.report("K3", 1, "2026-03-02T14:00");
        freeze(town, "2026-03-04", "2026-03-06");
        town.carryOut("2026-03-03T07:00");
        assertEquals(List.of("" + first), town.accesses());
        families.apply(Lane.ORDINARY, THREE_YEARS_OLD, town.at("2026-03-03T12:10"));
        town.report("K3", 1, "2026-03-03T17:00");
        town.report("K3", 1, "2026-03-04T12:00");
        town.carryOut("2026-03-06T23:59:59.999999");
        assertEquals(
                List.of("opened 2026-03-03T02:00:00Z", "published 2026-03-03T13:00:00Z", "reported"), phases(town));
        town.carryOut("2026-03-07T07:00");
        // Tuesday counts, three frozen days do not, then Monday is a holiday moved from Sunday: Tuesday and Wednesday
        // follow.
        assertEquals("opened 2026-03-07T02:00:00Z", phases(town).get(1));
        assertEquals(List.of("" + first, "" + (first + 1)), town.accesses());
        town.carryOut("2026-03-12T06:59:59.999999");
        assertEquals("" + first, town.accesses().getFirst());
        town.carryOut("2026-03-12T07:00");
        assertEquals(first + " WINDOW_ENDED", town.accesses().getFirst());
    }

    @Test
    void from_october_2019_a_window_of_astana_is_one_calendar_day() {
        var town = Town.found(portal, "2019-10-07T12:00").underTheLawOf("astana");
        var families = new Families(town);
        families.group("K3", QueueKind.ORDINARY, List.of(3, 4), 20, town.at("2019-10-07T12:00"));
        var early = families.apply(Lane.ORDINARY, 2016, town.at("2019-10-07T12:10"));
        var later = families.apply(Lane.ORDINARY, 2016, town.at("2019-10-07T12:20"));
        town.report("K3", 1, "2019-10-07T14:00");
        town.report("K3", 1, "2019-10-08T14:00");
        town.carryOut("2019-10-10T06:59:59.999999");
        assertEquals(List.of("" + early, "" + later), town.accesses());
        town.carryOut("2019-10-10T07:00");
        // Opened on the 8th, under three working days; opened on the 9th, the first day of the new rules.
        assertEquals(List.of("" + early, later + " WINDOW_ENDED"), town.accesses());
        town.carryOut("2019-10-11T07:00");
        assertEquals(List.of(early + " WINDOW_ENDED", later + " WINDOW_ENDED"), town.accesses());
        var rules = town.journal().stream()
                .filter(body -> body.contains("access-"))
                .map(body -> body.replaceAll(".*\"rules\":\"([^\"]+)\".*", "$1"))
                .toList();
        assertEquals(List.of("classic-2018", "astana-2019", "astana-2019", "astana-2019"), rules);
    }

    private static void freeze(Town town, String first, String last) {
        town.sql(
                """
                insert into frozen_period (territory_id, id, first_day, last_day, reason, made_at, made_by)
                values (:territory, :id, :first, :last, 'жөндеу', :now, 'department')
                """,
                "id",
                UUID.randomUUID(),
                "first",
                LocalDate.parse(first),
                "last",
                LocalDate.parse(last),
                "now",
                town.at("2026-03-02T12:00"));
    }

    private static List<String> phases(Town town) {
        return town.rows(
                """
                select published_at, opened_at from freed_place where territory_id = :territory order by number
                """,
                row -> row.optional("opened_at", Row::instant)
                        .map(at -> "opened " + at)
                        .or(() -> row.optional("published_at", Row::instant).map(at -> "published " + at))
                        .orElse("reported"));
    }
}
