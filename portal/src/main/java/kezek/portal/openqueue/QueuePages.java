package kezek.portal.openqueue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.portal.board.Part;
import kezek.portal.board.Shown;
import kezek.portal.board.Stretch;
import kezek.portal.openqueue.LostView.Link;
import kezek.portal.openqueue.QueueView.Filter;
import kezek.portal.openqueue.QueueView.Row;
import kezek.portal.platform.web.Texts;
import kezek.portal.platform.web.ui.Pager;
import kezek.portal.platform.web.ui.Tone;
import kezek.portal.territory.Territory;
import kezek.rulebook.queue.LineId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes the pages of a queue, fifty children each. */
@Component
class QueuePages {

    /** How many children a page lists. */
    static final int ROWS = 50;

    private final OpenQueues queues;
    private final AccessEnds accessEnds;
    private final ChildNames names;

    QueuePages(OpenQueues queues, AccessEnds accessEnds, ChildNames names) {
        this.queues = queues;
        this.accessEnds = accessEnds;
        this.names = names;
    }

    /** What an address asks for. */
    record Asked(Territory territory, String kind, String cohort, String lane, String page) {}

    /** What it gets. */
    sealed interface Answer {}

    /** The page. */
    record Found(QueueView view) implements Answer {}

    /** There is nothing behind the address; the status says whose fault that is. */
    record Lost(HttpStatus status, LostView view) implements Answer {}

    Answer of(Asked asked, Instant now, Texts texts) {
        var words = new QueueWords(texts);
        var queue = QueuePath.read(asked.kind(), asked.cohort());
        var part = QueuePath.part(asked.lane());
        if (queue.isEmpty()) {
            return noQueue(asked, words);
        }
        var at = new At(asked.territory(), queue.get(), part, words, now);
        if (part.isEmpty() && !asked.lane().isEmpty()) {
            return lost(at, HttpStatus.UNPROCESSABLE_CONTENT, "openqueue.lost.lane", List.of());
        }
        return switch (PageNumber.read(asked.page())) {
            case PageNumber.Unreadable unreadable ->
                lost(at, HttpStatus.UNPROCESSABLE_CONTENT, "openqueue.lost.pageNumber", List.of());
            case PageNumber.Numbered(var page) ->
                queues.stretch(asked.territory(), queue.get(), stretch(part, page, now))
                        .map(stretch -> page(at, stretch, page))
                        .orElseGet(() -> noQueue(asked, words));
        };
    }

    /** The answer to an address that names no queue. */
    Lost lost(Asked asked, Texts texts) {
        return noQueue(asked, new QueueWords(texts));
    }

    /** The queue that is asked for, in which words, and when. */
    private record At(Territory territory, LineId.OfCohort queue, Optional<Part> part, QueueWords words, Instant now) {

        String address() {
            return href(QueuePath.of(queue));
        }

        String list() {
            return address() + part.map(one -> "?lane=" + QueuePath.word(one)).orElse("");
        }

        String href(String path) {
            return "/" + words.language() + "/" + territory.slug() + path;
        }
    }

    private static OpenQueues.Asked stretch(Optional<Part> part, int page, Instant now) {
        return new OpenQueues.Asked(part, (page - 1) * ROWS + 1, ROWS, now);
    }

    private Answer page(At at, Stretch stretch, int page) {
        var parts = PublicParts.of(stretch.census());
        var total = stretch.census().lengths().total();
        var told = at.part().map(parts::of).orElse(Optional.of(total));
        if (told.isEmpty()) {
            return lost(at, HttpStatus.NOT_FOUND, "openqueue.lost.hidden", List.of());
        }
        var pages = Math.max(1, Math.ceilDiv(told.get(), ROWS));
        var pager = new Pager(at.list(), Math.min(page, pages), pages);
        if (page > pages) {
            var last = at.words().text("openqueue.lost.last", Map.of("page", pages));
            return lost(at, HttpStatus.NOT_FOUND, "openqueue.lost.page", List.of(new Link(last, pager.last())));
        }
        var mask = LaneMask.of(stretch.census());
        return new Found(new QueueView(
                at.words().title(at.queue()),
                at.words().text("openqueue.found", Map.of("count", told.get())),
                rows(at, stretch, mask),
                pager,
                at.address(),
                at.part().map(QueuePath::word).orElse(null),
                filters(at, parts, total),
                at.words().stopListed(stretch.census().stopListed()),
                !mask.hidden().isEmpty() && total > 0,
                names.areShown(),
                QueuePath.of(at.queue()) + ".csv",
                queues.standingSince(at.territory())
                        .map(since -> at.words().moment(since, at.territory().zone()))
                        .orElse(null)));
    }

    private List<Row> rows(At at, Stretch stretch, LaneMask mask) {
        var ends = accessEnds.of(at.territory(), stretch);
        var known = names.of(at.territory(), stretch.rows());
        var zone = at.territory().zone();
        return stretch.rows().stream()
                .map(shown -> new Row(
                        at.words().count(shown.position()),
                        shown.number(),
                        at.words().date(shown.filedAt(), zone),
                        mask.shows(shown.lane()) ? at.words().lane(shown.lane()) : null,
                        switch (shown.state()) {
                            case Shown.Waiting waiting -> at.words().text("openqueue.state.waiting");
                            case Shown.WithAccess(var openedAt) ->
                                at.words()
                                        .text(
                                                "openqueue.state.access",
                                                Map.of("until", at.words().moment(ends.of(openedAt), zone)));
                            case Shown.Reserved reserved -> at.words().text("openqueue.state.reserved");
                            case Shown.Referred referred -> at.words().text("openqueue.state.referred");
                        },
                        tone(shown.state()),
                        known.get(shown.number())))
                .toList();
    }

    private static Tone tone(Shown.State state) {
        return switch (state) {
            case Shown.Waiting waiting -> Tone.PLAIN;
            case Shown.WithAccess access -> Tone.GOOD;
            case Shown.Reserved reserved -> Tone.WARNING;
            case Shown.Referred referred -> Tone.GOOD;
        };
    }

    private static List<Filter> filters(At at, PublicParts parts, int total) {
        var filters = new ArrayList<Filter>();
        var words = at.words();
        filters.add(new Filter(
                words.text("openqueue.part.all"),
                words.count(total),
                at.address(),
                at.part().isEmpty()));
        for (var part : parts.filled()) {
            filters.add(new Filter(
                    words.part(part),
                    words.count(parts.of(part).orElse(0)),
                    at.address() + "?lane=" + QueuePath.word(part),
                    at.part().equals(Optional.of(part))));
        }
        return filters;
    }

    private static Lost noQueue(Asked asked, QueueWords words) {
        var here = "/" + words.language() + "/" + asked.territory().slug();
        return new Lost(
                HttpStatus.NOT_FOUND,
                new LostView(
                        words.text("openqueue.lost.title"),
                        words.text("openqueue.lost.queue"),
                        List.of(new Link(words.text("openqueue.lost.all"), here + "/queue"))));
    }

    private static Lost lost(At at, HttpStatus status, String why, List<Link> first) {
        var links = new ArrayList<>(first);
        links.add(new Link(at.words().title(at.queue()), at.address()));
        links.add(new Link(at.words().text("openqueue.lost.all"), at.href("/queue")));
        return new Lost(
                status,
                new LostView(at.words().text("openqueue.lost.title"), at.words().text(why), links));
    }
}
