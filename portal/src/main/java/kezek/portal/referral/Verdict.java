package kezek.portal.referral;

import java.time.Instant;
import kezek.rulebook.reservation.QueueStanding;
import kezek.rulebook.reservation.Reservation;
import kezek.rulebook.reservation.ReserveFacts;
import kezek.rulebook.reservation.ReserveFacts.AskingChild;
import kezek.rulebook.reservation.ReserveOutcome;

/**
 * What was decided about one place, and from what.
 *
 * @param at the instant of the decision
 */
record Verdict(ReserveOutcome outcome, ReserveFacts facts, Instant at) {

    /** The rule's answer. */
    static Verdict of(ReserveFacts facts, Instant at) {
        return new Verdict(Reservation.request(facts, at), facts, at);
    }

    /** The rule's answer where the child really stands. */
    ReserveOutcome withStanding(QueueStanding standing) {
        var child = facts.child();
        var known = new AskingChild(standing, child.access(), child.lastOfThisPlace(), child.lastElsewhere());
        return Reservation.request(new ReserveFacts(facts.place(), known, facts.law()), at);
    }
}
