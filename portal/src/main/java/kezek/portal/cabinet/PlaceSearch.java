package kezek.portal.cabinet;

import java.util.Optional;
import java.util.UUID;
import kezek.portal.cabinet.PlacesView.Refused;
import kezek.portal.places.GroupName;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.referral.Reservations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages on which a place is looked for, looked at, and on which one was asked for in vain. */
@Component
class PlaceSearch {

    private final Situations situations;
    private final Reservations reservations;
    private final PlaceLists lists;
    private final PlaceWords words;

    PlaceSearch(Situations situations, Reservations reservations, PlaceLists lists, PlaceWords words) {
        this.situations = situations;
        this.reservations = reservations;
        this.lists = lists;
        this.words = words;
    }

    /** The list, as the filter asks for it. */
    PlacesView search(Visit visit, PlaceFilter filter) {
        return lists.of(offers(visit), filter, null);
    }

    /** A group that somebody looks at; empty if there is no such group. */
    Optional<ChosenView> chosen(Visit visit, GroupName group) {
        var place = words.of(group, visit);
        var offers = offers(visit);
        var offered = offers.of(group);
        if (place.path() == null && offered.isEmpty()) {
            return Optional.empty();
        }
        var form = form(offered, DoneRequests.freshKey());
        return Optional.of(new ChosenView(
                visit.application().number(),
                visit.path(),
                FamilyWords.child(visit),
                place,
                PlaceLists.chances(offered, visit),
                visit.rules().reservation().length().toMinutes(),
                form,
                form == null ? why(offers) : null));
    }

    /** The list again, headed by why this place cannot be held; the form keeps its key, for it was given nothing. */
    PlacesView refused(Visit visit, ReservationForm asked, RefusalView why) {
        var group = new GroupName(asked.kindergarten(), asked.group());
        var offers = offers(visit);
        var place = words.of(group, visit);
        return lists.of(
                offers,
                PlaceFilter.none(),
                new Refused(why, place.path() == null ? null : place, form(offers.of(group), asked.key())));
    }

    private Offers offers(Visit visit) {
        return new Offers(
                visit,
                situations.of(visit),
                reservations.access(visit.territory(), visit.application(), visit.now()),
                reservations.fitting(visit.territory(), visit.application(), visit.now()));
    }

    /** Why the place that is looked at cannot be held; what the family is in the middle of comes before what the place is. */
    private static PlacesView.Notice why(Offers offers) {
        var notices = PlaceLists.notices(offers);
        return offers.mayHold() || notices.isEmpty()
                ? new PlacesView.Notice(offers.visit().texts().text("cabinet.chosen.none"), null, null)
                : notices.getFirst();
    }

    private static @Nullable ReservationForm form(Optional<Offers.OfGroup> offered, UUID key) {
        return offered.filter(Offers.OfGroup::isThere)
                .map(Offers.OfGroup::group)
                .map(group -> new ReservationForm(group.kindergarten(), group.group(), key))
                .orElse(null);
    }
}
