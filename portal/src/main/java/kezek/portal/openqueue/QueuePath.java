package kezek.portal.openqueue;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kezek.portal.board.Part;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.QueueKind;

/** How queues and parts of a line are called in addresses and files: {@code /queue/ordinary/2022}, {@code lane=out-of-turn}. */
final class QueuePath {

    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

    private QueuePath() {}

    /** The queue that two parts of an address name. */
    static Optional<LineId.OfCohort> read(String kind, String cohort) {
        return Stream.of(QueueKind.values())
                .filter(known ->
                        word(known).equals(kind) && YEAR.matcher(cohort).matches())
                .findFirst()
                .map(known -> new LineId.OfCohort(known, Integer.parseInt(cohort)));
    }

    /** The path of a queue below its territory. */
    static String of(LineId.OfCohort queue) {
        return "/queue/" + word(queue.kind()) + "/" + queue.birthYear();
    }

    /** The part of the line that a filter names. */
    static Optional<Part> part(String word) {
        return Stream.of(Part.values()).filter(part -> word(part).equals(word)).findFirst();
    }

    /** A kind, a part or a lane in addresses and files. */
    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
