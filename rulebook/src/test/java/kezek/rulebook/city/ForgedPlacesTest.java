package kezek.rulebook.city;

import static kezek.rulebook.city.Forger.assertCaught;

import java.time.Duration;
import java.util.stream.Collectors;
import kezek.rulebook.city.audit.Happening.Filed;
import kezek.rulebook.city.audit.Happening.LetGo;
import kezek.rulebook.city.audit.Happening.Opened;
import kezek.rulebook.city.audit.Happening.Recalled;
import kezek.rulebook.city.audit.Happening.Reported;
import kezek.rulebook.city.audit.Happening.Reserved;
import kezek.rulebook.city.audit.Happening.TurnedAway;
import kezek.rulebook.city.audit.Rule;
import org.junit.jupiter.api.Test;

/** The auditor bites: places that are held, let go or taken back as the law does not have it. */
class ForgedPlacesTest {

    private final Forger forger = new Forger();

    @Test
    void a_place_given_twice_is_found() {
        var reserved = forger.some(Reserved.class);
        var other = forger.some(
                Filed.class,
                filed -> filed.number() != reserved.number() && filed.at().isBefore(reserved.at()));
        assertCaught(Rule.A_PLACE_HAS_ONE_HOLDER, forger.insert(reserved, by(reserved, other.number())));
    }

    @Test
    void a_place_taken_after_its_recall_is_found() {
        var recalled = forger.some(Recalled.class);
        var child = forger.some(Filed.class, filed -> filed.at().isBefore(recalled.at()));
        var reserved = new Reserved(
                recalled.at(), child.number(), recalled.place(), recalled.at().plus(Duration.ofMinutes(10)));
        assertCaught(Rule.A_PLACE_HAS_ONE_HOLDER, forger.insert(recalled, reserved));
    }

    @Test
    void a_child_that_holds_two_places_is_found() {
        var reserved = forger.some(Reserved.class);
        var other = forger.some(
                Reported.class,
                place -> place.place() != reserved.place() && place.at().isBefore(reserved.at()));
        var second = new Reserved(reserved.at(), reserved.number(), other.place(), reserved.until());
        assertCaught(Rule.A_CHILD_HOLDS_ONE_PLACE, forger.insert(reserved, second));
    }

    @Test
    void a_place_taken_in_the_window_without_access_is_found() {
        var opening = forger.some(Opened.class, some -> !some.accesses().isEmpty());
        var given = forger.history().stream()
                .filter(Opened.class::isInstance)
                .flatMap(some -> ((Opened) some).accesses().stream())
                .map(access -> access.number())
                .collect(Collectors.toSet());
        var stranger = forger.some(
                Filed.class,
                filed -> !given.contains(filed.number()) && filed.at().isBefore(opening.at()));
        var reserved = new Reserved(
                opening.at(),
                stranger.number(),
                opening.places().getFirst(),
                opening.at().plus(Duration.ofMinutes(10)));
        assertCaught(Rule.ONLY_THE_ENTITLED_RESERVE, forger.insert(opening, reserved));
    }

    @Test
    void an_entitled_family_that_is_refused_is_found() {
        var reserved = forger.some(Reserved.class);
        var refused = new TurnedAway(reserved.at(), reserved.number(), reserved.place(), "NotYourTurn");
        assertCaught(Rule.THE_ENTITLED_ARE_NOT_REFUSED, forger.replace(reserved, refused));
    }

    @Test
    void ten_minutes_and_a_second_are_found() {
        var reserved = forger.some(Reserved.class);
        assertCaught(
                Rule.TEN_MINUTES,
                forger.with(
                        reserved,
                        some -> new Reserved(
                                some.at(),
                                some.number(),
                                some.place(),
                                some.until().plusSeconds(1))));
    }

    @Test
    void a_place_let_go_that_was_lost_before_is_found() {
        var letGo = forger.some(LetGo.class);
        assertCaught(Rule.TEN_MINUTES, forger.insert(letGo, letGo));
    }

    @Test
    void a_recall_of_a_place_that_somebody_holds_is_found() {
        var reserved = forger.some(Reserved.class);
        assertCaught(
                Rule.ONLY_UNCLAIMED_PLACES_ARE_RECALLED,
                forger.insert(reserved, new Recalled(reserved.at(), reserved.place())));
    }

    private static Reserved by(Reserved reserved, long number) {
        return new Reserved(reserved.at(), number, reserved.place(), reserved.until());
    }
}
