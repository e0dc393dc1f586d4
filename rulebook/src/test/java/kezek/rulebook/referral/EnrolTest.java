package kezek.rulebook.referral;

import static kezek.rulebook.RowTimes.calendar;
import static kezek.rulebook.RowTimes.instant;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnrolTest {

    private static final Instant NOW = instant("16.09.2019 10:00");
    private static final ReferralTerm TERM = ReferralTerm.ofWorkingDays(instant("12.09.2019 17:02"), 5, calendar());

    private final Referral issued =
            new Referral(TERM.from(), Optional.empty(), Optional.of(TERM), false, Optional.empty());
    private final Referral awaiting =
            new Referral(TERM.from(), Optional.of(TERM), Optional.empty(), false, Optional.empty());

    @Test
    void the_kindergarten_that_it_names_enrols_the_child() {
        var outcome = (EnrolOutcome.ChildEnrolled) issued.enrol(new EnrolFacts(true, false, 25, 24), NOW);
        assertEquals(new ReferralState.Enrolled(NOW), outcome.referral().stateAt(NOW));
        assertEquals(new ReferralState.Enrolled(NOW), outcome.referral().stateAt(TERM.until()), "it does not lapse");
    }

    @Test
    void another_kindergarten_does_not() {
        var byAnother = new EnrolFacts(false, false, 25, 24);
        assertEquals(new ReferralToAnotherKindergarten(), issued.enrol(byAnother, NOW));
        assertEquals(new ReferralToAnotherKindergarten(), awaiting.enrol(byAnother, NOW), "nor does it learn more");
        assertEquals(new ReferralToAnotherKindergarten(), issued.refuse(false, RefusalReason.EXPIRED_DOCUMENTS, NOW));
    }

    @Test
    void a_group_without_room_takes_nobody() {
        assertEquals(new EnrolOutcome.GroupFull(25, 25), issued.enrol(new EnrolFacts(true, false, 25, 25), NOW));
        assertEquals(new EnrolOutcome.GroupFull(25, 26), issued.enrol(new EnrolFacts(true, false, 25, 26), NOW));
    }

    @Test
    void a_child_is_enrolled_once() {
        assertEquals(new EnrolOutcome.EnrolledElsewhere(), issued.enrol(new EnrolFacts(true, true, 25, 0), NOW));
        var enrolled = (EnrolOutcome.ChildEnrolled) issued.enrol(new EnrolFacts(true, false, 25, 0), NOW);
        assertEquals(
                new ReferralOver(new ReferralState.Enrolled(NOW)),
                enrolled.referral().enrol(new EnrolFacts(true, false, 25, 1), NOW),
                "the second of two clerks hears who was first");
    }

    @Test
    void before_the_benefit_is_confirmed_the_kindergarten_sees_nothing() {
        assertEquals(new ReferralHidden(), awaiting.enrol(new EnrolFacts(true, false, 25, 0), NOW));
        assertEquals(new ReferralHidden(), awaiting.refuse(true, RefusalReason.EXPIRED_DOCUMENTS, NOW));
    }

    @Test
    void nobody_is_enrolled_after_the_term() {
        var room = new EnrolFacts(true, false, 25, 0);
        assertEquals(
                new EnrolOutcome.ChildEnrolled(new Referral(
                        TERM.from(),
                        Optional.empty(),
                        Optional.of(TERM),
                        false,
                        Optional.of(new ReferralState.Enrolled(TERM.until().minusNanos(1))))),
                issued.enrol(room, TERM.until().minusNanos(1)));
        assertEquals(new ReferralOver(new ReferralState.Lapsed(TERM.until())), issued.enrol(room, TERM.until()));
    }

    @Test
    void a_refusal_keeps_its_reason() {
        var outcome = (RefuseOutcome.RefusedByKindergarten)
                issued.refuse(true, RefusalReason.UNVACCINATED_SHARE_EXCEEDED, NOW);
        assertEquals(RefusalReason.UNVACCINATED_SHARE_EXCEEDED, outcome.reason());
        assertEquals(
                new ReferralState.Cancelled(NOW, ReferralState.CancelCause.REFUSED),
                outcome.referral().stateAt(NOW));
        assertEquals(new AfterReferral(new AfterReferral.BackInQueue(), NOW), outcome.after());
    }
}
