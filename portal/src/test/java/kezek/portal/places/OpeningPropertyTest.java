package kezek.portal.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import kezek.portal.PortalTest;
import kezek.portal.platform.database.Tx;
import kezek.portal.territory.Laws;
import kezek.portal.town.Families;
import kezek.portal.town.Families.Place;
import kezek.portal.town.Town;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.calendar.SchoolYear;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.FiledOrder;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.Lanes;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.StopListCause;
import kezek.rulebook.queue.Turn;
import kezek.rulebook.queue.Waiting;
import kezek.rulebook.release.OpenedPlaces;
import kezek.rulebook.release.Opening;
import kezek.rulebook.release.OpeningFacts;
import kezek.rulebook.release.ReleaseCycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** Random days through the database against the rulebook alone, on facts that this test keeps in its own memory. */
@PortalTest
class OpeningPropertyTest {

    private static final List<List<Integer>> GROUPS =
            List.of(List.of(2, 3), List.of(3, 4), List.of(4, 5), List.of(1, 3), List.of(3, 6), List.of(2, 5));

    private final ApplicationContext portal;
    private final Tx tx;
    private final Laws laws;

    OpeningPropertyTest(ApplicationContext portal, Tx tx, Laws laws) {
        this.portal = portal;
        this.tx = tx;
        this.laws = laws;
    }

    private record Child(FiledOrder filed, Lane lane, int birthYear) implements Waiting {}

    /** What the test remembers of a town. */
    private static final class Memory {
        final List<Child> children = new ArrayList<>();
        final Map<Long, Instant> accessUntil = new HashMap<>();
        final Map<Long, Instant> stopListUntil = new HashMap<>();
        final Map<List<Integer>, Integer> waitingPlaces = new TreeMap<>(Comparator.comparing(List::toString));
        final List<String> accesses = new ArrayList<>();
        Map<LineId, Turn> turns = Map.of();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_accesses_of_random_days_are_those_of_the_rulebook(long seed) {
        var random = new Random(seed);
        var memory = new Memory();
        var town = Town.found(portal, "2026-03-02T12:00");
        var law = tx.read(db -> laws.of(db, town.territory()));
        for (var ages : GROUPS) {
            new Families(town).group(name(ages), QueueKind.ORDINARY, ages, 500, town.at("2026-03-02T12:00"));
        }
        live(town, memory, random, law);
        var given = town.rows(
                """
                select a.number, x.opened_at, x.ordinal from access x join application a on a.territory_id = :territory and a.id = x.application_id
                where x.territory_id = :territory order by x.opened_at, x.ordinal
                """,
                row -> row.longNumber("number") + " at " + row.instant("opened_at") + " as " + row.integer("ordinal"));
        assertEquals(memory.accesses, given, "seed " + seed);
        assertTrue(given.size() > 20, "seed " + seed + " proves little: " + given.size());
    }

    /** Random days; some openings are carried out late. */
    private static void live(Town town, Memory memory, Random random, TerritoryRules law) {
        var day = LocalDate.parse("2026-03-02");
        for (var days = 0; days < 25; days++, day = day.plusDays(1)) {
            for (var arrivals = random.nextInt(days == 0 ? 40 : 4); arrivals > 0; arrivals--) {
                arrive(town, memory, random, day);
            }
            if (!memory.children.isEmpty() && random.nextInt(2) == 0) {
                stopList(town, memory, random, day);
            }
            for (var reports = random.nextInt(4); reports > 0; reports--) {
                var ages = GROUPS.get(random.nextInt(GROUPS.size()));
                var count = 1 + random.nextInt(3);
                town.report(name(ages), count, day + "T16:00");
                memory.waitingPlaces.merge(ages, count, Integer::sum);
            }
            expect(
                    memory,
                    law,
                    town.at(day.plusDays(1) + "T07:00"),
                    SchoolYear.decidingOn(day).startYear());
            if (random.nextInt(3) > 0) {
                town.carryOut(day.plusDays(1) + "T07:00");
            }
        }
        town.carryOut(day + "T12:00");
    }

    private static void arrive(Town town, Memory memory, Random random, LocalDate day) {
        var now = town.at(day + "T15:00");
        // Several at the same second, some filed long ago: the number decides, and newcomers may come first.
        var filed = random.nextInt(3) == 0 ? now.minusSeconds(random.nextInt(1_000_000)) : now;
        var lane = Lane.values()[Math.min(2, random.nextInt(8))];
        var birthYear = 2020 + random.nextInt(5);
        var place = new Place(QueueKind.ORDINARY, lane, filed);
        var number = new Families(town).apply(place, LocalDate.of(birthYear, 1 + random.nextInt(12), 1), now);
        memory.children.add(new Child(new FiledOrder(filed, number), lane, birthYear));
    }

    private static void stopList(Town town, Memory memory, Random random, LocalDate day) {
        var child = memory.children
                .get(random.nextInt(memory.children.size()))
                .filed()
                .number();
        var now = town.at(day + "T15:30");
        if (!memory.stopListUntil.getOrDefault(child, Instant.MIN).isAfter(now)) {
            // Some terms end at the very instant of an opening.
            var until = town.at(
                    day.plusDays(1 + random.nextInt(4)) + (random.nextBoolean() ? "T07:00" : "T07:00:00.000001"));
            new Families(town).stopList(child, StopListCause.REFERRAL_LAPSED, Optional.of(until), now);
            memory.stopListUntil.put(child, until);
        }
    }

    private static void expect(Memory memory, TerritoryRules law, Instant at, int schoolYear) {
        var places = new ArrayList<OpenedPlaces>();
        memory.waitingPlaces.forEach((ages, count) -> places.add(new OpenedPlaces(
                QueueKind.ORDINARY, new AgeGroup(ages.getFirst(), ages.getLast()), schoolYear, count)));
        memory.waitingPlaces.clear();
        if (places.isEmpty()) {
            return;
        }
        var passed = passedOver(memory, at);
        var facts = new OpeningFacts<Child>(
                queues(memory.children),
                memory.turns,
                places,
                child -> passed.contains(child.filed().number()));
        var opening = Opening.of(facts, law.at(at));
        memory.turns = opening.turns();
        var ordinal = 0;
        for (var given : opening.accesses()) {
            ordinal++;
            var number = given.child().filed().number();
            memory.accesses.add(number + " at " + at + " as " + ordinal);
            memory.accessUntil.put(number, ReleaseCycle.of(law).priorityEndOf(at));
        }
    }

    private static Set<Long> passedOver(Memory memory, Instant at) {
        var passed = new HashSet<Long>();
        for (var until : List.of(memory.accessUntil, memory.stopListUntil)) {
            until.forEach((number, end) -> {
                if (end.isAfter(at)) {
                    passed.add(number);
                }
            });
        }
        return passed;
    }

    private static Map<LineId.OfCohort, Lanes<Iterable<Child>>> queues(List<Child> children) {
        var queues = new HashMap<LineId.OfCohort, Lanes<Iterable<Child>>>();
        children.stream()
                .map(Child::birthYear)
                .distinct()
                .forEach(year -> queues.put(
                        new LineId.OfCohort(QueueKind.ORDINARY, year),
                        new Lanes<>(Lane.OUT_OF_TURN, Lane.FIRST_PRIORITY, Lane.ORDINARY)
                                .map(lane -> children.stream()
                                        .filter(child -> child.birthYear() == year && child.lane() == lane)
                                        .sorted(Comparator.comparing(Child::filed))
                                        .toList())));
        return queues;
    }

    private static String name(List<Integer> ages) {
        return "G" + ages.getFirst() + "-" + ages.getLast();
    }
}
