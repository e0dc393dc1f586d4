package kezek.portal.opendata;

import java.util.List;
import kezek.portal.kindergarten.OpenKindergartens;
import kezek.portal.kindergarten.OpenKindergartens.FreeOffer;
import kezek.portal.kindergarten.OpenKindergartens.OpenGroup;
import kezek.portal.kindergarten.OpenKindergartens.OpenKindergarten;
import kezek.portal.opendata.Answers.AllFreePlaces;
import kezek.portal.opendata.Answers.FreePlaces;
import kezek.portal.opendata.Answers.Name;
import kezek.portal.opendata.Answers.OfGroup;
import kezek.portal.opendata.Answers.Point;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.territory.Territory;
import kezek.rulebook.release.PlacePhase;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The kindergartens of a territory and what is free in them. The cursor is the code of the last kindergarten that was told. */
@ForPrograms
class OpenKindergartensController {

    private final OpenKindergartens kindergartens;
    private final PortalClock clock;

    OpenKindergartensController(OpenKindergartens kindergartens, PortalClock clock) {
        this.kindergartens = kindergartens;
        this.clock = clock;
    }

    private record Portions(
            List<OpenKindergarten> shown, @Nullable String next) {}

    @GetMapping("/territories/{territory}/kindergartens")
    Answers.OpenKindergartens kindergartens(
            Territory territory,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "" + Portion.USUAL) String size) {
        var portion = portion(territory, "/kindergartens", after, Portion.size(size));
        return new Answers.OpenKindergartens(
                portion.shown().stream()
                        .map(OpenKindergartensController::kindergarten)
                        .toList(),
                portion.next());
    }

    @GetMapping("/territories/{territory}/free-places")
    AllFreePlaces freePlaces(
            Territory territory,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "" + Portion.USUAL) String size) {
        var here = new Here(territory);
        var portion = portion(territory, "/free-places", after, Portion.size(size));
        return new AllFreePlaces(
                portion.shown().stream()
                        .flatMap(kindergarten -> kindergarten.groups().stream()
                                .flatMap(group -> group.free().stream()
                                        .map(offer -> free(kindergarten.code(), group, offer, here))))
                        .toList(),
                portion.next());
    }

    /** So many kindergartens after the one with this code; it need not exist any more. */
    private Portions portion(Territory territory, String path, String after, int size) {
        if (!after.isEmpty() && !after.matches("[A-Za-z0-9-]{1,32}")) {
            throw new Misunderstood(Problem.CURSOR);
        }
        var following = kindergartens.of(territory, clock.now()).stream()
                .filter(kindergarten -> kindergarten.code().compareTo(after) > 0)
                .limit(size + 1L)
                .toList();
        if (following.size() <= size) {
            return new Portions(following, null);
        }
        var shown = following.subList(0, size);
        var query = List.of("after", shown.getLast().code(), "size", String.valueOf(size));
        return new Portions(shown, new Here(territory).address(path, query));
    }

    private static Answers.OpenKindergarten kindergarten(OpenKindergarten known) {
        return new Answers.OpenKindergarten(
                known.code(),
                new Name(known.nameKk(), known.nameRu()),
                new Name(known.addressKk(), known.addressRu()),
                Here.code(known.ownership()),
                known.place()
                        .map(place -> new Point(place.latitude(), place.longitude()))
                        .orElse(null),
                known.invented(),
                known.groups().stream()
                        .map(group -> new Answers.OpenGroup(
                                group.code(),
                                group.ages().from(),
                                group.ages().to(),
                                Here.code(group.language()),
                                Here.code(group.kind()),
                                group.capacity(),
                                group.enrolled()))
                        .toList());
    }

    private static FreePlaces free(String kindergarten, OpenGroup group, FreeOffer offer, Here here) {
        return new FreePlaces(
                new OfGroup(
                        kindergarten,
                        group.code(),
                        offer.ages().from(),
                        offer.ages().to(),
                        Here.code(group.language()),
                        Here.code(group.kind())),
                offer.places(),
                PhaseCode.of(offer.phase()),
                switch (offer.phase()) {
                    case PlacePhase.Reported(var publishedAt) -> here.at(publishedAt);
                    case PlacePhase.Announced(var opensAt) -> here.at(opensAt);
                    case PlacePhase.FirstInQueue(var until) -> here.at(until);
                    case PlacePhase.Everyone() -> null;
                });
    }
}
