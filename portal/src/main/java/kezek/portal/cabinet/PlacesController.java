package kezek.portal.cabinet;

import java.util.Map;
import java.util.Optional;
import kezek.portal.counter.Reply;
import kezek.portal.places.GroupName;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.web.PageController;
import kezek.rulebook.reservation.CancelOutcome;
import kezek.rulebook.reservation.ReserveOutcome;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A parent looks for a place, holds one and lets it go. */
@PageController
class PlacesController {

    private static final String APPLICATION = "/{territory}/cabinet/applications/{number}";

    private final Visits visits;
    private final PlaceSearch search;
    private final HeldPlaces heldPlaces;
    private final PlaceClaims claims;
    private final Refusals refusals;

    PlacesController(Visits visits, PlaceSearch search, HeldPlaces heldPlaces, PlaceClaims claims, Refusals refusals) {
        this.visits = visits;
        this.search = search;
        this.heldPlaces = heldPlaces;
        this.claims = claims;
        this.refusals = refusals;
    }

    @GetMapping(APPLICATION + "/places")
    ModelAndView search(Asking asking) {
        return visits.of(asking)
                .map(visit -> listed(search.search(visit, PlaceFilter.of(asking.sent()))))
                .orElseGet(Answers::missing);
    }

    @GetMapping(APPLICATION + "/places/{kindergarten}/{group}")
    ModelAndView choose(Asking asking) {
        var group = new GroupName(
                asking.path().getOrDefault("kindergarten", ""), asking.path().getOrDefault("group", ""));
        return visits.of(asking)
                .flatMap(visit -> search.chosen(visit, group))
                .map(view -> Answers.page("place", view))
                .orElseGet(Answers::missing);
    }

    @GetMapping(APPLICATION + "/reservation")
    ModelAndView held(Asking asking) {
        return visits.of(asking)
                .map(visit -> heldPlaces.page(visit, DoneRequests.freshKey()))
                .orElseGet(Answers::missing);
    }

    @PostMapping(APPLICATION + "/reservation")
    ModelAndView reserve(Asking asking) {
        var form = new ReservationForm(
                asking.sent().getOrDefault("kindergarten", ""),
                asking.sent().getOrDefault("group", ""),
                Answers.identifier(asking.sent(), "key"));
        return visits.of(asking)
                .flatMap(visit -> reserve(visit, form, asking.sent()))
                .orElseGet(Answers::missing);
    }

    @PostMapping(APPLICATION + "/reservation/cancellation")
    ModelAndView letGo(Asking asking) {
        var reservation = Answers.identifier(asking.sent(), "reservation");
        return visits.of(asking)
                .flatMap(visit -> switch (claims.cancel(
                        asking.territory(), visit.application(), reservation, visit.now())) {
                    case Reply.Given(var outcome) -> outcome.map(one -> letGo(visit, one));
                    case Reply.Full(), Reply.TooOften() ->
                        Optional.of(Crowd.page(visit, "/reservation/cancellation", asking.sent()));
                })
                .orElseGet(Answers::missing);
    }

    private Optional<ModelAndView> reserve(Visit visit, ReservationForm form, Map<String, String> sent) {
        var group = new GroupName(form.kindergarten(), form.group());
        return switch (claims.reserve(visit.territory(), visit.application(), group, form.key(), visit.now())) {
            case Reply.Given(var outcome) -> outcome.map(one -> reserved(visit, form, one));
            case Reply.Full() -> Optional.of(Crowd.page(visit, "/reservation", sent));
            case Reply.TooOften() -> Optional.of(Crowd.tooOften(visit, "/reservation", sent));
        };
    }

    /** The place that the family holds already is as good as held anew. */
    private ModelAndView reserved(Visit visit, ReservationForm form, ReserveOutcome outcome) {
        return outcome instanceof ReserveOutcome.Reserved || outcome instanceof ReserveOutcome.HoldsThisPlace
                ? Answers.leadTo(visit, "/reservation")
                : Answers.refused("places", search.refused(visit, form, refusals.of(visit, outcome)));
    }

    /** What was over before needs no letting go: the page of the held place says what is true now. */
    private static ModelAndView letGo(Visit visit, CancelOutcome outcome) {
        return switch (outcome) {
            case CancelOutcome.ReservationCancelled _ ->
                Answers.leadTo(visit, "/places?" + PlaceFilter.LET_GO + "=yes");
            case CancelOutcome.ReservationOver _ -> Answers.leadTo(visit, "/reservation");
        };
    }

    private static ModelAndView listed(PlacesView view) {
        return view.filter().errors().isEmpty() ? Answers.page("places", view) : Answers.refused("places", view);
    }
}
