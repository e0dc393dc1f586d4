package kezek.portal.office.kindergarten;

import java.util.Map;
import kezek.portal.places.GroupPlaces.FreedPlace;
import kezek.portal.places.GroupPlaces.GroupRoom;
import kezek.portal.platform.web.Texts;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.release.PlacePhase;

/** How groups and their places are called in the office of their kindergarten. */
final class GroupWords {

    private GroupWords() {}

    /** «3–4 жас, қазақ тілінде»; other groups than ordinary ones say so. */
    static String title(GroupRoom room, Texts texts) {
        var ages = texts.text(
                "kindergarten.ages",
                Map.of("from", room.ages().from(), "to", room.ages().to()));
        var language = room.language().equals("RUSSIAN")
                ? texts.text("kindergarten.language.russian")
                : texts.text("kindergarten.language.kazakh");
        return ages + ", " + language + kind(room.kind(), texts);
    }

    private static String kind(QueueKind kind, Texts texts) {
        return switch (kind) {
            case ORDINARY -> "";
            case SPECIAL -> ", " + texts.text("kindergarten.kind.special");
            case SANATORIUM -> ", " + texts.text("kindergarten.kind.sanatorium");
        };
    }

    /** Where a place stands on its way, and until when. */
    static String phase(FreedPlace place, Visit visit) {
        var texts = visit.texts();
        return switch (PlacePhase.at(place.release(), visit.now())) {
            case PlacePhase.Reported(var at) -> texts.text("office.place.reported", Map.of("at", visit.moment(at)));
            case PlacePhase.Announced(var at) -> texts.text("office.place.announced", Map.of("at", visit.moment(at)));
            case PlacePhase.FirstInQueue(var until) ->
                texts.text("office.place.first", Map.of("until", visit.moment(until)));
            case PlacePhase.Everyone _ -> texts.text("office.place.everyone");
        };
    }
}
