package kezek.rulebook.city;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kezek.rulebook.queue.Benefit;
import kezek.rulebook.queue.FiledOrder;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LaneRight;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.StopListEntry;
import kezek.rulebook.queue.Waiting;
import kezek.rulebook.referral.Referral;
import kezek.rulebook.referral.ReferralState;
import kezek.rulebook.reservation.Reservation;

/** An application: a row of what was decided about it. */
final class Application implements Waiting {

    /** The latest access: the opening that gave it, the lane, which one of that opening, and what ended it before its window. */
    record GivenAccess(Instant opening, Lane lane, int rank, Optional<Instant> endedAt) {}

    /** A reservation of a place. */
    record Hold(Place place, Reservation reservation) {}

    /** A referral to a place. */
    record Taken(Place place, Referral referral) {}

    private final FiledOrder filed;
    final Child child;
    final QueueKind kind;
    private List<Benefit> benefits = List.of();
    private LaneRight right = LaneRight.of(benefits);
    Optional<GivenAccess> access = Optional.empty();
    /** Its reservations, the oldest first. */
    final List<Hold> holds = new ArrayList<>();

    Optional<Taken> referral = Optional.empty();
    Optional<StopListEntry> stopList = Optional.empty();
    Optional<Instant> leftAt = Optional.empty();

    Application(FiledOrder filed, Child child, QueueKind kind) {
        this.filed = filed;
        this.child = child;
        this.kind = kind;
    }

    @Override
    public FiledOrder filed() {
        return filed;
    }

    long number() {
        return filed.number();
    }

    LineId.OfCohort queue() {
        return new LineId.OfCohort(kind, child.born.getYear());
    }

    List<Benefit> benefits() {
        return benefits;
    }

    /** The lane in which its benefits put it. */
    LaneRight right() {
        return right;
    }

    void put(List<Benefit> known) {
        benefits = List.copyOf(known);
        right = LaneRight.of(benefits);
    }

    boolean isInQueue() {
        return leftAt.isEmpty();
    }

    /** Its latest reservation of the place. */
    Optional<Reservation> lastOf(Place place) {
        return holds.reversed().stream()
                .filter(hold -> hold.place() == place)
                .map(Hold::reservation)
                .findFirst();
    }

    /** Its latest reservation of any other place. */
    Optional<Reservation> lastElsewhere(Place place) {
        return holds.reversed().stream()
                .filter(hold -> hold.place() != place)
                .map(Hold::reservation)
                .findFirst();
    }

    /** Its latest reservation, if that still holds. */
    Optional<Hold> liveHold(Instant now) {
        return holds.isEmpty()
                ? Optional.empty()
                : Optional.of(holds.getLast()).filter(hold -> hold.reservation().liveAt(now));
    }

    /** Its referral, if that still lives. */
    Optional<ReferralState.Live> liveReferral(Instant now) {
        return referral.map(taken -> taken.referral().stateAt(now))
                .filter(ReferralState.Live.class::isInstance)
                .map(ReferralState.Live.class::cast);
    }

    boolean isStopListed(Instant now) {
        return stopList.filter(entry -> entry.standsAt(now)).isPresent();
    }
}
