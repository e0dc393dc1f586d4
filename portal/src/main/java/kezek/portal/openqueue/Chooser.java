package kezek.portal.openqueue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kezek.portal.board.Census;
import kezek.portal.openqueue.QueuesView.Bar;
import kezek.portal.openqueue.QueuesView.Kind;
import kezek.portal.openqueue.QueuesView.Queue;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Territory;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.QueueKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page on which a queue is chosen and a number is looked for. */
@Component("openQueueChooser")
class Chooser {

    /** A bar is drawn in thousandths; whatever is there is seen. */
    private static final int WIDTH = 1000;

    private static final int THINNEST = 4;

    private final OpenQueues queues;

    Chooser(OpenQueues queues) {
        this.queues = queues;
    }

    QueuesView of(Territory territory, Instant now, Texts texts) {
        return of(territory, now, texts, new Sought("", null));
    }

    /**
     * A number that was looked for in vain.
     *
     * @param error why, in words; null if no number was looked for
     */
    record Sought(String number, @Nullable String error) {}

    QueuesView of(Territory territory, Instant now, Texts texts, Sought sought) {
        var all = queues.all(territory, now);
        var words = new QueueWords(texts);
        var longest = all.values().stream()
                .mapToInt(census -> census.lengths().total())
                .max()
                .orElse(1);
        return new QueuesView(
                Stream.of(QueueKind.values())
                        .map(kind -> new Kind(words.kind(kind), queues(all, kind, words, longest)))
                        .filter(kind -> !kind.queues().isEmpty())
                        .toList(),
                sought.number(),
                sought.error(),
                queues.standingSince(territory)
                        .map(since -> words.moment(since, territory.zone()))
                        .orElse(null));
    }

    private static List<Queue> queues(Map<LineId.OfCohort, Census> all, QueueKind kind, QueueWords words, int longest) {
        return all.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .map(entry -> queue(entry.getKey(), entry.getValue(), words, longest))
                .toList();
    }

    private static Queue queue(LineId.OfCohort queue, Census census, QueueWords words, int longest) {
        var parts = PublicParts.of(census);
        var described = new ArrayList<String>();
        parts.filled()
                .forEach(part -> described.add(
                        words.part(part) + ": " + words.count(parts.of(part).orElse(0))));
        if (parts.unnamed() > 0) {
            described.add(words.text("openqueue.part.unnamed") + ": " + words.count(parts.unnamed()));
        }
        return new Queue(
                QueuePath.of(queue),
                words.born(queue),
                words.text("openqueue.total", Map.of("count", census.lengths().total())),
                described,
                bars(parts, longest));
    }

    private static List<Bar> bars(PublicParts parts, int longest) {
        var bars = new ArrayList<Bar>();
        var from = 0;
        for (var part : parts.filled()) {
            from += add(bars, QueuePath.word(part), from, parts.of(part).orElse(0), longest);
        }
        if (parts.unnamed() > 0) {
            add(bars, "unnamed", from, parts.unnamed(), longest);
        }
        return bars;
    }

    private static int add(List<Bar> bars, String lane, int from, int children, int longest) {
        var width = (int) Math.max(THINNEST, (long) WIDTH * children / Math.max(1, longest));
        bars.add(new Bar(lane, from, width));
        return width;
    }
}
