package kezek.portal.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kezek.portal.journal.Recorded;

/** Reservations and referrals, as the journal tells it. An application holds one of them at a time, and so does a place. */
final class FoldedClaims {

    /** How a reservation, a place and an access end that a referral takes. */
    static final String REFERRED = "REFERRED";

    private static final String BENEFIT = "BENEFIT";
    private static final String ENROLMENT = "ENROLMENT";

    /** A reservation by who holds which place since when. */
    record ReservationKey(long application, long place, Instant from) {
        @Override
        public String toString() {
            return "reservation of place " + place + " by application " + application + " at " + from;
        }
    }

    /** Until when a place is held, and what ended that. */
    record Reservation(Instant until, Optional<End> end) {}

    /** Whose referral it is, to which place, since when. */
    record Issue(long application, long place, Instant at) {}

    /**
     * A referral.
     *
     * @param awaitsBenefit whether its benefit has to be confirmed first
     * @param until the end of its present term
     */
    record Referral(Issue issue, boolean awaitsBenefit, Instant until, Optional<Instant> prolonged, Optional<End> end) {

        private Referral ended(End how) {
            return new Referral(issue, awaitsBenefit, until, prolonged, Optional.of(how));
        }
    }

    final Map<ReservationKey, Reservation> reservations = new HashMap<>();
    final Map<Long, Referral> referrals = new HashMap<>();
    private final Map<Long, ReservationKey> heldBy = new HashMap<>();
    private final Map<Long, ReservationKey> heldPlaces = new HashMap<>();
    private final Map<Long, Long> referred = new HashMap<>();

    Optional<String> reserve(Recorded entry) {
        var application = FoldedQueue.number(entry);
        var place = FoldedPlaces.number(entry);
        var until = entry.instant("until").orElseThrow();
        if (heldPlaces.containsKey(place)) {
            return Optional.of(FoldedPlaces.name(entry) + " is held already");
        }
        if (heldBy.containsKey(application) || referred.containsKey(application)) {
            return Optional.of(FoldedQueue.name(entry) + " holds a place or a referral already");
        }
        var key = new ReservationKey(application, place, entry.since());
        if (!until.isAfter(key.from())
                || reservations.putIfAbsent(key, new Reservation(until, Optional.empty())) != null) {
            return Optional.of(key + " holds nothing");
        }
        heldBy.put(application, key);
        heldPlaces.put(place, key);
        return Optional.empty();
    }

    Optional<String> endReservation(Recorded entry) {
        return end(entry, entry.word("because"))
                ? Optional.empty()
                : Optional.of(FoldedQueue.name(entry) + " does not hold " + FoldedPlaces.name(entry));
    }

    /** The child takes the referral to the place that it holds. */
    Optional<String> refer(Recorded entry) {
        var number = entry.number("referral");
        var awaits = entry.word("awaits");
        if (!awaits.equals(BENEFIT) && !awaits.equals(ENROLMENT)) {
            return Optional.of(name(entry) + " awaits " + awaits);
        }
        if (referrals.containsKey(number)) {
            return Optional.of(name(entry) + " is given again");
        }
        if (!end(entry, REFERRED)) {
            return Optional.of(FoldedQueue.name(entry) + " does not hold " + FoldedPlaces.name(entry));
        }
        var issue = new Issue(FoldedQueue.number(entry), FoldedPlaces.number(entry), entry.since());
        var until = entry.instant("until").orElseThrow();
        referrals.put(number, new Referral(issue, awaits.equals(BENEFIT), until, Optional.empty(), Optional.empty()));
        referred.put(issue.application(), number);
        return Optional.empty();
    }

    Optional<String> beginTerm(Recorded entry) {
        return live(entry)
                .filter(Referral::awaitsBenefit)
                .map(referral -> put(
                        entry,
                        new Referral(
                                referral.issue(),
                                false,
                                entry.instant("until").orElseThrow(),
                                Optional.empty(),
                                Optional.empty())))
                .orElseGet(() -> Optional.of(name(entry) + " awaits no benefit"));
    }

    Optional<String> prolong(Recorded entry) {
        return live(entry)
                .filter(referral ->
                        !referral.awaitsBenefit() && referral.prolonged().isEmpty())
                .map(referral -> put(
                        entry,
                        new Referral(
                                referral.issue(),
                                false,
                                entry.instant("until").orElseThrow(),
                                Optional.of(entry.since()),
                                Optional.empty())))
                .orElseGet(() -> Optional.of(name(entry) + " cannot be prolonged"));
    }

    Optional<String> endReferral(Recorded entry) {
        return live(entry)
                .map(referral -> close(entry, referral, entry.word("because")))
                .orElseGet(() -> Optional.of(name(entry) + " is over"));
    }

    /** The child is enrolled by its referral. */
    void enrol(Recorded entry, Referral referral) {
        close(entry, referral, "ENROLLED");
    }

    /** The referral that an entry speaks of, if it has not ended. */
    Optional<Referral> live(Recorded entry) {
        return Optional.ofNullable(referrals.get(entry.number("referral")))
                .filter(referral -> referral.end().isEmpty());
    }

    static String name(Recorded entry) {
        return "referral " + entry.number("referral");
    }

    private Optional<String> close(Recorded entry, Referral referral, String because) {
        referred.remove(referral.issue().application());
        return put(entry, referral.ended(new End(entry.since(), because)));
    }

    private Optional<String> put(Recorded entry, Referral referral) {
        referrals.put(entry.number("referral"), referral);
        return Optional.empty();
    }

    /** Ends the reservation of the application and the place that an entry names; whether there was one. */
    private boolean end(Recorded entry, String because) {
        var key = heldBy.get(FoldedQueue.number(entry));
        if (key == null || key.place() != FoldedPlaces.number(entry)) {
            return false;
        }
        heldBy.remove(key.application());
        heldPlaces.remove(key.place());
        reservations.computeIfPresent(
                key, (same, held) -> new Reservation(held.until(), Optional.of(new End(entry.since(), because))));
        return true;
    }
}
