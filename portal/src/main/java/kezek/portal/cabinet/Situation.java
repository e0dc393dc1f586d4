package kezek.portal.cabinet;

import java.time.Instant;
import java.util.Optional;
import kezek.portal.queue.Application;
import kezek.portal.referral.HeldPlace;
import kezek.portal.referral.TakenReferral;
import kezek.rulebook.release.Access;

/** What an application is in the middle of, from which follows what its family can do now. */
sealed interface Situation {

    /** It holds a place. */
    record Holding(int position, HeldPlace held) implements Situation {}

    /** An opening gave it access, which it has not used yet. */
    record Choosing(int position, Access access) implements Situation {}

    /** It waits in the line. */
    record Waiting(int position) implements Situation {}

    /** A referral runs, until {@code until} if nothing else ends it; {@code referral} may have come a moment later than the standing. */
    record Referred(Instant until, Optional<TakenReferral> referral) implements Situation {}

    /**
     * It is in the stop-list.
     *
     * @param until when the entry ends by itself; empty if it stands until the parent restores the application
     * @param restorable whether the parent may end it now
     */
    record StopListed(Optional<Instant> until, boolean restorable) implements Situation {}

    /** It stands in no queue any more; empty if that follows from the age and is not written down yet. */
    record Closed(Optional<Application.Ended> ended) implements Situation {}

    /** Its number in the line; empty if it does not stand there. */
    default Optional<Integer> number() {
        return switch (this) {
            case Holding(var position, var _) -> Optional.of(position);
            case Choosing(var position, var _) -> Optional.of(position);
            case Waiting(var position) -> Optional.of(position);
            case Referred _, StopListed _, Closed _ -> Optional.empty();
        };
    }
}
