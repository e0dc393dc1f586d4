package kezek.rulebook;

import static kezek.rulebook.RowTimes.calendar;
import static kezek.rulebook.RowTimes.date;
import static kezek.rulebook.RowTimes.instant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import kezek.rulebook.Rulebook.Row;
import kezek.rulebook.Rules.DayCount;
import kezek.rulebook.Rules.OpeningDays;
import kezek.rulebook.Rules.ReleaseRules;
import kezek.rulebook.Rules.WindowLength;
import org.junit.jupiter.api.Test;

class RulebookTest {

    private static final WindowLength THREE_WORKING_DAYS = new WindowLength(3, DayCount.WORKING);
    private static final WindowLength ONE_CALENDAR_DAY = new WindowLength(1, DayCount.CALENDAR);

    private final Rulebook rulebook = Rulebook.kazakhstan();

    @Test
    void the_window_of_astana_changes_on_9_october_2019() {
        assertEquals(THREE_WORKING_DAYS, windowOf("astana", "08.10.2019"));
        assertEquals(ONE_CALENDAR_DAY, windowOf("astana", "09.10.2019"));
    }

    @Test
    void no_other_city_changes_with_astana() {
        assertEquals(THREE_WORKING_DAYS, windowOf("almaty", "08.10.2019"));
        assertEquals(THREE_WORKING_DAYS, windowOf("almaty", "09.10.2019"));
    }

    @Test
    void nothing_else_changes_in_astana() {
        var before = Parameter.of(rulebook.inForce("astana", date("08.10.2019")));
        var after = Parameter.of(rulebook.inForce("astana", date("09.10.2019")));
        assertEquals(
                List.of("release.window"),
                after.stream()
                        .filter(parameter -> !before.contains(parameter))
                        .map(Parameter::name)
                        .toList());
    }

    @Test
    void the_law_of_a_territory_follows_its_local_date() {
        var astana = new TerritoryRules(rulebook, "astana", calendar());
        assertEquals(
                "classic-2018",
                astana.at(instant("09.10.2019 00:00").minusNanos(1)).version());
        assertEquals("astana-2019", astana.at(instant("09.10.2019 00:00")).version());
    }

    @Test
    void before_the_first_row_no_rules_are_known() {
        assertEquals(
                "classic-2018", rulebook.inForce("almaty", date("01.01.2018")).version());
        assertThrows(IllegalArgumentException.class, () -> rulebook.inForce("almaty", date("31.12.2017")));
    }

    @Test
    void every_day_opens_before_it_publishes() {
        for (var row : rulebook.rows()) {
            var release = row.rules().release();
            assertTrue(
                    release.opensAt().isBefore(release.publishedAt()),
                    row.rules().version());
            assertFalse(row.rules().source().isBlank(), row.rules().version());
        }
        var seven = LocalTime.of(7, 0);
        assertThrows(
                IllegalArgumentException.class,
                () -> new ReleaseRules(seven, seven, OpeningDays.EVERY_DAY, THREE_WORKING_DAYS, 0));
    }

    @Test
    void the_row_of_an_operator_is_added_and_the_older_ones_stay() {
        var astana = rulebook.inForce("astana", date("09.10.2019"));
        var more = rulebook.with(List.of(new Row(Optional.of("semey"), date("01.01.2020"), astana)));
        assertEquals("classic-2018", more.inForce("semey", date("31.12.2019")).version());
        assertEquals("astana-2019", more.inForce("semey", date("01.01.2020")).version());
        assertEquals(rulebook.rows().size() + 1, more.rows().size());
    }

    @Test
    void rules_are_found_by_their_version_whatever_is_in_force() {
        assertEquals(
                rulebook.inForce("almaty", date("01.01.2018")),
                rulebook.withVersion("classic-2018").orElseThrow());
        assertEquals(
                rulebook.inForce("astana", date("09.10.2019")),
                rulebook.withVersion("astana-2019").orElseThrow());
        assertEquals(Optional.empty(), rulebook.withVersion("classic-1918"));
    }

    @Test
    void two_rows_of_one_territory_do_not_begin_on_one_day() {
        var again = List.of(new Row(
                Optional.of("astana"),
                date("09.10.2019"),
                rulebook.rows().getLast().rules()));
        assertThrows(IllegalArgumentException.class, () -> rulebook.with(again));
    }

    @Test
    void one_version_names_one_set_of_rules() {
        var classic = rulebook.inForce("almaty", date("01.01.2018"));
        var other = new Rules(
                classic.version(),
                "another source",
                classic.regime(),
                classic.queue(),
                classic.age(),
                classic.release(),
                classic.reservation(),
                classic.referral(),
                classic.stopList());
        var rows = List.of(new Row(Optional.of("semey"), date("01.01.2020"), other));
        assertThrows(IllegalArgumentException.class, () -> rulebook.with(rows));
    }

    private WindowLength windowOf(String territory, String day) {
        return rulebook.inForce(territory, date(day)).release().window();
    }
}
