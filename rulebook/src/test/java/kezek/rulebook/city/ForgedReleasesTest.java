package kezek.rulebook.city;

import static kezek.rulebook.city.Forger.assertCaught;
import static kezek.rulebook.city.Forger.assertInOrder;
import static kezek.rulebook.city.Forger.instant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import kezek.rulebook.city.audit.Happening;
import kezek.rulebook.city.audit.Happening.Filed;
import kezek.rulebook.city.audit.Happening.Given;
import kezek.rulebook.city.audit.Happening.LeftQueue;
import kezek.rulebook.city.audit.Happening.Numbers;
import kezek.rulebook.city.audit.Happening.Opened;
import kezek.rulebook.city.audit.Happening.Published;
import kezek.rulebook.city.audit.Happening.StopListed;
import kezek.rulebook.city.audit.Rule;
import org.junit.jupiter.api.Test;

/** The auditor bites: publications, openings and turns that are not as the law has them. */
class ForgedReleasesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final Instant LAST = instant("2019-09-18T00:00");

    private final Forger forger = new Forger();

    @Test
    void the_history_itself_is_in_order() {
        assertInOrder(forger.history());
    }

    @Test
    void something_told_out_of_order_is_found() {
        var later = forger.some(Filed.class, filed -> filed.at().isAfter(instant("2019-04-10T00:00")));
        assertCaught(
                Rule.TIME_GOES_FORWARD,
                forger.with(later, filed -> at(filed, filed.at().minus(Duration.ofDays(3)))));
    }

    @Test
    void a_publication_at_17_59_is_found() {
        var published = forger.some(Published.class);
        assertCaught(
                Rule.PUBLISHED_ONLY_AT_18_00,
                forger.with(published, some -> new Published(some.at().minus(MINUTE), some.places())));
    }

    @Test
    void an_opening_at_07_01_is_found() {
        assertCaught(
                Rule.OPENED_ONLY_AT_07_00,
                forger.with(forger.someOpening(0), some -> at(some, some.at().plus(MINUTE))));
    }

    @Test
    void a_publication_on_a_frozen_day_is_found() {
        assertCaught(Rule.NOTHING_ON_FROZEN_DAYS, forger.insert(new Published(instant("2019-08-13T18:00"), List.of())));
    }

    @Test
    void access_on_a_frozen_day_is_found() {
        var real = forger.some(
                Opened.class, some -> !some.accesses().isEmpty() && some.at().isBefore(instant("2019-08-01T00:00")));
        var frozen = new Opened(instant("2019-08-13T07:00"), instant("2019-09-05T07:00"), List.of(), real.accesses());
        assertCaught(Rule.NOTHING_ON_FROZEN_DAYS, forger.insert(frozen));
    }

    @Test
    void a_forgotten_publication_is_found() {
        assertCaught(
                Rule.NOTHING_IS_FORGOTTEN,
                forger.without(forger.some(Published.class, some -> some.at().isBefore(LAST))));
    }

    @Test
    void a_forgotten_opening_is_found() {
        assertCaught(
                Rule.NOTHING_IS_FORGOTTEN,
                forger.without(forger.some(Opened.class, some -> some.at().isBefore(LAST))));
    }

    @Test
    void a_window_shortened_by_a_minute_is_found() {
        assertCaught(
                Rule.WINDOW_ENDS_ON_TIME,
                forger.with(
                        forger.someOpening(1), some -> until(some, some.until().minus(MINUTE))));
    }

    @Test
    void a_window_of_a_day_more_is_found() {
        assertCaught(
                Rule.WINDOW_ENDS_ON_TIME,
                forger.with(
                        forger.someOpening(1), some -> until(some, some.until().plus(Duration.ofDays(1)))));
    }

    @Test
    void a_place_that_misses_its_publication_is_found() {
        var published = forger.some(Published.class, some -> !some.places().isEmpty());
        assertCaught(
                Rule.ALL_REPORTED_PLACES_ARE_PUBLISHED,
                forger.with(published, some -> new Published(some.at(), allButOne(some.places()))));
    }

    @Test
    void a_place_that_misses_its_opening_is_found() {
        var opening = forger.some(Opened.class, some -> !some.places().isEmpty());
        assertCaught(
                Rule.ALL_PUBLISHED_PLACES_OPEN,
                forger.with(
                        opening,
                        some -> new Opened(some.at(), some.until(), allButOne(some.places()), some.accesses())));
    }

    @Test
    void a_child_that_was_skipped_is_found() {
        assertCaught(
                Rule.NOBODY_IS_SKIPPED,
                forger.with(forger.someOpening(1), some -> given(some, allButOne(some.accesses()))));
    }

    @Test
    void access_for_a_child_whose_turn_it_is_not_is_found() {
        var opening = forger.someOpening(1);
        var first = forger.some(
                Filed.class,
                filed -> filed.number() == opening.accesses().getFirst().number());
        var other = forger.some(
                Filed.class,
                filed -> filed.kind() == first.kind()
                        && filed.birthYear() == first.birthYear()
                        && filed.number() != first.number()
                        && filed.filedAt().isBefore(opening.at()));
        assertCaught(Rule.NOBODY_IS_SKIPPED, forger.with(opening, some -> firstGivenTo(some, other.number())));
    }

    @Test
    void two_accesses_for_one_child_are_found() {
        var opening = forger.someOpening(2);
        var first = opening.accesses().getFirst();
        assertCaught(
                Rule.ACCESS_ONLY_FOR_THOSE_WHO_WAIT, forger.with(opening, some -> given(some, List.of(first, first))));
    }

    @Test
    void access_for_a_child_below_two_is_found() {
        var baby = forger.some(Filed.class, filed -> filed.birthYear() == 2019);
        var opening = forger.some(
                Opened.class, some -> !some.accesses().isEmpty() && some.at().isAfter(baby.at()));
        assertCaught(
                Rule.ACCESS_ONLY_FOR_THOSE_WHO_WAIT, forger.with(opening, some -> firstGivenTo(some, baby.number())));
    }

    @Test
    void access_for_a_child_in_the_stop_list_is_found() {
        var listed = forger.some(
                StopListed.class,
                entry -> entry.until().isPresent() && entry.at().isBefore(instant("2019-07-15T00:00")));
        var opening =
                forger.after(listed, Opened.class, some -> !some.accesses().isEmpty());
        assertCaught(
                Rule.ACCESS_ONLY_FOR_THOSE_WHO_WAIT, forger.with(opening, some -> firstGivenTo(some, listed.number())));
    }

    @Test
    void access_for_a_child_that_was_given_it_the_day_before_is_found() {
        var earlier = forger.some(
                Opened.class, some -> !some.accesses().isEmpty() && some.at().isBefore(instant("2019-07-15T00:00")));
        var opening = forger.after(earlier, Opened.class, any -> true);
        var again = earlier.accesses().subList(0, 1);
        assertCaught(Rule.ACCESS_ONLY_FOR_THOSE_WHO_WAIT, forger.with(opening, some -> given(some, again)));
    }

    @Test
    void a_number_that_moves_when_access_is_given_along_the_own_line_is_found() {
        var numbers = forger.some(Numbers.class, some -> some.after().size() > 2);
        assertCaught(Rule.OWN_LINE_CHANGES_NO_NUMBER, forger.with(numbers, ForgedReleasesTest::firstTwoSwapped));
    }

    @Test
    void a_child_that_stays_in_the_queue_at_school_age_is_found() {
        var left = forger.some(LeftQueue.class, some -> some.leaving() == Happening.Leaving.SCHOOL_AGE);
        assertCaught(Rule.SCHOOL_AGE, forger.without(left));
    }

    @Test
    void a_child_that_has_to_go_a_second_too_early_is_found() {
        var left = forger.some(LeftQueue.class, some -> some.leaving() == Happening.Leaving.SCHOOL_AGE);
        assertCaught(
                Rule.SCHOOL_AGE,
                forger.with(left, some -> new LeftQueue(some.at().minusSeconds(1), some.number(), some.leaving())));
    }

    @Test
    void a_second_application_of_one_kind_is_found() {
        var filed = forger.some(Filed.class, some -> some.at().isAfter(instant("2019-04-02T00:00")));
        var again = new Filed(
                filed.at(), 999_999, filed.at(), filed.child(), filed.kind(), filed.birthYear(), filed.lane());
        assertCaught(Rule.ONE_APPLICATION_PER_KIND, forger.insert(filed, again));
    }

    private static Filed at(Filed filed, Instant at) {
        return new Filed(at, filed.number(), at, filed.child(), filed.kind(), filed.birthYear(), filed.lane());
    }

    private static Opened at(Opened opened, Instant at) {
        return new Opened(at, opened.until(), opened.places(), opened.accesses());
    }

    private static Opened until(Opened opened, Instant until) {
        return new Opened(opened.at(), until, opened.places(), opened.accesses());
    }

    private static Opened given(Opened opened, List<Given> accesses) {
        return new Opened(opened.at(), opened.until(), opened.places(), accesses);
    }

    private static Opened firstGivenTo(Opened opened, long number) {
        var first = opened.accesses().getFirst();
        var accesses = new ArrayList<>(opened.accesses());
        accesses.set(0, new Given(number, first.lane(), first.because()));
        return given(opened, accesses);
    }

    private static <T> List<T> allButOne(List<T> list) {
        return list.subList(1, list.size());
    }

    private static Numbers firstTwoSwapped(Numbers numbers) {
        var after = new HashMap<Long, Integer>();
        numbers.after()
                .forEach((number, position) -> after.put(
                        number, position == 1 ? Integer.valueOf(2) : position == 2 ? Integer.valueOf(1) : position));
        return new Numbers(numbers.at(), numbers.kind(), numbers.birthYear(), numbers.before(), after);
    }
}
