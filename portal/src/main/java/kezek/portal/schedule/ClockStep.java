package kezek.portal.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.release.ReleaseCycle;

/** How far the clock of a development portal is moved at once. */
enum ClockStep {
    BEFORE_PUBLICATION,
    PUBLICATION,
    OPENING,
    TEN_MINUTES,
    DAY,
    WORKING_DAY;

    /** How long before a publication the first step stops. */
    static final Duration BEFORE = Duration.ofMinutes(1);

    private static final Duration SHORT = Duration.ofMinutes(10);

    /** The step of this name. */
    static Optional<ClockStep> named(String name) {
        return Stream.of(values()).filter(step -> step.name().equals(name)).findFirst();
    }

    /** Where it leads under a law: always after {@code now}. */
    Instant from(Instant now, TerritoryRules law) {
        var cycle = ReleaseCycle.of(law);
        var calendar = law.calendar();
        var today = calendar.dateOf(now);
        return switch (this) {
            // From 17:59 on it is that of the next publication.
            case BEFORE_PUBLICATION -> cycle.publicationAfter(now.plus(BEFORE)).minus(BEFORE);
            case PUBLICATION -> cycle.publicationAfter(now);
            case OPENING -> cycle.openingAfter(now);
            case TEN_MINUTES -> now.plus(SHORT);
            case DAY -> calendar.at(today.plusDays(1), calendar.timeOf(now));
            case WORKING_DAY -> calendar.at(calendar.workingDays().plus(today, 1), calendar.timeOf(now));
        };
    }
}
