package kezek.portal.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kezek.portal.cityfiles.PlaceRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places of the demo stand in every part of the working cycle. */
class DemoPlacesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalTime PUBLICATION = LocalTime.of(18, 0);

    @SuppressWarnings("NullAway.Init")
    private static List<PlaceRow> places;

    @BeforeAll
    static void astana(@TempDir Path folder) throws IOException {
        DemoCity.astana(TODAY, 24).writeTo(folder);
        places = ReadCity.of(folder, TODAY).places();
    }

    /** Days from the opening at 07:00 to today; negative if it is still to come. */
    private static long openSince(PlaceRow place) {
        var reported = place.reportedAt().atZone(CityPlan.ZONE);
        var published = reported.toLocalTime().isBefore(PUBLICATION)
                ? reported.toLocalDate()
                : reported.toLocalDate().plusDays(1);
        return ChronoUnit.DAYS.between(published.plusDays(1), TODAY);
    }

    private static long count(Predicate<Long> openSince) {
        return places.stream().filter(place -> openSince.test(openSince(place))).count();
    }

    @Test
    void some_were_reported_after_eighteen_and_are_not_published_yet() {
        assertTrue(count(days -> days == -1) > 100, "not published: " + count(days -> days == -1));
        assertEquals(0, count(days -> days < -1));
    }

    @Test
    void some_open_this_morning_and_most_opened_in_the_last_days() {
        assertTrue(count(days -> days == 0) > 500, "this morning: " + count(days -> days == 0));
        assertTrue(count(days -> 0 <= days && days <= 4) > places.size() / 2);
    }

    @Test
    void some_are_long_open_to_everyone() {
        assertTrue(count(days -> days >= 7) > 100, "long open: " + count(days -> days >= 7));
    }

    @Test
    void a_group_reports_one_to_five_places_at_once() {
        var together = places.stream()
                .collect(Collectors.groupingBy(
                        place -> place.kindergarten() + "/" + place.group(), Collectors.counting()));
        assertTrue(together.values().stream().allMatch(number -> 1 <= number && number <= 5));
        assertTrue(together.containsValue(1L) && together.containsValue(5L));
    }

    @Test
    void numbers_follow_the_order_of_reporting() {
        for (var i = 1; i < places.size(); i++) {
            assertTrue(places.get(i - 1).number() < places.get(i).number());
            assertTrue(!places.get(i).reportedAt().isBefore(places.get(i - 1).reportedAt()));
        }
    }
}
