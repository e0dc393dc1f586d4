package kezek.rulebook.queue;

import static kezek.rulebook.queue.QueueCells.CALENDAR;
import static kezek.rulebook.queue.QueueCells.english;
import static kezek.rulebook.queue.QueueCells.instant;
import static kezek.rulebook.queue.QueueCells.lane;
import static kezek.rulebook.queue.QueueCells.words;
import static kezek.rulebook.queue.QueueCells.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.rulebook.RulePage;
import kezek.rulebook.RulePage.Row;
import kezek.rulebook.RuleRows;
import kezek.rulebook.Rules.StopListRules;
import kezek.rulebook.queue.Benefit.State;
import kezek.rulebook.queue.BenefitKind.Proof;
import kezek.rulebook.queue.BenefitOutcome.AlreadyDecided;
import kezek.rulebook.queue.BenefitOutcome.Confirmed;
import kezek.rulebook.queue.BenefitOutcome.LaneKept;
import kezek.rulebook.queue.BenefitOutcome.LaneLost;
import kezek.rulebook.queue.BenefitOutcome.ReferralCancelled;
import kezek.rulebook.queue.BenefitOutcome.ReferralGoesOn;
import kezek.rulebook.queue.BenefitOutcome.StillWaits;
import kezek.rulebook.queue.BenefitOutcome.TooLate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BenefitTest {

    private static final BenefitDecision DECISION = new BenefitDecision(new StopListRules(10, false), CALENDAR);
    private static final Instant NOON = Instant.parse("2019-09-12T06:00:00Z");

    @TestFactory
    Stream<DynamicTest> the_rows_of_the_law_are_those_of_the_page() {
        return RuleRows.of("benefit", "kinds", row -> {
            var kind = kind(row.text("code"));
            var inPageOrder = RulePage.named("benefit").table("kinds").rows().stream()
                    .map(some -> some.text("code"))
                    .toList();
            assertEquals(
                    inPageOrder,
                    BenefitKind.all().stream().map(BenefitKind::code).toList());
            assertEquals(row.text("name"), kind.names());
            assertEquals(lane(row, "lane"), kind.lane());
            assertEquals(english(row, "proof").startsWith("certificate"), kind.proof() == Proof.CERTIFICATE);
            assertEquals(LocalDate.parse(row.text("from")), kind.inForceFrom());
        });
    }

    @TestFactory
    Stream<DynamicTest> an_application_stands_in_its_best_lane() {
        return RuleRows.of("benefit", "lane", row -> {
            var benefits = benefits(row);
            words(row, "rejected").forEach(code -> benefits.add(new Benefit(kind(code), State.NOT_CONFIRMED)));
            assertEquals(new LaneRight(lane(row, "lane"), !yes(row, "marked")), LaneRight.of(benefits));
        });
    }

    @TestFactory
    Stream<DynamicTest> the_department_decides_with_this_effect() {
        return RuleRows.of("benefit", "decision", row -> {
            var confirmBy =
                    row.text("until").isEmpty() ? Optional.<Instant>empty() : Optional.of(instant(row, "until"));
            var facts = new BenefitFacts(benefits(row), confirmBy);
            var serviceman = kind("serviceman");
            var now = instant(row, "now");
            var outcome = switch (english(row, "decision")) {
                case "serviceman confirmed" -> DECISION.confirm(facts, serviceman, now);
                case "serviceman rejected" -> DECISION.reject(facts, serviceman, now);
                case "silence" -> DECISION.silence(facts, now);
                default -> throw new IllegalArgumentException("no decision: " + row.cells());
            };
            assertEffect(row, outcome);
        });
    }

    @Test
    void a_fresh_term_begins_at_the_minute_of_the_confirmation() {
        var facts = waiting(Benefit.claimed(kind("serviceman")));
        assertEquals(
                new ReferralGoesOn(new LaneRight(Lane.OUT_OF_TURN, true), NOON),
                DECISION.confirm(facts, kind("serviceman"), NOON));
    }

    @Test
    void a_referral_waits_on_while_the_better_lane_is_not_proved() {
        var teacher =
                new BenefitKind("teacher", Lane.FIRST_PRIORITY, "teacher", Proof.CERTIFICATE, LocalDate.of(2021, 6, 1));
        var facts = waiting(Benefit.claimed(kind("serviceman")), Benefit.claimed(teacher));
        assertEquals(new Confirmed(new LaneRight(Lane.OUT_OF_TURN, false)), DECISION.confirm(facts, teacher, NOON));
        assertEquals(new LaneKept(new LaneRight(Lane.OUT_OF_TURN, false)), DECISION.reject(facts, teacher, NOON));
    }

    @Test
    void a_rejection_before_any_referral_ends_what_the_benefit_gave() {
        var facts = new BenefitFacts(
                List.of(Benefit.claimed(kind("serviceman")), Benefit.claimed(kind("orphan"))), Optional.empty());
        assertEquals(
                new LaneLost(
                        Lane.OUT_OF_TURN,
                        new LaneRight(Lane.FIRST_PRIORITY, true),
                        new LineExit(LineExit.Cause.BENEFIT_REJECTED, NOON)),
                DECISION.reject(facts, kind("serviceman"), NOON));
    }

    @Test
    void silence_is_dated_by_the_end_of_the_term_however_late_it_is_seen() {
        var facts = waiting(Benefit.claimed(kind("serviceman")));
        var end = NOON.plusSeconds(60);
        assertEquals(DECISION.silence(facts, end), DECISION.silence(facts, end.plusSeconds(86_400)));
        assertEquals(new StillWaits(Optional.of(end)), DECISION.silence(facts, end.minusNanos(1)));
    }

    @Test
    void a_referral_waits_only_while_its_lane_is_not_proved() {
        assertThrows(IllegalArgumentException.class, () -> waiting(Benefit.claimed(kind("orphan"))));
        assertThrows(
                IllegalArgumentException.class,
                () -> waiting(Benefit.claimed(kind("serviceman")), Benefit.claimed(kind("serviceman"))));
    }

    @Test
    void nobody_confirms_what_a_register_says_or_what_was_not_claimed() {
        assertThrows(IllegalArgumentException.class, () -> new Benefit(kind("orphan"), State.UNCONFIRMED));
        var facts = waiting(Benefit.claimed(kind("serviceman")));
        assertThrows(IllegalArgumentException.class, () -> DECISION.confirm(facts, kind("orphan"), NOON));
    }

    @Test
    void a_benefit_may_be_claimed_from_its_first_day_on() {
        var first = LocalDate.of(2018, 1, 1);
        assertEquals(List.of(), BenefitKind.inForceOn(first.minusDays(1)));
        assertEquals(BenefitKind.all(), BenefitKind.inForceOn(first));
    }

    @Test
    void a_benefit_has_its_name_in_each_language() {
        assertEquals("жетім бала", kind("orphan").name("kk"));
        assertEquals("ребёнок-сирота", kind("orphan").name("ru"));
        assertEquals("orphan", kind("orphan").name("en"));
    }

    private static void assertEffect(Row row, BenefitOutcome outcome) {
        var right = switch (outcome) {
            case Confirmed some -> Optional.of(some.right());
            case ReferralGoesOn some -> Optional.of(some.right());
            case LaneKept some -> Optional.of(some.right());
            case LaneLost some -> Optional.of(some.right());
            case ReferralCancelled some -> Optional.of(some.right());
            case StillWaits some -> Optional.<LaneRight>empty();
            case AlreadyDecided some -> Optional.<LaneRight>empty();
            case TooLate some -> Optional.<LaneRight>empty();
        };
        assertEquals(english(row, "outcome"), inWords(outcome));
        assertEquals(
                row.text("lane").isEmpty() ? Optional.empty() : Optional.of(lane(row, "lane")),
                right.map(LaneRight::lane));
        var stop = outcome instanceof ReferralCancelled some
                ? some.entry().until().map(QueueCells::written)
                : Optional.<String>empty();
        assertEquals(row.text("stop"), stop.orElse(""));
    }

    private static String inWords(BenefitOutcome outcome) {
        return switch (outcome) {
            case Confirmed some -> "confirmed";
            case ReferralGoesOn some -> "the referral goes on, its term starts afresh";
            case LaneKept some -> "the lane stays";
            case LaneLost some -> "the lane changed";
            case ReferralCancelled some -> "the referral is cancelled";
            case StillWaits some -> "waits";
            case AlreadyDecided some -> "decided already";
            case TooLate some -> "too late";
        };
    }

    private static BenefitFacts waiting(Benefit... benefits) {
        return new BenefitFacts(List.of(benefits), Optional.of(NOON.plusSeconds(60)));
    }

    private static List<Benefit> benefits(Row row) {
        var benefits = new ArrayList<Benefit>();
        words(row, "unconfirmed").forEach(code -> benefits.add(new Benefit(kind(code), State.UNCONFIRMED)));
        words(row, "confirmed").forEach(code -> benefits.add(new Benefit(kind(code), State.CONFIRMED)));
        return benefits;
    }

    private static BenefitKind kind(String code) {
        return BenefitKind.withCode(code).orElseThrow();
    }
}
