package kezek.portal.why;

import java.util.Map;
import kezek.portal.board.NumberChange.Event;
import kezek.portal.board.NumberChange.Lanes;
import kezek.portal.board.Part;
import kezek.portal.platform.web.Texts;

/** Says in plain words what happened. */
final class Reasons {

    private final Texts texts;

    Reasons(Texts texts) {
        this.texts = texts;
    }

    /** What happened to so many other children. */
    String others(Event event, int count) {
        var counted = Map.of("count", count);
        return switch (event.why()) {
            case REGISTERED -> texts.text("why.others.registered", counted);
            case ENROLLED -> texts.text("why.others.enrolled", counted);
            case WITHDRAWN -> texts.text("why.others.withdrawn", counted);
            case SCHOOL_AGE -> texts.text("why.others.schoolAge", counted);
            case CORRECTED -> texts.text("why.others.corrected", counted);
            case STOP_LISTED -> texts.text("why.others.stopListed", counted);
            case RESTORED -> texts.text("why.others.restored", counted);
            case TURN_CAME -> texts.text("why.others.turnCame", counted);
            case TOOK_A_PLACE -> texts.text("why.others.tookAPlace", counted);
            case WAITS_AGAIN -> texts.text("why.others.waitsAgain", counted);
            case LANE_CHANGED ->
                event.lanes()
                        .map(lanes ->
                                texts.text("why.others.laneChanged", Map.of("count", count, "lane", lane(lanes.to()))))
                        .orElseGet(() -> texts.text("why.others.laneChanged.masked", counted));
            case RULES -> texts.text("why.rules");
        };
    }

    /** What happened to the application itself. */
    String own(Event event) {
        return switch (event.why()) {
            case REGISTERED -> texts.text("why.own.registered");
            case ENROLLED -> texts.text("why.own.enrolled");
            case WITHDRAWN -> texts.text("why.own.withdrawn");
            case SCHOOL_AGE -> texts.text("why.own.schoolAge");
            case CORRECTED -> texts.text("why.own.corrected");
            case STOP_LISTED -> texts.text("why.own.stopListed");
            case RESTORED -> texts.text("why.own.restored");
            case TURN_CAME -> texts.text("why.own.turnCame");
            case TOOK_A_PLACE -> texts.text("why.own.tookAPlace");
            case WAITS_AGAIN -> texts.text("why.own.waitsAgain");
            case LANE_CHANGED ->
                texts.text(
                        "why.own.laneChanged",
                        Map.of(
                                "lane",
                                event.lanes().map(Lanes::to).map(this::lane).orElse("")));
            case RULES -> texts.text("why.rules");
        };
    }

    private String lane(Part part) {
        return switch (part) {
            case HOLDERS -> texts.text("why.lane.holders");
            case OUT_OF_TURN -> texts.text("why.lane.outOfTurn");
            case FIRST_PRIORITY -> texts.text("why.lane.firstPriority");
            case ORDINARY -> texts.text("why.lane.ordinary");
        };
    }
}
