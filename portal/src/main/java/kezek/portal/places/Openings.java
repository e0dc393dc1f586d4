package kezek.portal.places;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Journal;
import kezek.portal.journal.Kind;
import kezek.portal.places.DueEvents.Step;
import kezek.portal.places.OpeningQueries.Applicant;
import kezek.portal.places.OpeningQueries.Asked;
import kezek.rulebook.queue.Lanes;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.release.OpenedPlaces;
import kezek.rulebook.release.Opening;
import kezek.rulebook.release.OpeningFacts;
import kezek.rulebook.release.ReleaseCycle;
import org.springframework.stereotype.Component;

/** The 07:00 opening of a territory: as many children as places get access, in the order of the line. Page: rules/queue-order.md */
@Component
class Openings {

    private final CycleQueries cycle;
    private final OpeningQueries queries;
    private final Journal journal;

    Openings(CycleQueries cycle, OpeningQueries queries, Journal journal) {
        this.cycle = cycle;
        this.queries = queries;
        this.journal = journal;
    }

    void open(Step step, Instant at) {
        var places = cycle.opening(step.db(), step.territory(), at);
        if (places.isEmpty()) {
            return;
        }
        var rules = step.law().at(at);
        var turns = queries.turns(step.db(), step.territory(), rules.queue().ordinaryPerFirstPriority());
        var facts = new OpeningFacts<Applicant>(queues(step, at, places), turns, places, applicant -> false);
        var opening = Opening.of(facts, rules);

        var opened = cycle.open(step.db(), step.territory(), at);
        queries.give(step.db(), step.territory(), at, opening.accesses());
        queries.keep(step.db(), step.territory(), opening.turns());
        journal.record(step.db(), step.page(at), entries(at, opened, opening));
    }

    /** The heads of every queue that a place may go to: no lane can lose more children than there are places. */
    private Map<LineId.OfCohort, Lanes<Iterable<Applicant>>> queues(Step step, Instant at, List<OpenedPlaces> places) {
        var atMost = new HashMap<LineId.OfCohort, Integer>();
        for (var some : places) {
            var ages = IntStream.range(some.group().from(), some.group().to());
            ages.mapToObj(age -> new LineId.OfCohort(some.kind(), some.schoolYear() - age))
                    .forEach(queue -> atMost.merge(queue, some.count(), Integer::sum));
        }
        var queues = new HashMap<LineId.OfCohort, Lanes<Iterable<Applicant>>>();
        var pausedAfter = ReleaseCycle.of(step.law()).pauseReachesBackTo(at);
        atMost.forEach(
                (queue, count) -> queues.put(queue, queries.heads(step, queue, new Asked(at, pausedAfter, count))));
        return queues;
    }

    private static List<Entry> entries(Instant at, List<Long> opened, Opening<Applicant> opening) {
        var entries = new ArrayList<Entry>();
        opened.forEach(place -> entries.add(
                Entry.of(Kind.PLACE_OPENED, Role.CLOCK).with("place", place).from(at)));
        var ordinal = 0;
        for (var given : opening.accesses()) {
            ordinal++;
            entries.add(Entry.of(Kind.ACCESS_OPENED, Role.CLOCK)
                    .with("application", given.child().filed().number())
                    .with("lane", given.lane())
                    .with("ageFrom", given.places().group().from())
                    .with("ageTo", given.places().group().to())
                    .with("ordinal", ordinal)
                    .from(at));
        }
        return entries;
    }
}
