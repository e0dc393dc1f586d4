package kezek.rulebook.calendar;

import java.time.LocalDate;

/**
 * A day about which the calendar says something of its own, whatever day of the week it is. Page: rules/working-days.md
 *
 * @param working whether people work on it
 * @param reason the holiday or the swap that it stands for; for a moved day off, the holiday from which it was moved
 * @param source the act or publication that says so
 */
public record SpecialDay(LocalDate date, boolean working, Reason reason, Origin origin, String source) {

    public SpecialDay {
        if (working && origin != Origin.MOVED) {
            throw new IllegalArgumentException("only a swap makes people work: " + date);
        }
        if ((reason == Reason.SWAP) != (origin == Origin.MOVED)) {
            throw new IllegalArgumentException("a swap is moved by the Government, and nothing else is: " + date);
        }
    }

    /** Where a special day comes from. */
    public enum Origin {
        /** A holiday that the law names. */
        LAW,
        /** The working day after a holiday that fell on a weekend, found by the rule of the law. */
        COMPUTED,
        /** One side of a swap: the Government made a weekend day working and a working day free. */
        MOVED,
        /** A day off of a religion; it is not moved from a weekend. */
        RELIGIOUS
    }

    /** What a special day is for. */
    public enum Reason {
        NEW_YEAR,
        CHRISTMAS,
        WOMENS_DAY,
        CONSTITUTION_DAY,
        NAURYZ,
        UNITY_DAY,
        DEFENDERS_DAY,
        VICTORY_DAY,
        CAPITAL_DAY,
        REPUBLIC_DAY,
        FIRST_PRESIDENT_DAY,
        INDEPENDENCE_DAY,
        KURBAN_AIT,
        SWAP
    }
}
