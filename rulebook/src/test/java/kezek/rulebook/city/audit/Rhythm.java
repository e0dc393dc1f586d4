package kezek.rulebook.city.audit;

import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kezek.rulebook.city.audit.Happening.FreezeDecided;
import kezek.rulebook.city.audit.Happening.Opened;
import kezek.rulebook.city.audit.Happening.Published;
import kezek.rulebook.city.audit.Happening.ReferralConfirmed;
import kezek.rulebook.city.audit.Happening.ReferralTaken;

/** Publications at 18:00, openings at 07:00, never on a frozen day, none forgotten; windows that end at 07:00. */
final class Rhythm {

    private final Books books;
    private final Findings findings;
    private Instant lastPublication;
    private Instant lastOpening;
    private Instant nextPublication;
    private Instant nextOpening;
    private Instant last;
    /** No referral ends before. */
    private Instant earliestEnd = Instant.MAX;

    Rhythm(Books books, Findings findings, Instant begin) {
        this.books = books;
        this.findings = findings;
        this.lastPublication = begin;
        this.lastOpening = begin;
        this.nextPublication = books.paper.nextEvening(begin);
        this.nextOpening = books.paper.nextMorning(begin);
        this.last = begin;
    }

    /** What was due before this happening has happened: publications, openings, lapses. */
    void nothingIsForgotten(Happening happening) {
        var now = happening.at();
        findings.require(!now.isBefore(last), Rule.TIME_GOES_FORWARD, happening, "the last one was at " + last);
        last = now;
        var due = nextPublication.isBefore(nextOpening) ? nextPublication : nextOpening;
        findings.require(!now.isAfter(due), Rule.NOTHING_IS_FORGOTTEN, happening, "publication or opening of " + due);
        if (!now.isBefore(earliestEnd)) {
            noLapseIsForgotten(happening);
        }
    }

    private void noLapseIsForgotten(Happening happening) {
        var now = happening.at();
        var isDueWork = happening instanceof Published || happening instanceof Opened;
        earliestEnd = Instant.MAX;
        for (var applicant : books.referred) {
            var until = applicant.referral.orElseThrow().until();
            var lapsed = now.isAfter(until) || (isDueWork && now.equals(until));
            findings.require(!lapsed, Rule.NOTHING_IS_FORGOTTEN, happening, "the lapse of a referral at " + until);
            expectEnd(until);
        }
    }

    private void expectEnd(Instant until) {
        earliestEnd = until.isBefore(earliestEnd) ? until : earliestEnd;
    }

    void published(Published published) {
        var now = published.at();
        findings.require(
                books.paper.isEvening(now), Rule.PUBLISHED_ONLY_AT_18_00, published, "the clock says otherwise");
        findings.require(!books.paper.isFrozen(now), Rule.NOTHING_ON_FROZEN_DAYS, published, "published");
        var due = places(spot -> spot.published.isEmpty() && spot.reported.isBefore(now));
        findings.require(
                due.equals(Set.copyOf(published.places())),
                Rule.ALL_REPORTED_PLACES_ARE_PUBLISHED,
                published,
                "due are " + due);
    }

    void opened(Opened opened) {
        var now = opened.at();
        findings.require(books.paper.isMorning(now), Rule.OPENED_ONLY_AT_07_00, opened, "the clock says otherwise");
        findings.require(!books.paper.isFrozen(now), Rule.NOTHING_ON_FROZEN_DAYS, opened, "opened");
        var windowEnd = books.paper.windowEnd(now);
        findings.require(
                opened.until().equals(windowEnd), Rule.WINDOW_ENDS_ON_TIME, opened, "windows end at " + windowEnd);
        var due = places(spot -> spot.published.isPresent() && spot.opened.isEmpty());
        findings.require(
                due.equals(Set.copyOf(opened.places())), Rule.ALL_PUBLISHED_PLACES_OPEN, opened, "due are " + due);
        for (var applicant : books.applicants.values()) {
            var over = applicant.left.isEmpty() && !books.isInQueue(applicant, now);
            findings.require(!over, Rule.SCHOOL_AGE, opened, "still in the queue: " + applicant.filed.number());
        }
    }

    /** Waits for the next hour, which a freeze moves, and for the end of referrals. */
    void follow(Happening happening) {
        if (happening instanceof ReferralTaken taken) {
            expectEnd(taken.until());
        }
        if (happening instanceof ReferralConfirmed confirmed) {
            expectEnd(confirmed.until());
        }
        if (happening instanceof Published) {
            lastPublication = happening.at();
        }
        if (happening instanceof Opened) {
            lastOpening = happening.at();
        }
        if (happening instanceof Published || happening instanceof Opened || happening instanceof FreezeDecided) {
            nextPublication = books.paper.nextEvening(lastPublication);
            nextOpening = books.paper.nextMorning(lastOpening);
        }
    }

    private Set<Long> places(Predicate<Spot> due) {
        return books.spots.values().stream()
                .filter(spot -> spot.isFree() && due.test(spot))
                .map(spot -> spot.id)
                .collect(Collectors.toSet());
    }
}
