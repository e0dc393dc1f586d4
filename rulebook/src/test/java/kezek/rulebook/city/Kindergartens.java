package kezek.rulebook.city;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kezek.rulebook.city.audit.Happening.LeftGroup;

/** What kindergartens do: children leave, places are reported, some are taken back, a few are reported by mistake. */
final class Kindergartens {

    private static final String REPAIRS = "жөндеу жұмыстары";

    private final City city;
    private final Dice dice;
    private final PlaceDesk placeDesk;

    Kindergartens(City city, Dice dice) {
        this.city = city;
        this.dice = dice;
        this.placeDesk = new PlaceDesk(city);
    }

    /** A child leaves a group and the place is reported; in one of twenty cases the child stays and the report is a mistake. */
    void report(Instant now) {
        city.catchUp(now);
        var group = dice.pick(city.groups);
        if (dice.percent(95) && group.settled > 0) {
            group.settled--;
            group.enrolled--;
            city.tell(new LeftGroup(now, group.id, Optional.empty()));
        }
        placeDesk.report(group, now);
    }

    /** A kindergarten takes a place back, sometimes without a reason, sometimes one that is gone already. */
    void recall(Instant now) {
        city.catchUp(now);
        var places = List.copyOf(city.onOffer.values());
        if (!places.isEmpty()) {
            var place = dice.pick(places);
            placeDesk.recall(place, dice.percent(90) ? REPAIRS : " ", now);
            placeDesk.recall(place, REPAIRS, now);
        }
    }

    /** Recalls the place of some referral, which is refused. */
    void recallReferred(Application application, Instant now) {
        application.referral.ifPresent(taken -> placeDesk.recall(taken.place(), REPAIRS, now));
    }
}
