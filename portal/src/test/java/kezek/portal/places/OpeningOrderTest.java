package kezek.portal.places;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kezek.portal.PortalTest;
import kezek.portal.town.Families;
import kezek.portal.town.Families.Place;
import kezek.portal.town.Town;
import kezek.rulebook.RulePage;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.StopListCause;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.ApplicationContext;

/** Who gets access at 07:00: the rows of the rule page, carried out by the database. Page: rules/queue-order.md */
@PortalTest
class OpeningOrderTest {

    private static final int SCHOOL_YEAR = 2025;
    private static final Map<Character, Lane> LANES =
            Map.of('X', Lane.OUT_OF_TURN, 'P', Lane.FIRST_PRIORITY, 'O', Lane.ORDINARY);

    private final ApplicationContext portal;

    OpeningOrderTest(ApplicationContext portal) {
        this.portal = portal;
    }

    @TestFactory
    Stream<DynamicTest> the_database_opens_as_the_rows_of_the_page_say() {
        return rows("opening").map(row -> DynamicTest.dynamicTest(row.text("case", "en"), () -> opens(row)));
    }

    private void opens(RulePage.Row row) {
        var town = Town.found(portal, "2026-03-02T12:00");
        var labels = waiting(town, row.text("waiting"));
        for (var passed : words(row.text("passed"))) {
            new Families(town)
                    .stopList(
                            number(labels, passed),
                            StopListCause.IMPORTED,
                            Optional.empty(),
                            town.at("2026-03-02T13:00"));
        }
        ages(row.text("turns")).forEach((ages, turn) -> keep(town, ages, turn));
        ages(row.text("places")).forEach((ages, count) -> {
            var group = "G" + ages.getFirst() + "-" + ages.getLast();
            new Families(town).group(group, QueueKind.ORDINARY, ages, 20, town.at("2026-03-02T13:00"));
            town.report(group, count, "2026-03-02T14:00");
        });
        town.carryOut("2026-03-03T07:00");
        assertEquals(words(row.text("accesses")), accesses(town, labels));
        assertEquals(ages(row.text("after")), turns(town));
    }

    @TestFactory
    Stream<DynamicTest> one_place_a_day_goes_as_the_rows_of_the_page_say() {
        // No rules in force restart the turn, so the row that warns of it is the rulebook's alone.
        return rows("days")
                .filter(row -> row.text("memory", "en").equals("yes"))
                .map(row -> DynamicTest.dynamicTest(row.text("case", "en"), () -> goesDayByDay(row)));
    }

    private void goesDayByDay(RulePage.Row row) {
        var town = Town.found(portal, "2026-03-02T12:00");
        var expected = words(row.text("accesses"));
        new Families(town).group("G3-4", QueueKind.ORDINARY, List.of(3, 4), 30, town.at("2026-03-02T13:00"));
        var labels = waiting(town, "3: " + row.text("waiting"));
        var taken = row.text("taken", "en").equals("yes");
        var given = new ArrayList<String>();
        var day = LocalDate.parse("2026-03-02");
        for (var opened = 0; opened < expected.size(); opened++) {
            town.report("G3-4", 1, day + "T14:00");
            day = day.plusDays(1);
            town.carryOut(day + "T07:00");
            var all = accesses(town, labels);
            given.addAll(all.subList(given.size(), all.size()));
            if (taken) {
                leave(town, number(labels, given.getLast()), day + "T08:00");
            } else {
                // The window of the row is three days; here it is three working days, so it is ended by hand on the
                // third.
                endWindowsOf(town, day.minusDays(2));
            }
        }
        assertEquals(expected, given);
    }

    private static Stream<RulePage.Row> rows(String table) {
        return RulePage.named("queue-order").table(table).rows().stream();
    }

    /** Children by their labels, such as {@code 3: P1 O2; 4: X3}: the age, the lane, the order of filing. */
    private static Map<Long, String> waiting(Town town, String text) {
        var labels = new HashMap<Long, String>();
        for (var cohort : text.split(";")) {
            var age = Integer.parseInt(cohort.strip().substring(0, 1));
            for (var label : words(cohort.strip().substring(2))) {
                var filed = town.at("2026-03-01T10:00").plusSeconds(Long.parseLong(label.substring(1)));
                var place = new Place(QueueKind.ORDINARY, LANES.getOrDefault(label.charAt(0), Lane.ORDINARY), filed);
                var born = LocalDate.of(SCHOOL_YEAR - age, 6, 1);
                labels.put(new Families(town).apply(place, born, town.at("2026-03-02T12:30")), label);
            }
        }
        return labels;
    }

    private static long number(Map<Long, String> labels, String label) {
        return labels.entrySet().stream()
                .filter(entry -> entry.getValue().equals(label))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static List<String> accesses(Town town, Map<Long, String> labels) {
        return town.accesses().stream()
                .map(access -> labels.getOrDefault(Long.valueOf(access.split(" ")[0]), access))
                .toList();
    }

    /** Numbers by ages, such as {@code 3–4=5, 3–6=1}. */
    private static Map<List<Integer>, Integer> ages(String text) {
        var numbers = new TreeMap<List<Integer>, Integer>((a, b) -> a.toString().compareTo(b.toString()));
        for (var part : text.split(",")) {
            if (!part.isBlank()) {
                var words = part.strip().split("[–=]");
                numbers.put(List.of(Integer.valueOf(words[0]), Integer.valueOf(words[1])), Integer.valueOf(words[2]));
            }
        }
        return numbers;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void keep(Town town, List<Integer> ages, int turn) {
        if (ages.getLast() - ages.getFirst() == 1) {
            town.sql("""
                    insert into queue_turn (territory_id, kind, cohort, ordinary_given) values (:territory, 'ORDINARY', :cohort, :turn)
                    """, "cohort", SCHOOL_YEAR - ages.getFirst(), "turn", turn);
        } else {
            town.sql("""
                    insert into mixed_turn (territory_id, kind, age_from, age_to, ordinary_given)
                    values (:territory, 'ORDINARY', :from, :to, :turn)
                    """, "from", ages.getFirst(), "to", ages.getLast(), "turn", turn);
        }
    }

    private static Map<List<Integer>, Integer> turns(Town town) {
        var turns = ages("");
        town.rows(
                """
                select :year - cohort as age_from, :year - cohort + 1 as age_to, ordinary_given from queue_turn where territory_id = :territory
                union all
                select age_from, age_to, ordinary_given from mixed_turn where territory_id = :territory
                """,
                row -> turns.put(
                        List.of(row.integer("age_from"), row.integer("age_to")), row.integer("ordinary_given")),
                "year",
                SCHOOL_YEAR);
        return turns;
    }

    private static void leave(Town town, long application, String local) {
        town.sql("""
                update application set closed_at = :now, closed_by = 'clock', closed_because = 'ENROLLED'
                where territory_id = :territory and number = :application
                """, "now", town.at(local), "application", application);
    }

    private static void endWindowsOf(Town town, LocalDate opened) {
        town.sql("""
                update access set ended_at = :end, ended_because = 'WINDOW_ENDED'
                where territory_id = :territory and opened_at = :opened and ended_at is null
                """, "opened", town.at(opened + "T07:00"), "end", town.at(opened.plusDays(3) + "T07:00"));
    }
}
