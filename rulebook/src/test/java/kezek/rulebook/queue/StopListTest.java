package kezek.rulebook.queue;

import static kezek.rulebook.queue.QueueCells.CALENDAR;
import static kezek.rulebook.queue.QueueCells.english;
import static kezek.rulebook.queue.QueueCells.instant;
import static kezek.rulebook.queue.QueueCells.written;
import static kezek.rulebook.queue.QueueCells.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.rulebook.RulePage.Row;
import kezek.rulebook.RuleRows;
import kezek.rulebook.Rules.StopListRules;
import kezek.rulebook.queue.RestoreOutcome.EndsByItself;
import kezek.rulebook.queue.RestoreOutcome.NotStopListed;
import kezek.rulebook.queue.RestoreOutcome.Restored;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StopListTest {

    private static final StopListRules RULES = new StopListRules(10, false);
    private static final Instant NOON = Instant.parse("2019-09-19T06:00:00Z");

    @TestFactory
    Stream<DynamicTest> an_entry_ends_so() {
        return RuleRows.of("stop-list", "ends", row -> {
            var until = entry(row, "cause", "from").until().map(QueueCells::written);
            assertEquals(english(row, "until"), until.orElse("until the parent restores"));
        });
    }

    @TestFactory
    Stream<DynamicTest> a_child_is_in_the_stop_list_from_in_until_out() {
        return RuleRows.of(
                "stop-list",
                "stands",
                row -> assertEquals(
                        yes(row, "stands"), entry(row, "cause", "from").standsAt(instant(row, "now"))));
    }

    @TestFactory
    Stream<DynamicTest> the_button_does_this() {
        return RuleRows.of("stop-list", "restore", row -> {
            var rules = new StopListRules(10, yes(row, "early"));
            var entry = english(row, "cause").equals("no entry")
                    ? Optional.<StopListEntry>empty()
                    : Optional.of(entry(row, "cause", "from"));
            var outcome = StopList.restore(entry, instant(row, "now"), rules);
            assertEquals(english(row, "outcome"), inWords(outcome));
        });
    }

    @TestFactory
    Stream<DynamicTest> of_two_causes_the_longer_stays() {
        return RuleRows.of("stop-list", "two", row -> {
            var standing = entry(row, "cause", "from").joinedBy(entry(row, "new_cause", "new_from"));
            assertEquals(cause(row, "stays"), standing.cause());
        });
    }

    @TestFactory
    Stream<DynamicTest> leaving_the_line_ends_access_and_reservation() {
        return RuleRows.of("stop-list", "exit", row -> {
            var left = instant(row, "left");
            var exit = switch (english(row, "case")) {
                case "entered the stop-list" ->
                    StopList.enter(StopListCause.REFERRAL_LAPSED, left, RULES, CALENDAR)
                            .exit();
                default -> new LineExit(LineExit.Cause.WITHDRAWN, left);
            };
            assertEquals(row.text("end"), written(exit.endOf(instant(row, "own_end"))));
        });
    }

    @Test
    void the_outcome_says_until_when_and_since_when() {
        var entry = StopList.enter(StopListCause.REFERRAL_LAPSED, NOON, RULES, CALENDAR);
        var until = Instant.parse("2019-09-29T06:00:00Z");
        assertEquals(new EndsByItself(until), StopList.restore(Optional.of(entry), NOON, RULES));
        assertEquals(new Restored(NOON), StopList.restore(Optional.of(entry), NOON, new StopListRules(10, true)));
    }

    @Test
    void of_two_terms_that_end_together_the_former_stays() {
        var former = StopList.enter(StopListCause.REFERRAL_LAPSED, NOON, RULES, CALENDAR);
        var newer = StopList.enter(StopListCause.BENEFIT_NOT_CONFIRMED, NOON, RULES, CALENDAR);
        assertEquals(former, former.joinedBy(newer));
        var later = StopList.enter(StopListCause.BENEFIT_NOT_CONFIRMED, NOON.plusNanos(1), RULES, CALENDAR);
        assertEquals(later, former.joinedBy(later));
        assertEquals(later, later.joinedBy(former));
    }

    @Test
    void an_entry_has_an_end_if_and_only_if_its_cause_has_a_term() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new StopListEntry(StopListCause.REFERRAL_LAPSED, NOON, Optional.empty()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new StopListEntry(StopListCause.IMPORTED, NOON, Optional.of(NOON.plusSeconds(1))));
        assertThrows(
                IllegalArgumentException.class,
                () -> new StopListEntry(StopListCause.REFERRAL_LAPSED, NOON, Optional.of(NOON)));
    }

    private static StopListEntry entry(Row row, String cause, String from) {
        return StopList.enter(cause(row, cause), instant(row, from), RULES, CALENDAR);
    }

    private static StopListCause cause(Row row, String column) {
        return switch (english(row, column)) {
            case "the referral lapsed" -> StopListCause.REFERRAL_LAPSED;
            case "benefit not confirmed" -> StopListCause.BENEFIT_NOT_CONFIRMED;
            case "imported" -> StopListCause.IMPORTED;
            case "set by the department" -> StopListCause.SET_BY_DEPARTMENT;
            case "switch of regime" -> StopListCause.SWITCH_OF_REGIME;
            default -> throw new IllegalArgumentException("no cause: " + row.cells());
        };
    }

    private static String inWords(RestoreOutcome outcome) {
        return switch (outcome) {
            case Restored restored -> "restored";
            case EndsByItself later -> "ends by itself";
            case NotStopListed not -> "not in the stop-list";
        };
    }
}
