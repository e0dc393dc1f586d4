package kezek.portal.places;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Journal;
import kezek.portal.places.DueEvents.Step;
import kezek.rulebook.child.AgeThatCounts;
import kezek.rulebook.release.ReleaseCycle;
import org.springframework.stereotype.Component;

/** What ends by itself at an instant of its own: windows of those who got access, terms in the stop-list, applications at school age. */
@Component
class Endings {

    private final EndingsQueries queries;
    private final Journal journal;

    Endings(EndingsQueries queries, Journal journal) {
        this.queries = queries;
        this.journal = journal;
    }

    /** Ends what is over at the instant and records it in the order in which it ended. */
    void end(Step step, Instant until) {
        var ended = new TreeMap<Instant, List<Entry>>();
        endWindows(step, until, ended);
        for (var term : queries.endStopListTerms(step.db(), step.territory(), until)) {
            add(ended, term.at(), entry("restored", term.application()));
        }
        endAtSchoolAge(step, until, ended);
        ended.forEach((at, entries) -> journal.record(
                step.db(),
                step.page(at),
                entries.stream().map(entry -> entry.from(at)).toList()));
    }

    private void endWindows(Step step, Instant until, TreeMap<Instant, List<Entry>> ended) {
        var cycle = ReleaseCycle.of(step.law());
        for (var opening : queries.openingsWithLiveAccess(step.db(), step.territory())) {
            var end = cycle.priorityEndOf(opening);
            if (!end.isAfter(until)) {
                for (var application : queries.endAccesses(step.db(), step.territory(), opening, end)) {
                    add(ended, end, entry("access-ended", application).with("because", "WINDOW_ENDED"));
                }
            }
        }
    }

    private void endAtSchoolAge(Step step, Instant until, TreeMap<Instant, List<Entry>> ended) {
        var calendar = step.law().calendar();
        for (var cohort : queries.waitingCohorts(step.db(), step.territory())) {
            var lastDay = AgeThatCounts.lastDayOfApplication(
                    cohort, step.law().at(until).age());
            var end = calendar.at(lastDay.plusDays(1), LocalTime.MIDNIGHT);
            if (!end.isAfter(until)) {
                for (var application : queries.closeCohort(step.db(), step.territory(), cohort, end)) {
                    add(ended, end, entry("application-ended", application).with("because", "SCHOOL_AGE"));
                }
            }
        }
    }

    private static Entry entry(String kind, long application) {
        return Entry.of(kind, Role.CLOCK).with("application", application);
    }

    private static void add(TreeMap<Instant, List<Entry>> ended, Instant at, Entry entry) {
        ended.computeIfAbsent(at, first -> new ArrayList<>()).add(entry);
    }
}
