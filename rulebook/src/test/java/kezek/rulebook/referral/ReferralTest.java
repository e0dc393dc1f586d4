package kezek.rulebook.referral;

import static kezek.rulebook.RowTimes.className;
import static kezek.rulebook.RowTimes.date;
import static kezek.rulebook.RowTimes.instant;
import static kezek.rulebook.RowTimes.law;
import static kezek.rulebook.RowTimes.maybeInstant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.rulebook.RuleRows;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.calendar.Freeze;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.release.ReleaseCycle;
import kezek.rulebook.reservation.Reservation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReferralTest {

    private static final Instant ISSUED = instant("12.09.2019 17:02");
    private static final Instant END = instant("19.09.2019 17:02");

    @TestFactory
    Stream<DynamicTest> every_term_of_the_page_holds() {
        return RuleRows.of("referral-term", "terms", row -> {
            var referral = issuedAt(instant(row.text("issued")), "none");
            assertEquals(new ReferralState.Issued(instant(row.text("until"))), referral.stateAt(referral.issuedAt()));
        });
    }

    @TestFactory
    Stream<DynamicTest> every_state_of_the_page_holds() {
        return RuleRows.of("referral-term", "states", row -> {
            var referral = maybeInstant(row.text("confirmed"))
                    .map(at -> confirmed(issuedAt(ISSUED, row.text("benefit", "en")), at))
                    .orElseGet(() -> issuedAt(ISSUED, row.text("benefit", "en")));
            var state = referral.stateAt(instant(row.text("now")));
            assertEquals(className(row.text("state", "en")), state.getClass().getSimpleName());
            assertEquals(instant(row.text("when")), when(state));
        });
    }

    @TestFactory
    Stream<DynamicTest> every_prolonging_of_the_page_holds() {
        return RuleRows.of("referral-term", "prolonging", row -> {
            var referral = issuedAt(instant(row.text("issued")), "none");
            var asked = instant(row.text("asked"));
            var outcome = referral.prolong(law(), asked);
            assertEquals(className(row.text("answer", "en")), outcome.getClass().getSimpleName());
            var after = outcome instanceof ProlongOutcome.Prolonged(var longer) ? longer : referral;
            assertEquals(instant(row.text("until")), when(after.stateAt(asked)));
        });
    }

    @TestFactory
    Stream<DynamicTest> what_follows_is_as_the_page_says() {
        return RuleRows.of("referral-term", "afterwards", row -> {
            var referral = issuedAt(instant("13.09.2019 10:00"), row.text("benefit", "en"));
            var at = instant(row.text("when"));
            var after = after(referral, row.text("event", "en"), at);
            switch (after.child()) {
                case AfterReferral.BackInQueue() -> assertEquals("back in the queue", row.text("child", "en"));
                case AfterReferral.ToStopList(var from, var until, var withoutOutOfTurn) -> {
                    assertEquals(at, from);
                    assertEquals(instant(row.text("until")), until);
                    var lost = withoutOutOfTurn ? ", without the benefit" : "";
                    assertEquals("to the stop-list" + lost, row.text("child", "en"));
                }
            }
            assertEquals(
                    instant(row.text("published")),
                    ReleaseCycle.of(law()).of(after.placeFreedAt()).publishedAt());
        });
    }

    @Test
    void what_time_has_done_is_dated_by_its_instant_however_late_it_is_written_down() {
        var outcome = (LapseOutcome.ReferralLapsed) issuedAt(ISSUED, "none").lapse(law(), instant("25.09.2019 03:00"));
        assertEquals(new ReferralState.Lapsed(END), outcome.referral().stateAt(END));
        assertEquals(END, outcome.after().placeFreedAt());
        assertEquals(
                new AfterReferral.ToStopList(END, instant("29.09.2019 17:02"), false),
                outcome.after().child());
    }

    @Test
    void nothing_lapses_before_its_time_and_nothing_twice() {
        var referral = issuedAt(ISSUED, "none");
        assertEquals(new LapseOutcome.ReferralStillLive(END), referral.lapse(law(), END.minusNanos(1)));
        var lapsed = (LapseOutcome.ReferralLapsed) referral.lapse(law(), END);
        assertEquals(
                new ReferralOver(new ReferralState.Lapsed(END)),
                lapsed.referral().lapse(law(), END));
    }

    @Test
    void a_term_is_prolonged_once() {
        var longer = ((ProlongOutcome.Prolonged) issuedAt(ISSUED, "none").prolong(law(), ISSUED)).referral();
        assertEquals(new ProlongOutcome.ProlongedBefore(instant("12.10.2019 17:02")), longer.prolong(law(), END));
    }

    @Test
    void a_referral_that_awaits_a_benefit_is_not_prolonged_but_its_term_is_once_confirmed() {
        var awaiting = issuedAt(ISSUED, "out-of-turn, unconfirmed");
        assertEquals(new ProlongOutcome.BenefitStillAwaited(END), awaiting.prolong(law(), ISSUED));
        var longer = (ProlongOutcome.Prolonged)
                confirmed(awaiting, instant("16.09.2019 10:00")).prolong(law(), instant("23.09.2019 09:59"));
        assertEquals(
                new ReferralState.Issued(instant("12.10.2019 17:02")),
                longer.referral().stateAt(instant("12.10.2019 17:01:59")));
    }

    @Test
    void a_frozen_period_does_not_stop_a_term() {
        var frozen = law(new Freeze(date("13.09.2019"), date("18.09.2019")));
        assertEquals(
                new ReferralState.Issued(END), issuedAt(ISSUED, "none", frozen).stateAt(ISSUED));
    }

    @Test
    void only_a_benefit_that_is_awaited_is_confirmed_or_rejected() {
        var issued = issuedAt(ISSUED, "none");
        assertEquals(new AwaitedBenefitOutcome.NoBenefitAwaited(), issued.confirmBenefit(law(), ISSUED));
        assertEquals(new AwaitedBenefitOutcome.NoBenefitAwaited(), issued.rejectBenefit(law(), ISSUED));
        var over = new ReferralOver(new ReferralState.Cancelled(END, ReferralState.CancelCause.BENEFIT_NOT_CONFIRMED));
        var awaiting = issuedAt(ISSUED, "out-of-turn, unconfirmed");
        assertEquals(over, awaiting.confirmBenefit(law(), END));
        assertEquals(over, awaiting.rejectBenefit(law(), END));
        assertTrue(awaiting.confirmBenefit(law(), END.minusNanos(1)) instanceof AwaitedBenefitOutcome.BenefitConfirmed);
    }

    @Test
    void what_is_over_is_neither_given_back_nor_prolonged() {
        var now = instant("16.09.2019 10:00");
        var back = ((GiveBackOutcome.GivenBack) issuedAt(ISSUED, "none").giveBack(now)).referral();
        var over = new ReferralOver(new ReferralState.Cancelled(now, ReferralState.CancelCause.GIVEN_BACK));
        assertEquals(over, back.giveBack(now));
        assertEquals(over, back.prolong(law(), now));
        assertEquals(over, back.enrol(new EnrolFacts(true, false, 25, 0), now));
        assertEquals(over, back.refuse(true, RefusalReason.EXPIRED_DOCUMENTS, now));
        assertEquals(over, back.confirmBenefit(law(), now));
        assertEquals(new ReferralState.Issued(END), back.stateAt(now.minusNanos(1)), "before, it was live");
    }

    @Test
    void a_referral_that_awaits_a_benefit_may_be_given_back_without_the_stop_list() {
        var outcome = (GiveBackOutcome.GivenBack)
                issuedAt(ISSUED, "out-of-turn, unconfirmed").giveBack(ISSUED);
        assertEquals(new AfterReferral(new AfterReferral.BackInQueue(), ISSUED), outcome.after());
    }

    @Test
    void a_referral_without_any_term_is_a_bug() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Referral(ISSUED, Optional.empty(), Optional.empty(), false, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new ReferralTerm(ISSUED, ISSUED));
    }

    private static AfterReferral after(Referral referral, String event, Instant at) {
        return switch (event) {
            case "lapsed" ->
                switch (referral.lapse(law(), at)) {
                    case LapseOutcome.ReferralLapsed(var ended, var after) -> checked(ended, at, after);
                    case LapseOutcome.BenefitNotConfirmed(var ended, var after) -> checked(ended, at, after);
                    case LapseOutcome.ReferralStillLive live -> throw new AssertionError(live);
                    case ReferralOver over -> throw new AssertionError(over);
                };
            case "given back" -> ((GiveBackOutcome.GivenBack) referral.giveBack(at)).after();
            case "refused" ->
                ((RefuseOutcome.RefusedByKindergarten) referral.refuse(true, RefusalReason.INCOMPLETE_DOCUMENTS, at))
                        .after();
            case "benefit rejected" ->
                ((AwaitedBenefitOutcome.BenefitRejected) referral.rejectBenefit(law(), at)).after();
            default -> throw new AssertionError("the page names an unknown event: " + event);
        };
    }

    private static AfterReferral checked(Referral ended, Instant at, AfterReferral after) {
        assertEquals(at, when(ended.stateAt(at)));
        return after;
    }

    private static Instant when(ReferralState state) {
        return switch (state) {
            case ReferralState.Live live -> live.until();
            case ReferralState.Over over -> over.at();
        };
    }

    private static Referral confirmed(Referral referral, Instant at) {
        return ((AwaitedBenefitOutcome.BenefitConfirmed) referral.confirmBenefit(law(), at)).referral();
    }

    private static Referral issuedAt(Instant issuedAt, String benefit) {
        return issuedAt(issuedAt, benefit, law());
    }

    private static Referral issuedAt(Instant issuedAt, String benefit, TerritoryRules law) {
        var lane = switch (benefit) {
            case "none" -> Lane.ORDINARY;
            case "first priority" -> Lane.FIRST_PRIORITY;
            case "out-of-turn, confirmed", "out-of-turn, unconfirmed" -> Lane.OUT_OF_TURN;
            default -> throw new AssertionError("the page names an unknown benefit: " + benefit);
        };
        var reservation =
                new Reservation(issuedAt.minusSeconds(60), issuedAt.plus(Duration.ofMinutes(9)), Optional.empty());
        var facts = new IssueFacts(
                reservation, Optional.empty(), true, lane, benefit.equals("out-of-turn, confirmed"), law);
        return switch (Referral.issue(facts, issuedAt)) {
            case IssueOutcome.ReferralIssued(var referral) -> referral;
            case IssueOutcome.ReferralAwaitsBenefit(var referral) -> referral;
            case IssueOutcome.OtherReferralLive refusal -> throw new AssertionError(refusal);
            case IssueOutcome.ReservationLapsed refusal -> throw new AssertionError(refusal);
            case IssueOutcome.ReferralsFrozen refusal -> throw new AssertionError(refusal);
            case IssueOutcome.PhoneDiffers refusal -> throw new AssertionError(refusal);
        };
    }
}
