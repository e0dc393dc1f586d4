package kezek.portal.office.kindergarten;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.portal.office.Answers;
import kezek.portal.office.Frames;
import kezek.portal.office.Sent;
import kezek.portal.office.kindergarten.RecallView.Place;
import kezek.portal.places.FreedPlaces;
import kezek.portal.places.GroupPlaces;
import kezek.portal.places.GroupPlaces.FreedPlace;
import kezek.portal.places.GroupPlaces.GroupRoom;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.outcome.OutcomeText;
import kezek.portal.platform.web.ui.FieldError;
import kezek.rulebook.release.RecallOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A kindergarten takes a place back that nobody has claimed. */
@PageController
class RecallController {

    private static final String REASON = "reason";
    private static final int LONGEST = 200;

    private final Frames frames;
    private final GroupPlaces rooms;
    private final FreedPlaces places;
    private final Answers answers;

    RecallController(Frames frames, GroupPlaces rooms, FreedPlaces places, Answers answers) {
        this.frames = frames;
        this.rooms = rooms;
        this.places = places;
        this.answers = answers;
    }

    private record PlaceOf(GroupRoom room, FreedPlace place) {}

    @GetMapping("/{territory}/office/kindergarten/places/{place}/recall")
    ModelAndView form(Visit visit, @PathVariable String place) {
        var number = Answers.number(place);
        if (find(visit, number).isEmpty()) {
            throw Answers.missing();
        }
        return Answers.page(
                "kindergarten/recall", view(visit, number, new Sent(new LinkedMultiValueMap<>()), List.of(), null));
    }

    @PostMapping("/{territory}/office/kindergarten/places/{place}/recall")
    ModelAndView recall(Visit visit, @PathVariable String place, Sent form) {
        var number = Answers.number(place);
        var act = visit.actingOnPlaces(form.key());
        var reason = form.typed(REASON);
        if (reason.length() > LONGEST) {
            return refused(view(
                    visit,
                    number,
                    form,
                    List.of(new FieldError(
                            REASON, visit.texts().text("office.recall.error.long", Map.of("longest", LONGEST)))),
                    null));
        }
        var outcome = places.recall(visit.territory(), visit.clerk().code(), number, reason, act)
                .orElseThrow(Answers::missing);
        return switch (outcome) {
            case RecallOutcome.Recalled _ -> visit.leadTo(GroupsController.home() + "?done=recalled");
            case RecallOutcome.RecallNeedsReason needsReason -> {
                var error = answers.words(needsReason, visit.territory(), visit.texts())
                        .text();
                yield refused(view(visit, number, form, List.of(new FieldError(REASON, error)), null));
            }
            case RecallOutcome.RecalledBefore _, RecallOutcome.PlaceHasReferral _, RecallOutcome.PlaceIsHeld _ ->
                refused(view(visit, number, form, List.of(), answers.words(outcome, visit.territory(), visit.texts())));
        };
    }

    private static ModelAndView refused(RecallView view) {
        return Answers.refused("kindergarten/recall", view);
    }

    private RecallView view(
            Visit visit, long number, Sent form, List<FieldError> errors, @Nullable OutcomeText refusal) {
        var found = find(visit, number);
        return new RecallView(
                frames.of(visit.territory(), visit.clerk(), visit.now(), visit.texts()),
                number,
                found.map(one -> new Place(
                                GroupWords.title(one.room(), visit.texts()), GroupWords.phase(one.place(), visit)))
                        .orElse(null),
                form.keyToShow(),
                form.typed(REASON),
                errors,
                refusal,
                found.map(one -> GroupPages.path(one.room().code())).orElseGet(GroupsController::home));
    }

    /** The place, if it is one of this kindergarten that no referral and no recall has taken. */
    private Optional<PlaceOf> find(Visit visit, long number) {
        return rooms.of(visit.territory(), visit.kindergarten(), visit.now()).stream()
                .flatMap(room -> room.places().stream().map(place -> new PlaceOf(room, place)))
                .filter(one -> one.place().number() == number)
                .findFirst();
    }
}
