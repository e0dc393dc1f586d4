package kezek.rulebook;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import kezek.rulebook.Rules.DayCount;
import kezek.rulebook.Rules.WindowLength;

/**
 * One number or choice of a set of rules, as people read it. Page: rules/parameters.md
 *
 * @param name its place in {@link Rules}, for instance {@code release.window}
 * @param value the number, the clock time, or the choice in words
 */
public record Parameter(String name, String value, Unit unit) {

    /** What a value counts. */
    public enum Unit {
        CHILDREN,
        YEARS,
        LOCAL_TIME,
        OPENINGS,
        MINUTES,
        WORKING_DAYS,
        CALENDAR_DAYS,
        CHOICE
    }

    /** All parameters of a set of rules, in the order of {@link Rules}. */
    public static List<Parameter> of(Rules rules) {
        var release = rules.release();
        return List.of(
                choice("regime", rules.regime()),
                number("queue.ordinaryPerFirstPriority", rules.queue().ordinaryPerFirstPriority(), Unit.CHILDREN),
                choice("queue.turnMemory", rules.queue().turnMemory()),
                number("age.smallest", rules.age().smallest(), Unit.YEARS),
                number("age.school", rules.age().school(), Unit.YEARS),
                new Parameter("release.publishedAt", release.publishedAt().toString(), Unit.LOCAL_TIME),
                new Parameter("release.opensAt", release.opensAt().toString(), Unit.LOCAL_TIME),
                choice("release.openingDays", release.openingDays()),
                window(release.window()),
                number("release.pauseOpenings", release.pauseOpenings(), Unit.OPENINGS),
                minutes("reservation.length", rules.reservation().length()),
                minutes("reservation.pauseBeforeSamePlace", rules.reservation().pauseBeforeSamePlace()),
                number("referral.workingDays", rules.referral().workingDays(), Unit.WORKING_DAYS),
                number("referral.prolongedToDays", rules.referral().prolongedToDays(), Unit.CALENDAR_DAYS),
                number(
                        "referral.benefitConfirmationWorkingDays",
                        rules.referral().benefitConfirmationWorkingDays(),
                        Unit.WORKING_DAYS),
                number("stopList.days", rules.stopList().days(), Unit.CALENDAR_DAYS),
                new Parameter("stopList.earlyRestore", rules.stopList().earlyRestore() ? "on" : "off", Unit.CHOICE));
    }

    private static Parameter number(String name, int value, Unit unit) {
        return new Parameter(name, Integer.toString(value), unit);
    }

    private static Parameter minutes(String name, Duration value) {
        return new Parameter(name, Long.toString(value.toMinutes()), Unit.MINUTES);
    }

    private static Parameter choice(String name, Enum<?> value) {
        return new Parameter(name, value.name().toLowerCase(Locale.ROOT).replace('_', ' '), Unit.CHOICE);
    }

    private static Parameter window(WindowLength window) {
        var unit = window.count() == DayCount.WORKING ? Unit.WORKING_DAYS : Unit.CALENDAR_DAYS;
        return number("release.window", window.days(), unit);
    }
}
