package kezek.rulebook.city.audit;

import java.time.Instant;
import java.util.Optional;
import kezek.rulebook.city.audit.Happening.GroupKnown;

/** One freed place in the auditor's books. */
final class Spot {

    final long id;
    final GroupKnown group;
    Instant reported;
    Optional<Instant> published = Optional.empty();
    Optional<Instant> opened = Optional.empty();
    boolean recalled;
    /** A live referral to it, or a child that was enrolled in it. */
    boolean referred;

    Instant heldUntil;

    Spot(long id, GroupKnown group, Instant reported) {
        this.id = id;
        this.group = group;
        this.reported = reported;
        this.heldUntil = reported;
    }

    /** The place is free again: it goes the whole way once more. */
    void reportAgain(Instant now) {
        reported = now;
        published = Optional.empty();
        opened = Optional.empty();
        referred = false;
    }

    boolean isFree() {
        return !recalled && !referred;
    }

    boolean isHeld(Instant now) {
        return now.isBefore(heldUntil);
    }
}
