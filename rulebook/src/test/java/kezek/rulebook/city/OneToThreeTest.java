package kezek.rulebook.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kezek.rulebook.city.audit.Auditor;
import kezek.rulebook.city.audit.Finding;
import kezek.rulebook.city.audit.Happening;
import kezek.rulebook.city.audit.Happening.Given;
import kezek.rulebook.city.audit.Happening.Kind;
import kezek.rulebook.city.audit.Happening.Lane;
import kezek.rulebook.city.audit.LocalLaw;
import kezek.rulebook.city.audit.Rule;
import org.junit.jupiter.api.Test;

/** The auditor counts: one place a day, written down by hand, to the children of one birth year. */
class OneToThreeTest {

    private static final LocalLaw LAW = new LocalLaw(Scenario.astana().law().zone(), Set.of(), Optional.empty());
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 9, 2);
    private static final Happening.Offer OFFER = new Happening.Offer(Kind.ORDINARY, 3, 4, 2019);

    @Test
    void one_and_three_and_those_who_did_not_use_their_access_again_is_in_order() {
        assertEquals(List.of(), rules("P1 O1 O2 O3 P1 O1 O4"));
    }

    @Test
    void two_first_priority_children_running_are_found() {
        assertTrue(rules("P1 P2").contains(Rule.ONE_TO_THREE));
    }

    @Test
    void a_first_priority_child_after_two_ordinary_ones_is_found() {
        assertTrue(rules("P1 O1 O2 P2").contains(Rule.ONE_TO_THREE));
    }

    @Test
    void a_fourth_ordinary_child_is_found() {
        assertTrue(rules("P1 O1 O2 O3 O4").contains(Rule.ONE_TO_THREE));
    }

    @Test
    void a_later_date_before_an_earlier_one_in_one_lane_is_found() {
        assertTrue(rules("P1 O2,O1").contains(Rule.DATES_ASCEND_INSIDE_A_LANE));
    }

    /** What the auditor finds when access is given day by day to these, of three first-priority and nine ordinary children. */
    private static List<Rule> rules(String daysOfAccess) {
        var history = new ArrayList<Happening>();
        history.add(new Happening.GroupKnown(at(0, 8), 1, Kind.ORDINARY, 3, 4, 20, 0));
        var children = file("P1 P2 P3 O1 O2 O3 O4 O5 O6 O7 O8 O9", history);
        var day = 0;
        for (var names : daysOfAccess.split(" ", -1)) {
            var given = Stream.of(names.split(",", -1))
                    .map(name -> new Given(number(children, name), lane(name), OFFER))
                    .toList();
            var places = new ArrayList<Long>();
            for (var access : given) {
                places.add(100L * day + access.number());
                history.add(new Happening.Reported(at(day, 12), places.getLast(), 1));
            }
            history.add(new Happening.Published(at(day, 18), places));
            day++;
            history.add(new Happening.Opened(at(day, 7), windowEnd(day), places, given));
        }
        return Auditor.firstFindings(LAW, at(0, 8), history).stream()
                .map(Finding::rule)
                .toList();
    }

    private static Map<String, Long> file(String names, List<Happening> history) {
        var children = new HashMap<String, Long>();
        for (var name : names.split(" ", -1)) {
            var number = children.size() + 1L;
            children.put(name, number);
            history.add(new Happening.Filed(at(0, 9), number, at(0, 9), number, Kind.ORDINARY, 2016, lane(name)));
        }
        return children;
    }

    private static long number(Map<String, Long> children, String name) {
        return Optional.ofNullable(children.get(name)).orElseThrow();
    }

    private static Lane lane(String name) {
        return Lane.valueOf(name.substring(0, 1));
    }

    /** Three working days; the days of the test begin with a Monday. */
    private static Instant windowEnd(int openingDay) {
        var end = FIRST_DAY.plusDays(openingDay);
        for (var working = 0; working < 3; end = end.plusDays(1)) {
            working += end.getDayOfWeek().getValue() <= 5 ? 1 : 0;
        }
        return end.atTime(LocalTime.of(7, 0)).atZone(LAW.zone()).toInstant();
    }

    private static Instant at(int day, int hour) {
        return FIRST_DAY.plusDays(day).atTime(hour, 0).atZone(LAW.zone()).toInstant();
    }
}
