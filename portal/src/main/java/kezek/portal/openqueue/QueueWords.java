package kezek.portal.openqueue;

import com.ibm.icu.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import kezek.portal.board.Part;
import kezek.portal.platform.web.Texts;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.QueueKind;

/** How the notions of the open queue are called on its pages. */
final class QueueWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final Texts texts;
    private final NumberFormat numbers;

    QueueWords(Texts texts) {
        this.texts = texts;
        this.numbers = NumberFormat.getIntegerInstance(texts.language().locale());
    }

    /** The code of the language. */
    String language() {
        return texts.language().code();
    }

    String text(String key) {
        return texts.text(key);
    }

    String text(String key, Map<String, ?> arguments) {
        return texts.text(key, arguments);
    }

    /** A count as people read it. */
    String count(int children) {
        return numbers.format(children);
    }

    /** A date in a table: «05.12.2024». */
    String date(Instant instant, ZoneId zone) {
        return DAY.format(instant.atZone(zone));
    }

    String moment(Instant instant, ZoneId zone) {
        return texts.moment(instant.atZone(zone));
    }

    /** «Жай кезек: 2022 жылы туғандар». */
    String title(LineId.OfCohort queue) {
        return kind(queue.kind()) + ": " + born(queue);
    }

    /** «2022 жылы туғандар». */
    String born(LineId.OfCohort queue) {
        return texts.text("openqueue.born", Map.of("year", String.valueOf(queue.birthYear())));
    }

    String kind(QueueKind kind) {
        return switch (kind) {
            case ORDINARY -> texts.text("openqueue.kind.ordinary");
            case SPECIAL -> texts.text("openqueue.kind.special");
            case SANATORIUM -> texts.text("openqueue.kind.sanatorium");
        };
    }

    String lane(Lane lane) {
        return switch (lane) {
            case OUT_OF_TURN -> texts.text("openqueue.lane.outOfTurn");
            case FIRST_PRIORITY -> texts.text("openqueue.lane.firstPriority");
            case ORDINARY -> texts.text("openqueue.lane.ordinary");
        };
    }

    String part(Part part) {
        return switch (part) {
            case HOLDERS -> texts.text("openqueue.part.holders");
            case OUT_OF_TURN -> texts.text("openqueue.part.outOfTurn");
            case FIRST_PRIORITY -> texts.text("openqueue.part.firstPriority");
            case ORDINARY -> texts.text("openqueue.part.ordinary");
        };
    }

    /** How many are in the stop-list; few are not counted out. */
    String stopListed(int children) {
        return children < LaneMask.FEWEST
                ? texts.text("openqueue.stopListed.few", Map.of("fewest", LaneMask.FEWEST))
                : texts.text("openqueue.stopListed", Map.of("count", children));
    }
}
