package kezek.rulebook.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import kezek.rulebook.Rules.DayCount;
import kezek.rulebook.Rules.ReleaseRules;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.calendar.TerritoryCalendar;

/**
 * The daily rhythm of a territory: publications in the evening, openings in the morning, windows that run for days. Each hour is taken from
 * the rules of its own day; a window has the length of the rules of the day on which it opens. Page: rules/release-cycle.md
 */
public final class ReleaseCycle {

    private final TerritoryCalendar calendar;
    private final Function<LocalDate, ReleaseRules> rulesOn;

    private ReleaseCycle(TerritoryCalendar calendar, Function<LocalDate, ReleaseRules> rulesOn) {
        this.calendar = calendar;
        this.rulesOn = rulesOn;
    }

    /** The rhythm of a territory, whose rules may change from one day to the next. */
    public static ReleaseCycle of(TerritoryRules law) {
        return new ReleaseCycle(law.calendar(), day -> law.on(day).release());
    }

    /** The rhythm under rules that never change. */
    public static ReleaseCycle of(ReleaseRules rules, TerritoryCalendar calendar) {
        return new ReleaseCycle(calendar, day -> rules);
    }

    /** What becomes of a place that is reported at this instant, as the calendar now stands. */
    public Release of(Instant reportedAt) {
        var publishedAt = publicationAfter(reportedAt);
        var opensAt = openingAfter(publishedAt);
        return new Release(reportedAt, publishedAt, opensAt, priorityEndOf(opensAt));
    }

    /** A place of which some steps are carried out already: these are facts, the rest follows from the calendar as it now stands. */
    public Release of(Instant reportedAt, Optional<Instant> publishedAt, Optional<Instant> openedAt) {
        var published = publishedAt.orElseGet(() -> publicationAfter(reportedAt));
        var opens = openedAt.orElseGet(() -> openingAfter(published));
        return new Release(reportedAt, published, opens, priorityEndOf(opens));
    }

    /** The next publication: strictly after the instant, so what is reported at 18:00 sharp waits for the next day. */
    public Instant publicationAfter(Instant moment) {
        return firstAfter(moment, day -> !calendar.isFrozen(day), ReleaseRules::publishedAt);
    }

    /** The last publication, at the instant or before it: whatever was reported before it is public. */
    public Instant lastPublication(Instant now) {
        for (var day = calendar.dateOf(now); ; day = day.minusDays(1)) {
            var candidate = calendar.at(day, rulesOn.apply(day).publishedAt());
            if (!calendar.isFrozen(day) && !candidate.isAfter(now)) {
                return candidate;
            }
        }
    }

    /** The next opening, strictly after the instant. */
    public Instant openingAfter(Instant moment) {
        return firstAfter(moment, this::opensOn, ReleaseRules::opensAt);
    }

    /**
     * How far back an unused access still counts against a child at this opening: one that ended after the answer pauses it. A pause of n
     * openings is over at the n-th opening after the one at which, or before which, the access ended; without a pause the answer is the opening
     * itself.
     */
    public Instant pauseReachesBackTo(Instant opening) {
        var reached = opening;
        for (var left = rulesOn.apply(calendar.dateOf(opening)).pauseOpenings(); left > 0; left--) {
            reached = openingBefore(reached);
        }
        return reached;
    }

    /**
     * The end of the window of those who got access at this opening. The window counts the opening day if such days count, else begins with the
     * next that does; it ends at the opening hour of the day after its last one. It stands still on frozen days: they do not count, and it does
     * not end on one.
     */
    public Instant priorityEndOf(Instant opening) {
        var rules = rulesOn.apply(calendar.dateOf(opening));
        var day = calendar.dateOf(opening);
        for (var left = rules.window().days(); ; day = day.plusDays(1)) {
            if (counts(day, rules.window().count())) {
                left--;
            }
            if (left == 0) {
                return calendar.at(thawedFrom(day.plusDays(1)), rules.opensAt());
            }
        }
    }

    /** The first publication or opening after the instant. */
    public CycleEvent next(Instant after) {
        var publication = publicationAfter(after);
        var opening = openingAfter(after);
        return opening.isBefore(publication)
                ? new CycleEvent.OpeningDue(opening, priorityEndOf(opening))
                : new CycleEvent.PublicationDue(publication);
    }

    /**
     * What must be carried out before anything else is decided, in time order.
     *
     * @param carriedOutUpTo the last instant for which everything is done already; itself not asked again
     * @param now the last instant that is asked, included: at 18:00 sharp the publication is due
     */
    public List<CycleEvent> due(Instant carriedOutUpTo, Instant now) {
        var due = new ArrayList<CycleEvent>();
        for (var event = next(carriedOutUpTo); !event.at().isAfter(now); event = next(event.at())) {
            due.add(event);
        }
        return due;
    }

    /** When the territory thaws: the beginning of the first day that is not frozen; empty if it is not frozen now. */
    public Optional<Instant> frozenUntil(Instant now) {
        var today = calendar.dateOf(now);
        return calendar.isFrozen(today)
                ? Optional.of(calendar.at(thawedFrom(today), LocalTime.MIDNIGHT))
                : Optional.empty();
    }

    private Instant firstAfter(Instant moment, Predicate<LocalDate> happensOn, Function<ReleaseRules, LocalTime> hour) {
        for (var day = calendar.dateOf(moment); ; day = day.plusDays(1)) {
            if (happensOn.test(day)) {
                var candidate = calendar.at(day, hour.apply(rulesOn.apply(day)));
                if (candidate.isAfter(moment)) {
                    return candidate;
                }
            }
        }
    }

    private Instant openingBefore(Instant moment) {
        for (var day = calendar.dateOf(moment); ; day = day.minusDays(1)) {
            var candidate = calendar.at(day, rulesOn.apply(day).opensAt());
            if (opensOn(day) && candidate.isBefore(moment)) {
                return candidate;
            }
        }
    }

    private boolean opensOn(LocalDate day) {
        return !calendar.isFrozen(day)
                && switch (rulesOn.apply(day).openingDays()) {
                    case EVERY_DAY -> true;
                    case WORKING_DAYS -> calendar.isWorking(day);
                };
    }

    private boolean counts(LocalDate day, DayCount count) {
        return !calendar.isFrozen(day)
                && switch (count) {
                    case WORKING -> calendar.isWorking(day);
                    case CALENDAR -> true;
                };
    }

    private LocalDate thawedFrom(LocalDate day) {
        var thawed = day;
        while (calendar.isFrozen(thawed)) {
            thawed = thawed.plusDays(1);
        }
        return thawed;
    }
}
