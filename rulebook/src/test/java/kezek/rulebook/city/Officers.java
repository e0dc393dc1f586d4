package kezek.rulebook.city;

import java.time.Instant;
import kezek.rulebook.queue.Benefit;
import kezek.rulebook.queue.StopListCause;

/** What the department does: judges benefits, fills the stop-list. */
final class Officers {

    private final City city;
    private final Dice dice;
    private final QueueDesk queueDesk;

    Officers(City city, Dice dice) {
        this.city = city;
        this.dice = dice;
        this.queueDesk = new QueueDesk(city);
    }

    /** An officer looks at the certificates of an application, one after the other; of some the decision is made twice. */
    void judge(Application application, Instant now) {
        city.catchUp(now);
        var benefits = application.benefits().stream()
                .filter(benefit -> benefit.state() == Benefit.State.UNCONFIRMED || dice.percent(10))
                .map(Benefit::kind)
                .toList();
        for (var kind : benefits) {
            if (dice.percent(65)) {
                queueDesk.confirm(application, kind, now);
            } else {
                queueDesk.reject(application, kind, now);
            }
        }
    }

    void stopList(Application application, Instant now) {
        var cause = dice.percent(90) ? StopListCause.SET_BY_DEPARTMENT : StopListCause.SWITCH_OF_REGIME;
        queueDesk.stopList(application, cause, now);
    }
}
