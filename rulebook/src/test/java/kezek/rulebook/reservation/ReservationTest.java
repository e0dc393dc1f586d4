package kezek.rulebook.reservation;

import static kezek.rulebook.RowTimes.className;
import static kezek.rulebook.RowTimes.date;
import static kezek.rulebook.RowTimes.instant;
import static kezek.rulebook.RowTimes.law;
import static kezek.rulebook.RowTimes.maybeInstant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.rulebook.RulePage.Row;
import kezek.rulebook.RuleRows;
import kezek.rulebook.calendar.Freeze;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.release.Access;
import kezek.rulebook.release.ReleaseCycle;
import kezek.rulebook.reservation.ReserveOutcome.Reserved;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReservationTest {

    private static final Instant TEN = instant("13.09.2019 10:00");

    @TestFactory
    Stream<DynamicTest> every_row_of_the_ten_minutes_holds() {
        return RuleRows.of("reservation", "times", row -> {
            var live = madeAt(row).liveAt(instant(row.text("now")));
            assertEquals(row.text("answer", "en"), live ? "held" : "free");
        });
    }

    @TestFactory
    Stream<DynamicTest> every_row_of_the_same_place_again_holds() {
        return RuleRows.of("reservation", "again", row -> {
            var own = Optional.of(madeAt(row));
            var asking = Asking.entitled().lastOfThisPlace(own).lastReservation(own);
            assertAnswer(row, asking.at(row.text("now")));
        });
    }

    @TestFactory
    Stream<DynamicTest> every_row_of_who_may_hold_it_holds() {
        return RuleRows.of("reservation", "answers", row -> {
            var access = maybeInstant(row.text("access"))
                    .map(until -> new Access(instant("12.09.2019 07:00"), until, Optional.empty()));
            var other = maybeInstant(row.text("held"))
                    .map(until -> new Reservation(until.minus(Duration.ofMinutes(10)), until, Optional.empty()));
            var asking = Asking.entitled().access(access).lastReservation(other);
            assertAnswer(row, asking.at(row.text("now")));
        });
    }

    @TestFactory
    Stream<DynamicTest> every_row_of_the_age_that_fits_holds() {
        return RuleRows.of("reservation", "ages", row -> {
            var noon = law().calendar().at(date(row.text("reported")), LocalTime.NOON);
            var release = ReleaseCycle.of(law()).of(noon);
            var ages = row.text("group").split("–", -1);
            var group = new AgeGroup(Integer.parseInt(ages[0]), Integer.parseInt(ages[1]));
            var born = Integer.parseInt(row.text("born"));
            var asking = Asking.entitled()
                    .release(release)
                    .group(group)
                    .standing(new QueueStanding.InLine(QueueKind.ORDINARY, born, 7));
            assertAnswer(row, asking.at(release.priorityEndsAt()));
        });
    }

    @Test
    void the_place_is_held_for_ten_minutes_from_now() {
        var held = new Reservation(TEN, instant("13.09.2019 10:10"), Optional.empty());
        assertEquals(new Reserved(held), Asking.entitled().at(TEN));
    }

    @Test
    void a_refusal_says_which_ages_do_not_fit() {
        assertEquals(
                new ReserveOutcome.AgeDoesNotFit(3, new AgeGroup(4, 6)),
                Asking.entitled().group(new AgeGroup(4, 6)).at(TEN));
        var twoYearsOld = new QueueStanding.InLine(QueueKind.ORDINARY, 2018, 7);
        assertEquals(
                new ReserveOutcome.TooYoung(1, 2),
                Asking.entitled()
                        .group(new AgeGroup(1, 2))
                        .standing(twoYearsOld)
                        .at(TEN));
    }

    @Test
    void the_own_number_and_the_end_of_the_priority_are_told_to_who_is_not_first() {
        assertEquals(
                new ReserveOutcome.NotYourTurn(7, instant("18.09.2019 07:00")),
                Asking.entitled().access(Optional.empty()).at(TEN));
    }

    @Test
    void nothing_is_held_on_frozen_days_and_access_waits_for_their_end() {
        var frozen = law(new Freeze(date("14.09.2019"), date("15.09.2019")));
        var asking = Asking.entitled().under(frozen);
        var thaw = instant("16.09.2019 00:00");
        assertTrue(asking.at("13.09.2019 23:59:59") instanceof Reserved);
        assertEquals(new ReserveOutcome.Frozen(thaw), asking.at("14.09.2019 00:00"));
        assertEquals(new ReserveOutcome.Frozen(thaw), asking.at("15.09.2019 23:59:59"));
        assertTrue(asking.at(thaw) instanceof Reserved);
    }

    @Test
    void a_place_is_gone_from_its_recall_on() {
        var asking = Asking.entitled().recalledAt(Optional.of(TEN));
        assertTrue(asking.at(TEN.minusNanos(1)) instanceof Reserved);
        assertEquals(new ReserveOutcome.PlaceRecalled(TEN), asking.at(TEN));
    }

    @Test
    void letting_go_frees_the_place_at_once() {
        var reservation = new Reservation(TEN, instant("13.09.2019 10:10"), Optional.empty());
        var now = instant("13.09.2019 10:03");
        var rules = law().at(now).reservation();
        var cancelled = new CancelOutcome.ReservationCancelled(
                new Reservation(TEN, instant("13.09.2019 10:10"), Optional.of(now)), instant("13.09.2019 10:05"));
        assertEquals(cancelled, reservation.cancel(rules, now));
        assertFalse(cancelled.reservation().liveAt(now));
        assertEquals(
                new CancelOutcome.ReservationOver(now), cancelled.reservation().cancel(rules, now));
    }

    @Test
    void what_has_lapsed_cannot_be_let_go() {
        var end = instant("13.09.2019 10:10");
        var reservation = new Reservation(TEN, end, Optional.empty());
        var rules = law().at(end).reservation();
        assertTrue(reservation.cancel(rules, end.minusNanos(1)) instanceof CancelOutcome.ReservationCancelled);
        assertEquals(new CancelOutcome.ReservationOver(end), reservation.cancel(rules, end));
    }

    @Test
    void a_reservation_that_ends_outside_its_time_is_a_bug() {
        var end = instant("13.09.2019 10:10");
        assertThrows(IllegalArgumentException.class, () -> new Reservation(end, end, Optional.empty()));
        var later = Optional.of(end.plusNanos(1));
        assertThrows(IllegalArgumentException.class, () -> new Reservation(TEN, end, later));
    }

    private static Reservation madeAt(Row row) {
        var from = instant(row.text("from"));
        var asking = Asking.entitled();
        return asking.at(from) instanceof Reserved(var reservation)
                ? new Reservation(reservation.from(), reservation.until(), maybeInstant(row.text("cancelled")))
                : throwNotReserved(asking.at(from));
    }

    private static Reservation throwNotReserved(ReserveOutcome outcome) {
        throw new AssertionError("the row begins with a reservation, not with " + outcome);
    }

    private static void assertAnswer(Row row, ReserveOutcome outcome) {
        assertEquals(className(row.text("answer", "en")), outcome.getClass().getSimpleName(), () -> outcome.toString());
    }
}
