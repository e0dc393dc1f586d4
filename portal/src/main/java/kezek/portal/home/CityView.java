package kezek.portal.home;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first page of a territory shows.
 *
 * @param figures its counters; empty where it has no records
 * @param day what has happened to places today; empty where no places are given out
 * @param regime how places are given, in words
 * @param rules the numbers of today's rules
 * @param coming what happens next, in order
 * @param frozenUntil until when everything stands still; null if it does not
 */
public record CityView(
        String name,
        List<Figure> figures,
        List<Figure> day,
        String regime,
        List<Rule> rules,
        List<Coming> coming,
        @Nullable String frozenUntil) {

    /** Whether the territory has records. */
    public boolean hasRecords() {
        return !figures.isEmpty();
    }

    /**
     * One counter.
     *
     * @param value the number as people read it
     * @param name what is counted
     * @param path below the territory to what is counted; null where there is no such page
     */
    public record Figure(
            String value, String name, @Nullable String path) {}

    /**
     * One number of the rules.
     *
     * @param path below the territory to the page that explains it
     */
    public record Rule(String name, String value, String path) {}

    /** Something that happens at a moment. */
    public record Coming(String name, String moment) {}
}
