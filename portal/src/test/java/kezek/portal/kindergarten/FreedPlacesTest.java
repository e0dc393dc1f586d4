package kezek.portal.kindergarten;

import static kezek.portal.kindergarten.Sample.at;
import static kezek.portal.kindergarten.Sample.places;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kezek.portal.kindergarten.FreedPlaces.Offer;
import kezek.rulebook.release.PlacePhase;
import org.junit.jupiter.api.Test;

/** Reported on Tuesday the 10th at noon: published at 18:00, open on Wednesday, for everyone from Saturday 07:00. */
class FreedPlacesTest {

    private static final List<FreedPlaces> TWO = List.of(places(2, 2, "2026-11-10T12:00"));

    @Test
    void at_17_59_nobody_sees_them() {
        assertThat(FreedPlaces.free(TWO, at("2026-11-10T17:59"))).isZero();
        assertThat(FreedPlaces.offers(TWO, at("2026-11-10T17:59"))).isEmpty();
    }

    @Test
    void at_18_00_they_are_announced() {
        assertThat(FreedPlaces.offers(TWO, at("2026-11-10T18:00")))
                .containsExactly(new Offer(new PlacePhase.Announced(at("2026-11-11T07:00")), 2));
        assertThat(FreedPlaces.offers(TWO, at("2026-11-11T06:59")))
                .containsExactly(new Offer(new PlacePhase.Announced(at("2026-11-11T07:00")), 2));
    }

    @Test
    void at_07_00_the_first_in_the_queue_may_take_them() {
        assertThat(FreedPlaces.offers(TWO, at("2026-11-11T07:00")))
                .containsExactly(new Offer(new PlacePhase.FirstInQueue(at("2026-11-14T07:00")), 2));
        assertThat(FreedPlaces.offers(TWO, at("2026-11-14T06:59")))
                .containsExactly(new Offer(new PlacePhase.FirstInQueue(at("2026-11-14T07:00")), 2));
    }

    @Test
    void after_the_window_everyone_may() {
        assertThat(FreedPlaces.offers(TWO, at("2026-11-14T07:00")))
                .containsExactly(new Offer(new PlacePhase.Everyone(), 2));
    }

    @Test
    void those_for_everyone_come_first_and_equal_phases_are_counted_together() {
        var places = List.of(
                places(2, 3, "2026-11-15T12:00"),
                places(2, 2, "2026-11-14T12:00"),
                places(2, 1, "2026-11-10T12:00"),
                places(2, 4, "2026-11-09T12:00"));
        assertThat(FreedPlaces.offers(places, at("2026-11-15T20:00")))
                .containsExactly(
                        new Offer(new PlacePhase.Everyone(), 5),
                        new Offer(new PlacePhase.FirstInQueue(at("2026-11-19T07:00")), 2),
                        new Offer(new PlacePhase.Announced(at("2026-11-16T07:00")), 3));
    }

    @Test
    void a_held_place_is_not_free_until_the_reservation_ends() {
        var place = places(2, 1, "2026-11-09T12:00");
        var held = List.of(new FreedPlaces(
                place.ages(), place.schoolYear(), place.release(), Optional.of(at("2026-11-15T08:10")), 1));
        assertThat(FreedPlaces.free(held, at("2026-11-15T08:09"))).isZero();
        assertThat(FreedPlaces.free(held, at("2026-11-15T08:10"))).isEqualTo(1);
    }
}
