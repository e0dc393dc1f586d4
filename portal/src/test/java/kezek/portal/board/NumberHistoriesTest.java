package kezek.portal.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import kezek.portal.PortalTest;
import kezek.portal.board.NumberChange.Event;
import kezek.portal.board.NumberHistories.Told;
import kezek.portal.board.NumberHistories.Whose;
import kezek.portal.platform.database.Tx;
import kezek.portal.queue.Application;
import kezek.portal.queue.Applications;
import kezek.portal.queue.Standings;
import kezek.portal.town.Town;
import kezek.rulebook.reservation.QueueStanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** Why numbers changed in a town with random days, against what the tables said at the end of each of them. */
@PortalTest
class NumberHistoriesTest {

    private final ApplicationContext portal;
    private final Tx tx;
    private final NumberHistories histories;

    NumberHistoriesTest(ApplicationContext portal, Tx tx, NumberHistories histories) {
        this.portal = portal;
        this.tx = tx;
        this.histories = histories;
    }

    /** What the tables said of every application at the end of a day. */
    private record Evening(Instant until, Map<Long, QueueStanding> standings) {}

    private Evening evening(Town town, LocalDate day) {
        var now = town.at(day + "T23:00");
        town.carryOut(now);
        var standings = new HashMap<Long, QueueStanding>();
        for (var application : applications(town)) {
            standings.put(application.number(), portal.getBean(Standings.class).of(town.territory(), application, now));
        }
        return new Evening(now.plusSeconds(1), standings);
    }

    private List<Application> applications(Town town) {
        var ids = town.rows("select id from application where territory_id = :territory", row -> row.uuid("id"));
        var applications = portal.getBean(Applications.class);
        return tx.read(db -> ids.stream()
                .map(id -> applications.byId(db, town.territory(), id))
                .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void the_shares_between_any_two_evenings_sum_up_to_the_difference_of_the_numbers_in_the_tables(long seed) {
        var town = Town.found(portal, kezek.portal.town.History.BEGINS);
        var evenings = new ArrayList<Evening>();
        kezek.portal.town.History.pass(town, new Random(seed), 20, day -> evenings.add(evening(town, day)));
        var compared = 0;
        for (var application : applications(town)) {
            var whose = new Whose(application.queue(), application.number());
            for (var from : evenings) {
                // Each beginning with the next, the last and one in between.
                var index = evenings.indexOf(from);
                for (var until : List.of(
                        evenings.get(Math.min(index + 1, evenings.size() - 1)),
                        evenings.get((index + evenings.size()) / 2),
                        evenings.getLast())) {
                    compared += compare(town, whose, from, until, seed);
                }
            }
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    private int compare(Town town, Whose whose, Evening from, Evening until, long seed) {
        var begin = Optional.ofNullable(from.standings().get(whose.application()));
        var end = Optional.ofNullable(until.standings().get(whose.application()));
        if (begin.isEmpty() || from.until().equals(until.until())) {
            return 0;
        }
        var answer = histories.why(
                town.territory(), whose, new NumberHistories.Period(from.until(), until.until()), until.until());
        assertThat(answer).as("seed " + seed + ", " + whose).isInstanceOf(Told.class);
        var change = ((Told) answer).change();
        var named = "seed %d, %s, from %s until %s: %s".formatted(seed, whose, from.until(), until.until(), change);
        assertThat(change.events().stream().mapToInt(Event::share).sum())
                .as(named)
                .isEqualTo(change.difference());
        assertThat(change.events()).as(named).allMatch(event -> event.own() || event.share() != 0);
        return compare(begin.get(), change.begin().number(), named)
                + compare(end.orElseThrow(), change.end().number(), named);
    }

    /** Where the tables know a number, it is the same; 1 if they do. */
    private static int compare(QueueStanding table, OptionalInt told, String named) {
        return switch (table) {
            case QueueStanding.InLine line -> {
                assertThat(told).as(named).hasValue(line.position());
                yield 1;
            }
            case QueueStanding.StopListed _, QueueStanding.OutOfQueue _ -> {
                assertThat(told).as(named).isEmpty();
                yield 0;
            }
            case QueueStanding.WithReferral _ -> 0;
        };
    }

    @Test
    void who_never_stood_in_the_queue_has_no_number() {
        var town = Town.found(portal, "2026-03-02T12:00");
        var queue = new kezek.rulebook.queue.LineId.OfCohort(kezek.rulebook.queue.QueueKind.ORDINARY, 2022);
        var ever = new NumberHistories.Period(Instant.EPOCH, town.at("2026-04-01T12:00"));
        assertThat(histories.why(town.territory(), new Whose(queue, 7), ever, ever.until()))
                .isInstanceOf(NumberHistories.NoNumber.class);
    }
}
