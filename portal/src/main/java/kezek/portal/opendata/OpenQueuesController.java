package kezek.portal.opendata;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kezek.portal.board.Boards;
import kezek.portal.board.Census;
import kezek.portal.board.LaneMask;
import kezek.portal.board.Part;
import kezek.portal.board.Place;
import kezek.portal.board.Shown;
import kezek.portal.opendata.Answers.OpenQueue;
import kezek.portal.opendata.Answers.OpenQueues;
import kezek.portal.opendata.Answers.Position;
import kezek.portal.opendata.Answers.QueuePage;
import kezek.portal.opendata.Answers.Standing;
import kezek.portal.territory.Territory;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.LineLengths;
import kezek.rulebook.queue.QueueKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The queues of a territory, from the boards: no question asks the database. */
@ForPrograms
class OpenQueuesController {

    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,8}");

    private final Boards boards;
    private final JsonMapper json;

    OpenQueuesController(Boards boards, JsonMapper json) {
        this.boards = boards;
        this.json = json;
    }

    @GetMapping("/territories/{territory}/queues")
    OpenQueues queues(Territory territory) {
        var queues = boards.censuses(territory).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(LineId.OfCohort::kind).thenComparing(LineId.OfCohort::birthYear)))
                .map(queue -> queue(queue.getKey(), queue.getValue()))
                .filter(queue -> queue.total() > 0)
                .toList();
        return new OpenQueues(queues, new Here(territory).standsSince(boards.state(territory)));
    }

    @GetMapping("/territories/{territory}/queues/{kind}/{year}")
    QueuePage page(
            Territory territory,
            @PathVariable String kind,
            @PathVariable String year,
            @RequestParam(defaultValue = "1") String position,
            @RequestParam(defaultValue = "" + Portion.USUAL) String size) {
        var queue = read(territory, kind, year);
        var first = number(position, POSITION, Problem.POSITION);
        var count = Portion.size(size);
        var here = new Here(territory);
        var stretch = boards.stretch(territory, queue, Optional.empty(), Math.toIntExact(first), count)
                .orElseThrow(() -> new Misunderstood(Problem.QUEUE));
        var mask = LaneMask.of(stretch.census());
        var total = stretch.census().lengths().total();
        var line = stretch.rows().stream()
                .map(row -> new Standing(row.position(), row.number(), part(row, mask)))
                .toList();
        var following = first + count;
        var next = following > total
                ? null
                : here.address(
                        "/queues/" + kind + "/" + year,
                        List.of("position", String.valueOf(following), "size", String.valueOf(count)));
        return new QueuePage(kind, queue.birthYear(), total, line, next, here.standsSince(boards.state(territory)));
    }

    /** What is asked most of all is written at once: the framework's search for the right way to write it took longer than the answer. */
    @GetMapping("/territories/{territory}/applications/{number}")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Position.class)))
    void application(Territory territory, @PathVariable String number, HttpServletResponse response)
            throws IOException {
        var answer = json.writeValueAsBytes(position(territory, number));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    private Position position(Territory territory, String number) {
        var asked = number(number, NUMBER, Problem.APPLICATION);
        var since = new Here(territory).standsSince(boards.state(territory));
        return switch (boards.place(territory, asked)) {
            case Place.InLine(var queue, var part, var position) -> {
                var state = part == Part.HOLDERS ? "holding" : "waiting";
                yield new Position(asked, state, Here.code(queue.kind()), queue.birthYear(), position, since);
            }
            case Place.StopListed(var queue) ->
                new Position(asked, "stop_listed", Here.code(queue.kind()), queue.birthYear(), null, since);
            case Place.OutOfQueue() -> throw new Misunderstood(Problem.APPLICATION);
        };
    }

    private LineId.OfCohort read(Territory territory, String kind, String year) {
        return Stream.of(QueueKind.values())
                .filter(one -> Here.code(one).equals(kind) && YEAR.matcher(year).matches())
                .map(one -> new LineId.OfCohort(one, Integer.parseInt(year)))
                .filter(boards.queues(territory)::contains)
                .findFirst()
                .orElseThrow(() -> new Misunderstood(Problem.QUEUE));
    }

    private static long number(String typed, Pattern form, Problem problem) {
        return Optional.of(typed)
                .filter(text -> form.matcher(text).matches())
                .map(Long::valueOf)
                .orElseThrow(() -> new Misunderstood(problem));
    }

    private static OpenQueue queue(LineId.OfCohort queue, Census census) {
        var lengths = census.lengths();
        var mask = LaneMask.of(census);
        return new OpenQueue(
                Here.code(queue.kind()),
                queue.birthYear(),
                lengths.total(),
                lengths.holders(),
                told(Lane.OUT_OF_TURN, lengths, mask),
                told(Lane.FIRST_PRIORITY, lengths, mask),
                told(Lane.ORDINARY, lengths, mask));
    }

    private static @Nullable Integer told(Lane lane, LineLengths lengths, LaneMask mask) {
        return mask.shows(lane) ? lengths.of(lane) : null;
    }

    private static @Nullable String part(Shown row, LaneMask mask) {
        return switch (row.state()) {
            case Shown.Waiting() -> mask.shows(row.lane()) ? Here.code(row.lane()) : null;
            case Shown.WithAccess _, Shown.Reserved _, Shown.Referred _ -> Here.code(Part.HOLDERS);
        };
    }
}
