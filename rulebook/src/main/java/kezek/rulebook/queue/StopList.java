package kezek.rulebook.queue;

import java.time.Instant;
import java.util.Optional;
import kezek.rulebook.Rules.StopListRules;
import kezek.rulebook.calendar.TerritoryCalendar;
import kezek.rulebook.queue.RestoreOutcome.EndsByItself;
import kezek.rulebook.queue.RestoreOutcome.NotStopListed;
import kezek.rulebook.queue.RestoreOutcome.Restored;

/** Into the stop-list and out of it. Page: rules/stop-list.md */
public final class StopList {

    private StopList() {}

    /**
     * The entry that begins at {@code from}. A term counts calendar days, frozen ones too, and ends at the same local clock time.
     *
     * @param rules those in force at {@code from}
     */
    public static StopListEntry enter(
            StopListCause cause, Instant from, StopListRules rules, TerritoryCalendar calendar) {
        var until = cause.hasTerm()
                ? Optional.of(calendar.at(calendar.dateOf(from).plusDays(rules.days()), calendar.timeOf(from)))
                : Optional.<Instant>empty();
        return new StopListEntry(cause, from, until);
    }

    /**
     * The parent presses «қалпына келтіру».
     *
     * @param entry the application's entry, empty if it has none or was restored before
     * @param rules those in force now
     */
    public static RestoreOutcome restore(Optional<StopListEntry> entry, Instant now, StopListRules rules) {
        var standing = entry.filter(some -> some.standsAt(now));
        if (standing.isEmpty()) {
            return new NotStopListed();
        }
        var until = standing.get().until();
        return mayRestore(until, rules) ? new Restored(now) : new EndsByItself(until.orElseThrow());
    }

    /**
     * Whether the parent may end a standing entry.
     *
     * @param until when it ends by itself; empty if it does not
     * @param rules those in force now
     */
    public static boolean mayRestore(Optional<Instant> until, StopListRules rules) {
        return until.isEmpty() || rules.earlyRestore();
    }
}
