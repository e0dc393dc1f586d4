package kezek.portal.referral;

import kezek.rulebook.reservation.Reservation;

/** What became of a claim, before anybody has counted the child's number in the line. */
sealed interface Judgement {

    /** A place, now or when the same key came before. */
    record Given(Reservation reservation) implements Judgement {}

    /** None; the refusal of the place that comes nearest. */
    record Refused(Verdict nearest) implements Judgement {}

    /** The group has no place that anybody has ever seen. */
    record NothingPublished() implements Judgement {}
}
