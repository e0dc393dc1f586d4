package kezek.portal.places;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Journal;
import kezek.portal.journal.Kind;
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

    /** A birth year that goes to school, and when its applications end. */
    private record Leavers(int cohort, Instant at) {}

    /** Ends what is over at the instant, in the order of time, and records it: who has gone to school has no window that could end later. */
    void end(Step step, Instant until) {
        for (var leavers = nextLeavers(step, Integer.MIN_VALUE, until);
                leavers.isPresent();
                leavers = nextLeavers(step, leavers.get().cohort(), until)) {
            endTerms(step, leavers.get().at());
            endAtSchoolAge(step, leavers.get());
        }
        endTerms(step, until);
    }

    /** The next birth year, from the oldest on, whose applications end by the instant. */
    private Optional<Leavers> nextLeavers(Step step, int after, Instant until) {
        var calendar = step.law().calendar();
        var rules = step.law().at(until).age();
        return queries.oldestCohort(step.db(), step.territory(), after)
                .map(cohort -> new Leavers(
                        cohort,
                        calendar.at(
                                AgeThatCounts.lastDayOfApplication(cohort, rules)
                                        .plusDays(1),
                                LocalTime.MIDNIGHT)))
                .filter(leavers -> !leavers.at().isAfter(until));
    }

    private void endAtSchoolAge(Step step, Leavers leavers) {
        var closed = queries.closeCohort(step.db(), step.territory(), leavers.cohort(), leavers.at());
        var entries = new ArrayList<Entry>();
        for (var access : queries.endAccessesOfClosed(step.db(), step.territory(), leavers.cohort(), leavers.at())) {
            entries.add(entry(Kind.ACCESS_ENDED, access, leavers.at()).with("because", "SCHOOL_AGE"));
        }
        for (var application : closed) {
            entries.add(entry(Kind.APPLICATION_ENDED, application, leavers.at()).with("because", "SCHOOL_AGE"));
        }
        queries.freeSlots(step.db(), step.territory(), leavers.cohort(), leavers.at());
        journal.record(step.db(), step.page(leavers.at()), entries);
    }

    /** Ends windows and terms that are over, in the order in which they ended. */
    private void endTerms(Step step, Instant until) {
        var ended = new TreeMap<Instant, List<Entry>>();
        var cycle = ReleaseCycle.of(step.law());
        for (var opening : queries.openingsWithLiveAccess(step.db(), step.territory())) {
            var end = cycle.priorityEndOf(opening);
            if (!end.isAfter(until)) {
                for (var application : queries.endAccesses(step.db(), step.territory(), opening, end)) {
                    add(ended, end, entry(Kind.ACCESS_ENDED, application, end).with("because", "WINDOW_ENDED"));
                }
            }
        }
        for (var term : queries.endStopListTerms(step.db(), step.territory(), until)) {
            add(ended, term.at(), entry(Kind.RESTORED, term.application(), term.at()));
        }
        ended.forEach((at, entries) -> journal.record(step.db(), step.page(at), entries));
    }

    private static Entry entry(Kind kind, long application, Instant since) {
        return Entry.of(kind, Role.CLOCK).with("application", application).from(since);
    }

    private static void add(TreeMap<Instant, List<Entry>> ended, Instant at, Entry entry) {
        ended.computeIfAbsent(at, first -> new ArrayList<>()).add(entry);
    }
}
