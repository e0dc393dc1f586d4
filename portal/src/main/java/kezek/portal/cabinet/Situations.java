package kezek.portal.cabinet;

import java.time.Instant;
import kezek.portal.queue.Standings;
import kezek.portal.referral.Referrals;
import kezek.portal.referral.Reservations;
import kezek.rulebook.queue.StopList;
import kezek.rulebook.referral.ReferralState;
import kezek.rulebook.reservation.QueueStanding;
import org.springframework.stereotype.Component;

/** Reads what an application is in the middle of. */
@Component
class Situations {

    private final Standings standings;
    private final Reservations reservations;
    private final Referrals referrals;

    Situations(Standings standings, Reservations reservations, Referrals referrals) {
        this.standings = standings;
        this.reservations = reservations;
        this.referrals = referrals;
    }

    Situation of(Visit visit) {
        return switch (standings.of(visit.territory(), visit.application(), visit.now())) {
            case QueueStanding.InLine line -> inLine(visit, line.position());
            case QueueStanding.WithReferral(var until) -> referred(visit, until);
            case QueueStanding.StopListed(var until) ->
                new Situation.StopListed(
                        until, StopList.mayRestore(until, visit.rules().stopList()));
            case QueueStanding.OutOfQueue() ->
                new Situation.Closed(visit.application().ended());
        };
    }

    private Situation inLine(Visit visit, int position) {
        return reservations
                .held(visit.territory(), visit.application(), visit.now())
                .<Situation>map(held -> new Situation.Holding(position, held))
                .or(() -> reservations
                        .access(visit.territory(), visit.application(), visit.now())
                        .map(access -> new Situation.Choosing(position, access)))
                .orElseGet(() -> new Situation.Waiting(position));
    }

    private Situation referred(Visit visit, Instant until) {
        var live = referrals.of(visit.territory(), visit.application()).stream()
                .filter(referral -> referral.referral().stateAt(visit.now()) instanceof ReferralState.Live)
                .findFirst();
        return new Situation.Referred(until, live);
    }
}
