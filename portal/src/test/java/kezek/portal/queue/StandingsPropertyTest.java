package kezek.portal.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.queue.RememberedChild.Span;
import kezek.portal.town.Claims;
import kezek.portal.town.Families;
import kezek.portal.town.Families.Place;
import kezek.portal.town.Town;
import kezek.rulebook.child.Iin;
import kezek.rulebook.child.Sex;
import kezek.rulebook.queue.FiledOrder;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.Lanes;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.QueueOrder;
import kezek.rulebook.queue.StopListCause;
import kezek.rulebook.queue.Turn;
import kezek.rulebook.reservation.QueueStanding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** Where everybody stands, against the line that the rulebook makes of all applications, on facts that this test keeps in its own memory. */
@PortalTest
class StandingsPropertyTest {

    private static final String BEGINS = "2026-03-02T12:00";
    private static final int BORN = 2022;

    /** Just before and at the ends of windows, terms and reservations of {@link #claim}. */
    private static final List<Integer> MINUTES =
            List.of(0, 59, 60, 42 * 60, 43 * 60, 66 * 60, 67 * 60, 240 * 60, 400 * 60);

    private static final Person SOMEBODY = new Person(
            Iin.invented(LocalDate.of(BORN, 4, 15), Sex.MALE, 1).orElseThrow(), "Әділ", "Айша", Optional.empty());

    private final ApplicationContext portal;

