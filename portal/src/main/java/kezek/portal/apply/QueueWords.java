package kezek.portal.apply;

import kezek.portal.platform.web.Texts;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;

/** Queues and lanes as people read them. */
final class QueueWords {

    private QueueWords() {}

    static String kind(QueueKind kind, Texts texts) {
        return switch (kind) {
            case ORDINARY -> texts.text("apply.queue.ordinary");
            case SPECIAL -> texts.text("apply.queue.special");
            case SANATORIUM -> texts.text("apply.queue.sanatorium");
        };
    }

    static String hint(QueueKind kind, Texts texts) {
        return switch (kind) {
            case ORDINARY -> texts.text("apply.queue.ordinary.hint");
            case SPECIAL -> texts.text("apply.queue.special.hint");
            case SANATORIUM -> texts.text("apply.queue.sanatorium.hint");
        };
    }

    static String lane(Lane lane, Texts texts) {
        return switch (lane) {
            case OUT_OF_TURN -> texts.text("apply.lane.outOfTurn");
            case FIRST_PRIORITY -> texts.text("apply.lane.firstPriority");
            case ORDINARY -> texts.text("apply.lane.ordinary");
        };
    }
}
