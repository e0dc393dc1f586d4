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
import kezek.portal.places.FirstEndQueries.Cohort;
import kezek.portal.places.FirstEndQueries.Term;
import kezek.portal.places.FirstEndQueries.Window;
import kezek.portal.places.ReferralLapses.Due;
import kezek.rulebook.child.AgeThatCounts;
import kezek.rulebook.release.ReleaseCycle;
import org.springframework.stereotype.Component;

/**
 * What ends by itself at an instant of its own: windows of those who got access, reservations, terms in the stop-list, referrals, applications
 * at school age.
 */
@Component
class Endings {

    private final EndingsQueries queries;
    private final FirstEndQueries firstEnds;
    private final ReferralLapses referrals;
    private final Journal journal;

    Endings(EndingsQueries queries, FirstEndQueries firstEnds, ReferralLapses referrals, Journal journal) {
        this.queries = queries;
        this.firstEnds = firstEnds;
        this.referrals = referrals;
        this.journal = journal;
    }

    /** A birth year that goes to school, and when its applications end. */
    private record Leavers(int cohort, Instant at) {}

    /** When something ends next that nobody has ended; far in the future if nothing does. */
    Instant first(Step step) {
        var cycle = ReleaseCycle.of(step.law());
        return firstEnds.firstEnds(step.db(), step.territory()).stream()
                .map(first -> switch (first) {
                    case Window(var opening) -> cycle.priorityEndOf(opening);
                    case Term(var until) -> until;
                    case Cohort(var birthYear) -> schoolAgeOf(step, birthYear, step.decidedAt());
                })
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    /**
     * Ends what is over at the instant, in the order of time, and records it. What a lapsed referral brings may end in its turn: its term in the
     * stop-list. Who has gone to school has nothing left that could end later.
     */
    void end(Step step, Instant until) {
        var referral = referrals.next(step, until);
        var leavers = nextLeavers(step, Integer.MIN_VALUE, until);
        while (referral.isPresent() || leavers.isPresent()) {
            var lapsesAt = referral.map(Due::until).orElse(Instant.MAX);
            if (leavers.isPresent() && leavers.get().at().isBefore(lapsesAt)) {
                endTerms(step, leavers.get().at());
                endAtSchoolAge(step, leavers.get());
                leavers = nextLeavers(step, leavers.get().cohort(), until);
            } else {
                endTerms(step, lapsesAt);
                referrals.carryOut(step, referral.orElseThrow());
                referral = referrals.next(step, until);
            }
        }
        endTerms(step, until);
    }

    /** The next birth year, from the oldest on, whose applications end by the instant. */
    private Optional<Leavers> nextLeavers(Step step, int after, Instant until) {
        return queries.oldestCohort(step.db(), step.territory(), after)
                .map(cohort -> new Leavers(cohort, schoolAgeOf(step, cohort, until)))
                .filter(leavers -> !leavers.at().isAfter(until));
    }

    /** When the applications of a birth year end, under the rules of an instant. */
    private static Instant schoolAgeOf(Step step, int birthYear, Instant rulesOf) {
        var lastDay = AgeThatCounts.lastDayOfApplication(
                birthYear, step.law().at(rulesOf).age());
        return step.law().calendar().at(lastDay.plusDays(1), LocalTime.MIDNIGHT);
    }

    private void endAtSchoolAge(Step step, Leavers leavers) {
        var closed = queries.closeCohort(step.db(), step.territory(), leavers.cohort(), leavers.at());
        var entries = new ArrayList<Entry>();
        for (var access : queries.endAccessesOfClosed(step.db(), step.territory(), leavers.cohort(), leavers.at())) {
            entries.add(entry(Kind.ACCESS_ENDED, access, leavers.at()).with("because", "SCHOOL_AGE"));
        }
        for (var held :
                queries.closeReservationsOfClosed(step.db(), step.territory(), leavers.cohort(), leavers.at())) {
            entries.add(entry(Kind.RESERVATION_ENDED, held.application(), leavers.at())
                    .with("place", held.place())
                    .with("because", "SCHOOL_AGE"));
        }
        for (var application : closed) {
            entries.add(entry(Kind.APPLICATION_ENDED, application, leavers.at()).with("because", "SCHOOL_AGE"));
        }
        queries.freeSlots(step.db(), step.territory(), leavers.cohort(), leavers.at());
        journal.record(step.db(), step.page(leavers.at()), entries);
    }

    /** Ends windows, reservations and terms that are over, in the order in which they ended. */
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
        for (var lapsed : queries.lapseReservations(step.db(), step.territory(), until)) {
            var held = lapsed.held();
            add(
                    ended,
                    lapsed.at(),
                    entry(Kind.RESERVATION_ENDED, held.application(), lapsed.at())
                            .with("place", held.place())
                            .with("because", "LAPSED"));
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
