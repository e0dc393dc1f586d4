package kezek.rulebook.referral;

import static kezek.rulebook.RowTimes.date;
import static kezek.rulebook.RowTimes.instant;
import static kezek.rulebook.RowTimes.law;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.calendar.Freeze;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.reservation.Reservation;
import org.junit.jupiter.api.Test;

class IssueTest {

    private static final Instant HELD = instant("12.09.2019 23:55");
    private static final Instant LAPSES = instant("13.09.2019 00:05");
    private static final TerritoryRules FROZEN_FROM_THE_13TH = law(new Freeze(date("13.09.2019"), date("15.09.2019")));

    private final Reservation reservation = new Reservation(HELD, LAPSES, Optional.empty());

    @Test
    void the_referral_is_taken_within_the_ten_minutes() {
        assertTrue(issue(reservation, true, LAPSES.minusNanos(1)) instanceof IssueOutcome.ReferralIssued);
        assertEquals(new IssueOutcome.ReservationLapsed(LAPSES), issue(reservation, true, LAPSES));
    }

    @Test
    void a_reservation_that_was_let_go_gives_no_referral() {
        var letGo = reservation.closed(HELD.plusSeconds(60));
        assertEquals(
                new IssueOutcome.ReservationLapsed(HELD.plusSeconds(60)), issue(letGo, true, HELD.plusSeconds(60)));
    }

    @Test
    void the_phone_is_that_of_the_application() {
        assertEquals(new IssueOutcome.PhoneDiffers(), issue(reservation, false, HELD));
    }

    @Test
    void on_the_first_frozen_day_not_even_a_live_reservation_gives_a_referral() {
        var facts = new IssueFacts(reservation, Optional.empty(), true, Lane.ORDINARY, false, FROZEN_FROM_THE_13TH);
        var midnight = instant("13.09.2019 00:00");
        assertTrue(Referral.issue(facts, midnight.minusNanos(1)) instanceof IssueOutcome.ReferralIssued);
        assertEquals(new IssueOutcome.ReferralsFrozen(instant("16.09.2019 00:00")), Referral.issue(facts, midnight));
    }

    @Test
    void an_application_has_one_live_referral() {
        var other = instant("13.09.2019 00:00");
        var facts = new IssueFacts(reservation, Optional.of(other), true, Lane.ORDINARY, false, law());
        assertEquals(new IssueOutcome.OtherReferralLive(other), Referral.issue(facts, other.minusNanos(1)));
        assertTrue(Referral.issue(facts, other) instanceof IssueOutcome.ReferralIssued);
    }

    private static IssueOutcome issue(Reservation reservation, boolean phoneMatches, Instant now) {
        var facts = new IssueFacts(reservation, Optional.empty(), phoneMatches, Lane.ORDINARY, false, law());
        return Referral.issue(facts, now);
    }
}