    StandingsPropertyTest(ApplicationContext portal) {
        this.portal = portal;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everybody_stands_where_the_rulebook_puts_them_whether_or_not_what_is_over_was_written_down(long seed) {
        var random = new Random(seed);
        var town = Town.found(portal, BEGINS);
        var children = children(town, random);
        var ordinaryGiven = random.nextInt(4);
        town.sql("""
                insert into queue_turn (territory_id, kind, cohort, ordinary_given) values (:territory, 'ORDINARY', :cohort, :given)
                """, "cohort", BORN, "given", ordinaryGiven);
        for (var minutes : MINUTES) {
            compare(
                    town,
                    children,
                    new Turn(ordinaryGiven, 3),
                    town.at(BEGINS).plus(Duration.ofMinutes(minutes)),
                    seed);
        }
    }

    /** Children of one queue, and of two others that must not count. */
    private static List<RememberedChild> children(Town town, Random random) {
        var families = new Families(town);
        var begins = town.at(BEGINS);
        families.group("K", QueueKind.ORDINARY, List.of(4, 5), 200, begins);
        town.report("K", 100, BEGINS);
        var children = new ArrayList<RememberedChild>();
        for (var i = 1; i <= 80; i++) {
            var lane = Lane.values()[Math.min(2, random.nextInt(6))];
            var filed = begins.minus(Duration.ofHours(random.nextInt(20)));
            var kind = i % 10 == 8 ? QueueKind.SPECIAL : QueueKind.ORDINARY;
            var born = LocalDate.of(i % 10 == 9 ? BORN + 1 : BORN, 4, 15);
            var child = new RememberedChild(
                    new FiledOrder(filed, families.apply(new Place(kind, lane, filed), born, begins)), lane);
            claim(town, random, child, i);
            if (i % 10 < 8) {
                children.add(child);
            }
        }
        return children;
    }

    private static void claim(Town town, Random random, RememberedChild child, int i) {
        var begins = town.at(BEGINS);
        var claims = new Claims(town);
        var number = child.filed.number();
        if (random.nextInt(3) == 0) {
            access(town, child, i, random.nextBoolean());
        }
        if (random.nextInt(4) == 0) {
            var from = begins.minus(Duration.ofMinutes(random.nextInt(3)));
            var until = begins.plus(Duration.ofMinutes(59 + random.nextInt(3)));
            child.reservation = Optional.of(new Span(from, until));
            claims.hold(i, number, from, until);
        }
        if (random.nextInt(6) == 0) {
            var until = begins.plus(Duration.ofMinutes(MINUTES.get(1 + random.nextInt(8))));
            child.referral = Optional.of(new Span(begins.minusSeconds(i), until));
            claims.refer(i, number, begins.minusSeconds(i), until);
            child.stops.add(new Span(until, until.plus(Duration.ofDays(10))));
        }
        if (random.nextInt(6) == 0) {
            var forever = random.nextBoolean();
            var until = begins.plus(Duration.ofMinutes(MINUTES.get(1 + random.nextInt(8))));
            var cause = forever ? StopListCause.IMPORTED : StopListCause.REFERRAL_LAPSED;
            child.stops.add(new Span(begins, forever ? Instant.MAX : until));
            new Families(town).stopList(number, cause, forever ? Optional.empty() : Optional.of(until), begins);
        }
        if (random.nextInt(12) == 0) {
            child.closed = true;
            town.sql("""
                    update application set closed_at = :at, closed_by = 'parent', closed_because = 'WITHDRAWN'
                    where territory_id = :territory and number = :number
                    """, "at", begins, "number", number);
        }
    }

    /** Three working days from Friday end on Wednesday, from Monday on Thursday, at 07:00: 43 and 67 hours after the beginning. */
    private static void access(Town town, RememberedChild child, int ordinal, boolean friday) {
        var opening = town.at(friday ? "2026-02-27T07:00" : "2026-03-02T07:00");
        child.access = Optional.of(new Span(opening, town.at(friday ? "2026-03-04T07:00" : "2026-03-05T07:00")));
        child.ordinal = ordinal;
        town.sql("""
                insert into access (territory_id, id, application_id, age_from, age_to, lane, opened_at, ordinal)
                select :territory, cast(:id as uuid), a.id, 4, 5, a.lane, :opening, :ordinal from application a
                where a.territory_id = :territory and a.number = :number
                """, "id", UUID.randomUUID(), "opening", opening, "ordinal", ordinal, "number", child.filed.number());
    }

    private static void compare(Town town, List<RememberedChild> children, Turn turn, Instant now, long seed) {
        var live = children.stream().filter(child -> !child.closed).toList();
        var holders = live.stream()
                .filter(child -> child.holds(now))
                .sorted(Comparator.comparing(RememberedChild::since)
                        .thenComparing(child -> child.ordinal)
                        .thenComparing(RememberedChild::filed))
                .toList();
        var waiting = live.stream()
                .filter(child -> !child.holds(now) && !child.isStopped(now))
                .sorted(Comparator.comparing(RememberedChild::filed))
                .toList();
        var lanes = new Lanes<>(Lane.OUT_OF_TURN, Lane.FIRST_PRIORITY, Lane.ORDINARY)
                .map(lane ->
                        waiting.stream().filter(child -> child.lane == lane).toList());
        var line = QueueOrder.line(holders, lanes, turn);
        assertTrue(line.size() > 20, () -> "seed " + seed + " proves little: " + line.size());
        var standings = town.portal(Standings.class);
        var known = applications(town);
        for (var child : children) {
            var application =
                    Optional.ofNullable(known.get(child.filed.number())).orElseThrow();
            assertEquals(
                    expected(child, line, now),
                    standings.of(town.territory(), application, now),
                    () -> "seed " + seed + ", application " + child.filed + " at " + now);
        }
    }

    private static QueueStanding expected(RememberedChild child, List<RememberedChild> line, Instant now) {
        if (RememberedChild.has(child.referral, now)) {
            return new QueueStanding.WithReferral(child.referral.orElseThrow().until());
        }
        if (child.closed) {
            return new QueueStanding.OutOfQueue();
        }
        return child.isStopped(now)
                ? new QueueStanding.StopListed(child.stoppedUntil(now))
                : new QueueStanding.InLine(QueueKind.ORDINARY, BORN, line.indexOf(child) + 1);
    }

    private static Map<Long, Application> applications(Town town) {
        var known = new HashMap<Long, Application>();
        town.rows(
                "select id, number, kind, cohort, lane, filed_at from application where territory_id = :territory",
                row -> {
                    var application = new Application(
                            row.uuid("id"),
                            row.longNumber("number"),
                            SOMEBODY,
                            QueueKind.valueOf(row.text("kind")),
                            row.integer("cohort"),
                            Lane.valueOf(row.text("lane")),
                            row.instant("filed_at"),
                            Optional.empty());
                    return known.put(application.number(), application);
                });
        return known;
    }
}
