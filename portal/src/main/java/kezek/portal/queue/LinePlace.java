package kezek.portal.queue;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.queue.FiledOrder;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.referral.AfterReferral;
import kezek.rulebook.referral.AfterReferral.BackInQueue;
import kezek.rulebook.referral.AfterReferral.ToStopList;
import kezek.rulebook.referral.LapseOutcome.BenefitNotConfirmed;
import kezek.rulebook.referral.LapseOutcome.ReferralLapsed;
import kezek.rulebook.referral.LapseOutcome.ReferralStillLive;
import kezek.rulebook.referral.Referral;
import kezek.rulebook.referral.ReferralOver;
import kezek.rulebook.referral.ReferralState;

/**
 * What the rows say of one application's place in its queue. Rows that nobody has ended may be over by the instant of asking, so nothing is
 * read off them but by the clock.
 *
 * @param closed whether it has left its queue
 * @param referral the one that nobody has ended
 * @param stop its entry in the stop-list that nobody has ended
 */
record LinePlace(Lane lane, FiledOrder filed, boolean closed, Optional<Referral> referral, Optional<Stop> stop) {

    /** In the stop-list from {@code since} (in); without {@code until} (out) until somebody ends it. */
    record Stop(Instant since, Optional<Instant> until) {

        boolean standsAt(Instant now) {
            return !now.isBefore(since) && until.map(now::isBefore).orElse(true);
        }

        private boolean endsAfter(Stop other) {
            return until.isEmpty() || other.until.filter(until.get()::isAfter).isPresent();
        }
    }

    /** Until when it has a referral, if it has one now. */
    Optional<Instant> referredUntil(Instant now) {
        return referral.map(taken -> taken.stateAt(now))
                .filter(ReferralState.Live.class::isInstance)
                .map(state -> ((ReferralState.Live) state).until());
    }

    /** Whether a row in the stop-list stands now. */
    boolean isStopListed(Instant now) {
        return stop.filter(entry -> entry.standsAt(now)).isPresent();
    }

    /** The stop-list in which it is now, also because of a referral whose end nobody has written down yet; of two the longer one. */
    Optional<Stop> stoppedAt(TerritoryRules law, Instant now) {
        return Stream.concat(stop.stream(), lapsed(law, now).stream())
                .filter(entry -> entry.standsAt(now))
                .reduce((one, other) -> other.endsAfter(one) ? other : one);
    }

    private Optional<Stop> lapsed(TerritoryRules law, Instant now) {
        return referral.flatMap(taken -> switch (taken.lapse(law, now)) {
            case ReferralLapsed lapsed -> toStopList(lapsed.after());
            case BenefitNotConfirmed unconfirmed -> toStopList(unconfirmed.after());
            case ReferralStillLive _ -> Optional.empty();
            case ReferralOver _ -> Optional.empty();
        });
    }

    private static Optional<Stop> toStopList(AfterReferral after) {
        return switch (after.child()) {
            case ToStopList stopped -> Optional.of(new Stop(stopped.from(), Optional.of(stopped.until())));
            case BackInQueue _ -> Optional.empty();
        };
    }
}
