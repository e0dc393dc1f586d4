package kezek.portal.kindergarten;

import java.time.Instant;
import java.time.LocalTime;
import kezek.rulebook.calendar.TerritoryCalendar;

/**
 * What has happened to places today, in local time. None of the figures speaks of a person.
 *
 * @param published places that were published
 * @param opened places that were opened
 * @param accesses children who got access at an opening
 * @param referrals that were issued
 */
public record Today(int published, int opened, int accesses, int referrals) {

    /** The day so far: from its first instant to the present one, both included. */
    record Span(Instant since, Instant until) {

        static Span of(TerritoryCalendar calendar, Instant now) {
            return new Span(calendar.at(calendar.dateOf(now), LocalTime.MIDNIGHT), now);
        }
    }
}
