package kezek.rulebook.city;

import java.time.Instant;
import java.util.ArrayList;
import kezek.rulebook.queue.Benefit;
import kezek.rulebook.queue.BenefitKind;
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

    /** An officer looks at the certificates of an application in any order, may stop after one, and decides some a second time. */
    void judge(Application application, Instant now) {
        city.catchUp(now);
        var benefits = new ArrayList<>(application.benefits());
        while (!benefits.isEmpty() && dice.percent(75)) {
            var benefit = benefits.remove(dice.below(benefits.size()));
            if (benefit.state() == Benefit.State.UNCONFIRMED || dice.percent(10)) {
                decide(application, benefit.kind(), now);
            }
        }
    }

    private void decide(Application application, BenefitKind kind, Instant now) {
        if (dice.percent(65)) {
            queueDesk.confirm(application, kind, now);
        } else {
            queueDesk.reject(application, kind, now);
        }
    }

    void stopList(Application application, Instant now) {
        var cause = dice.percent(90) ? StopListCause.SET_BY_DEPARTMENT : StopListCause.SWITCH_OF_REGIME;
        queueDesk.stopList(application, cause, now);
    }
}
