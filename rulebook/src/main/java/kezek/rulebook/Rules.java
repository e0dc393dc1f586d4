package kezek.rulebook;

import java.time.Duration;
import java.time.LocalTime;

/**
 * The rules in force in one territory on one date; {@link Rulebook#inForce} returns them. What was decided under them keeps them: a decision
 * is recorded with {@code version}.
 *
 * @param version the name of this set, for instance {@code classic-2018}; unique in the rulebook
 * @param source the act or publication that the numbers rest on
 */
public record Rules(
        String version,
        String source,
        Regime regime,
        QueueRules queue,
        AgeRules age,
        ReleaseRules release,
        ReservationRules reservation,
        ReferralRules referral,
        StopListRules stopList) {

    /**
     * The order of the line. Page: rules/queue-order.md
     *
     * @param ordinaryPerFirstPriority how many ordinary children follow one first-priority child
     * @param turnMemory whether the turn is remembered from one opening to the next
     */
    public record QueueRules(int ordinaryPerFirstPriority, TurnMemory turnMemory) {
        public QueueRules {
            require(ordinaryPerFirstPriority > 0, "at least one ordinary child per first-priority child");
        }
    }

    /** What happens to the turn between openings. Page: rules/queue-order.md */
    public enum TurnMemory {
        CARRIED_OVER,
        RESTARTED_AT_EVERY_OPENING
    }

    /**
     * Ages in years as the law counts them. Page: rules/age-group.md
     *
     * @param smallest the smallest age to receive a place
     * @param school the age at which an application ends on its own, at the end of August
     */
    public record AgeRules(int smallest, int school) {
        public AgeRules {
            require(0 < smallest && smallest < school, "the smallest age lies below school age");
        }
    }

    /**
     * The daily cycle of freed places. Page: rules/release-cycle.md
     *
     * @param publishedAt local time at which what was reported before it is published
     * @param opensAt local time at which published places open
     * @param openingDays on which days places open
     * @param window how long the first in the queue choose alone
     * @param pauseOpenings how many openings a child is passed over after an unused access
     */
    public record ReleaseRules(
            LocalTime publishedAt, LocalTime opensAt, OpeningDays openingDays, WindowLength window, int pauseOpenings) {
        public ReleaseRules {
            require(opensAt.isBefore(publishedAt), "a day opens before it publishes");
            require(pauseOpenings >= 0, "a pause is not negative");
        }
    }

    /** Days on which places open. Page: rules/release-cycle.md */
    public enum OpeningDays {
        EVERY_DAY,
        WORKING_DAYS
    }

    /** The length of the window of the first in the queue, in working or in calendar days. Page: rules/release-cycle.md */
    public record WindowLength(int days, DayCount count) {
        public WindowLength {
            require(days > 0, "a window has at least one day");
        }
    }

    /** Which days a term counts. */
    public enum DayCount {
        WORKING,
        CALENDAR
    }

    /**
     * Holding a place. Page: rules/reservation.md
     *
     * @param length how long one reservation holds the place
     * @param pauseBeforeSamePlace how long a child waits before it may hold the same place again
     */
    public record ReservationRules(Duration length, Duration pauseBeforeSamePlace) {
        public ReservationRules {
            require(length.isPositive() && !pauseBeforeSamePlace.isNegative(), "a reservation lasts");
        }
    }

    /**
     * Terms of a referral. Page: rules/referral-term.md
     *
     * @param workingDays working days after the day of issue, same clock time
     * @param prolongedToDays calendar days after the issue to which it may be prolonged once
     * @param benefitConfirmationWorkingDays working days in which an out-of-turn benefit must be confirmed
     */
    public record ReferralRules(int workingDays, int prolongedToDays, int benefitConfirmationWorkingDays) {
        public ReferralRules {
            require(workingDays > 0 && prolongedToDays > 0 && benefitConfirmationWorkingDays > 0, "terms are positive");
        }
    }

    /**
     * The stop-list. Page: rules/stop-list.md
     *
     * @param days calendar days that an entry with a term lasts
     * @param earlyRestore whether a parent may end such an entry before its term
     */
    public record StopListRules(int days, boolean earlyRestore) {
        public StopListRules {
            require(days > 0, "a term is positive");
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
