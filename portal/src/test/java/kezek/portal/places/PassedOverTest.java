package kezek.portal.places;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.portal.PortalTest;
import kezek.portal.town.Claims;
import kezek.portal.town.Families;
import kezek.portal.town.Families.Place;
import kezek.portal.town.Town;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.StopListCause;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who is not asked at an opening, and who comes first. Page: rules/queue-order.md */
@PortalTest
class PassedOverTest {

    private final ApplicationContext portal;

    PassedOverTest(ApplicationContext portal) {
        this.portal = portal;
    }

    @Test
    void who_holds_an_access_a_reservation_or_a_referral_is_passed_over_and_who_held_one_is_not() {
        var town = Town.found(portal, "2026-03-02T12:00");
        var families = new Families(town);
        families.group("G3-4", QueueKind.ORDINARY, List.of(3, 4), 30, town.at("2026-03-02T12:00"));
        var children = new ArrayList<Long>();
        for (var i = 0; i < 7; i++) {
            children.add(families.apply(Lane.ORDINARY, 2022, town.at("2026-03-02T12:30")));
        }
        town.report("G3-4", 4, "2026-03-02T14:00");
        town.carryOut("2026-03-02T19:00");
        var opening = town.at("2026-03-03T07:00");
        var claims = new Claims(town);
        claims.hold(1, children.get(0), opening.minusSeconds(600), opening);
        claims.hold(2, children.get(1), opening.minusSeconds(600), opening.plusNanos(1_000));
        claims.refer(3, children.get(2), town.at("2026-03-02T19:00"), town.at("2026-03-09T19:00"));
        claims.refer(4, children.get(3), town.at("2026-03-02T19:00"), town.at("2026-03-09T19:00"));
        claims.end(4, "GIVEN_BACK", town.at("2026-03-02T19:00"));
        families.stopList(children.get(4), StopListCause.IMPORTED, Optional.empty(), town.at("2026-03-02T20:00"));
        town.carryOut(opening);
        // Until is out: a reservation to 07:00 holds nothing at 07:00, one that lasts a microsecond longer does.
        var given =
                Stream.of(0, 3, 5, 6).map(children::get).map(String::valueOf).toList();
        assertEquals(given, town.accesses());
        town.report("G3-4", 1, "2026-03-03T14:00");
        town.carryOut("2026-03-04T07:00");
        // Of the others the one whose reservation has lapsed is the first; who got access yesterday still has it.
        assertEquals(String.valueOf(children.get(1)), town.accesses().getLast());
    }

    @Test
    void children_of_another_kind_or_year_are_not_asked() {
        var town = Town.found(portal, "2026-03-02T12:00");
        var families = new Families(town);
        var now = town.at("2026-03-02T12:30");
        families.group("S", QueueKind.SPECIAL, List.of(3, 4), 5, now);
        families.apply(new Place(QueueKind.ORDINARY, Lane.OUT_OF_TURN, now), LocalDate.of(2022, 1, 1), now);
        families.apply(new Place(QueueKind.SPECIAL, Lane.OUT_OF_TURN, now), LocalDate.of(2021, 12, 31), now);
        var born = families.apply(new Place(QueueKind.SPECIAL, Lane.ORDINARY, now), LocalDate.of(2022, 12, 31), now);
        town.report("S", 3, "2026-03-02T14:00");
        town.carryOut("2026-03-03T07:00");
        assertEquals(List.of("" + born), town.accesses());
    }

    @Test
    void of_two_children_filed_in_one_microsecond_the_number_decides() {
        var town = Town.found(portal, "2026-03-02T12:00");
        var families = new Families(town);
        var filed = town.at("2026-03-02T12:30");
        families.group("K", QueueKind.ORDINARY, List.of(3, 4), 5, filed);
        var born = LocalDate.of(2022, 5, 1);
        var later = families.apply(new Place(QueueKind.ORDINARY, Lane.ORDINARY, filed.plusNanos(1_000)), born, filed);
        var first = families.apply(new Place(QueueKind.ORDINARY, Lane.ORDINARY, filed), born, filed);
        var second = families.apply(new Place(QueueKind.ORDINARY, Lane.ORDINARY, filed), born, filed);
        town.report("K", 3, "2026-03-02T14:00");
        town.carryOut("2026-03-03T07:00");
        assertEquals(List.of("" + first, "" + second, "" + later), town.accesses());
    }
}
