package kezek.rulebook.city.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that happened in a city, told in instants and numbers. The list of them, in the order in which they happened, is the recorded
 * history: the auditor sees nothing else. Whatever time alone does to a reservation or to an access is not told, for everyone can tell.
 */
public sealed interface Happening {

    /** When it happened; late work is told at the instant at which it was due. */
    Instant at();

    /** The kinds of queue. */
    enum Kind {
        ORDINARY,
        SPECIAL,
        SANATORIUM
    }

    /** The lanes as the rule pages abbreviate them, the best first: out of turn, first-priority, ordinary. */
    enum Lane {
        X,
        P,
        O
    }

    /** How a referral ended. */
    enum Ending {
        ENROLLED,
        LAPSED,
        GIVEN_BACK,
        REFUSED,
        BENEFIT_REJECTED,
        BENEFIT_NOT_CONFIRMED
    }

    /** Why an application left its queue. */
    enum Leaving {
        ENROLLED,
        WITHDRAWN,
        SCHOOL_AGE
    }

    /** A group of a kindergarten takes children of the ages {@code from} (in) to {@code to} (out). */
    record GroupKnown(Instant at, long group, Kind kind, int from, int to, int capacity, int enrolled)
            implements Happening {}

    /** A child joined a queue; {@code filedAt} is earlier than {@code at} for applications of a former system. */
    record Filed(Instant at, long number, Instant filedAt, long child, Kind kind, int birthYear, Lane lane)
            implements Happening {}

    /** The application stands in this lane from now on. */
    record LaneChanged(Instant at, long number, Lane lane) implements Happening {}

    /** An officer confirmed a certificate that puts the application out of turn. */
    record CertificateConfirmed(Instant at, long number) implements Happening {}

    /** A place is free, for the first time or again. */
    record Reported(Instant at, long place, long group) implements Happening {}

    /** The kindergarten took an unclaimed place back. */
    record Recalled(Instant at, long place) implements Happening {}

    /** The evening publication. */
    record Published(Instant at, List<Long> places) implements Happening {}

    /**
     * The morning opening.
     *
     * @param until when the windows end that begin here
     * @param accesses in the order in which they were given
     */
    record Opened(Instant at, Instant until, List<Long> places, List<Given> accesses) implements Happening {}

    /** One access: to whom, from which lane, and because of which places. */
    record Given(long number, Lane lane, Offer because) {}

    /** Places of one kind and age group, for a school year that begins in {@code schoolYear}. */
    record Offer(Kind kind, int from, int to, int schoolYear) {}

    /** The numbers of a whole queue before an opening and after the accesses that it gave along this queue's own line. */
    record Numbers(Instant at, Kind kind, int birthYear, Map<Long, Integer> before, Map<Long, Integer> after)
            implements Happening {}

    /** A family holds a place. */
    record Reserved(Instant at, long number, long place, Instant until) implements Happening {}

    /** A family asked for a place and was refused with this answer. */
    record TurnedAway(Instant at, long number, long place, String answer) implements Happening {}

    /** A family let its place go. */
    record LetGo(Instant at, long number, long place) implements Happening {}

    /** A family took the referral; one that awaits a benefit is hidden from the kindergarten. */
    record ReferralTaken(Instant at, long number, long place, Instant until, boolean awaitsBenefit)
            implements Happening {}

    /** The benefit that a referral waited for is confirmed. */
    record ReferralConfirmed(Instant at, long number, Instant until) implements Happening {}

    /** A referral was prolonged. */
    record Prolonged(Instant at, long number, Instant until) implements Happening {}

    /** A referral ended. */
    record ReferralEnded(Instant at, long number, long place, Ending ending) implements Happening {}

    /** An application entered the stop-list; no {@code until}: it stands until the parent restores it. */
    record StopListed(Instant at, long number, Optional<Instant> until) implements Happening {}

    /** A parent restored the application. */
    record Restored(Instant at, long number) implements Happening {}

    /** An application left its queue. */
    record LeftQueue(Instant at, long number, Leaving leaving) implements Happening {}

    /** A child left a group; {@code child} is empty for one that was enrolled before the history begins. */
    record LeftGroup(Instant at, long group, Optional<Long> child) implements Happening {}

    /** The department freezes the days from the first to the last, both included. */
    record FreezeDecided(Instant at, LocalDate first, LocalDate last) implements Happening {}
}
