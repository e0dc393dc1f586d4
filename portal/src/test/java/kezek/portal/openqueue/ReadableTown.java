package kezek.portal.openqueue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kezek.portal.platform.web.Visitor;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.StopListCause;
import org.springframework.context.ApplicationContext;

/** A town with one queue, whose pages are read in Russian. */
final class ReadableTown {

    static final Pattern ROW = Pattern.compile("<tr id=\"n(\\d+)\"><th scope=\"row\">([\\d\\s\\u00a0]+)</th>");

    final List<Long> outOfTurn = new ArrayList<>();
    final List<Long> firstPriority = new ArrayList<>();
    final List<Long> ordinary = new ArrayList<>();
    private final Visitor visitor;
    private final Town town;
    private final Instant now;
    private final int born;

    ReadableTown(Visitor visitor, ApplicationContext portal, Instant now) {
        this.visitor = visitor;
        this.town = Town.found(portal, now);
        this.now = now;
        this.born = LocalDate.ofInstant(now, town.territory().zone()).getYear() - 3;
    }

    /** Six children out of turn, forty first-priority, sixty ordinary, three more in the stop-list. */
    static ReadableTown filled(Visitor visitor, ApplicationContext portal, Instant now) {
        var filled = new ReadableTown(visitor, portal, now);
        filled.apply(6, Lane.OUT_OF_TURN);
        filled.apply(40, Lane.FIRST_PRIORITY);
        filled.apply(63, Lane.ORDINARY);
        for (var number : filled.ordinary.subList(60, 63)) {
            new Families(filled.town).stopList(number, StopListCause.SET_BY_DEPARTMENT, Optional.empty(), now);
        }
        return filled;
    }

    /** So many children apply one after the other. */
    void apply(int children, Lane lane) {
        var numbers = numbers(lane);
        for (var i = 0; i < children; i++) {
            var filed = now.minus(Duration.ofDays(30)).plus(Duration.ofMinutes(numbers.size()));
            var place = new Families.Place(QueueKind.ORDINARY, lane, filed);
            numbers.add(new Families(town).apply(place, LocalDate.of(born, 4, 15), now));
        }
    }

    private List<Long> numbers(Lane lane) {
        return switch (lane) {
            case OUT_OF_TURN -> outOfTurn;
            case FIRST_PRIORITY -> firstPriority;
            case ORDINARY -> ordinary;
        };
    }

    Town town() {
        return town;
    }

    /** The address of its queues. */
    String queues() {
        return "/ru/" + town.territory().slug() + "/queue";
    }

    /** The address of its queue. */
    String queue() {
        return queues() + "/ordinary/" + born;
    }

    /** A page that is there. */
    String page(String address) {
        var answer = visitor.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    /** The numbers of the applications on a page, in order. */
    static List<Long> rows(String body) {
        return ROW.matcher(body)
                .results()
                .map(row -> Long.parseLong(row.group(1)))
                .toList();
    }
}
