package kezek.portal.kindergarten;

import java.time.Instant;
import java.time.LocalTime;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.child.AgeThatCounts;

/**
 * The figures of a territory's first page. None of them speaks of a person.
 *
 * @param kindergartens that are open
 * @param freePlaces published, held and taken by nobody, recalled by nobody
 * @param applications in all queues, those in the stop-list among them
 * @param enrolled children enrolled in the last days
 * @param left children who left in the last days; with {@code enrolled} it gives the change of those who attend
 */
public record Counters(int kindergartens, int freePlaces, int applications, int enrolled, int left) {

    /** How many days «the last days» are: today and those before it. */
    public static final int DAYS = 5;

    /** Whether the territory has any records. */
    public boolean hasRecords() {
        return kindergartens > 0 || applications > 0;
    }

    /**
     * What is counted.
     *
     * @param since the first instant of the last days, in local time
     * @param until the present instant
     * @param oldest the birth year of the oldest whose applications have not ended by school age
     */
    record Span(Instant since, Instant until, int oldest) {

        static Span of(TerritoryRules law, Instant now) {
            var today = law.calendar().dateOf(now);
            var since = law.calendar().at(today.minusDays(DAYS - 1), LocalTime.MIDNIGHT);
            var ages = law.on(today).age();
            var oldest = today.getYear() - ages.school();
            return new Span(since, now, AgeThatCounts.endedBySchoolAge(oldest, today, ages) ? oldest + 1 : oldest);
        }
    }
}
