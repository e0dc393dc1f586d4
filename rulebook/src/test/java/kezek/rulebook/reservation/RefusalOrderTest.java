package kezek.rulebook.reservation;

import static kezek.rulebook.RowTimes.date;
import static kezek.rulebook.RowTimes.instant;
import static kezek.rulebook.RowTimes.law;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kezek.rulebook.calendar.Freeze;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.release.Access;
import kezek.rulebook.release.ReleaseCycle;
import org.junit.jupiter.api.Test;

/** Everything stands in the way at once; each answer is mended, and the next one is heard. */
class RefusalOrderTest {

    private static final Instant NOW = instant("13.09.2019 10:00");
    private static final Asking ENTITLED = Asking.entitled();
    private static final QueueStanding TOO_YOUNG = new QueueStanding.InLine(QueueKind.ORDINARY, 2018, 7);
    private static final Reservation LIVE =
            new Reservation(NOW.minusSeconds(60), NOW.plusSeconds(540), Optional.empty());
    private static final Reservation JUST_LET_GO =
            new Reservation(NOW.minusSeconds(60), NOW.plusSeconds(540), Optional.of(NOW));

    @Test
    void first_a_parent_hears_where_the_child_stands() {
        var asking = everythingStandsInTheWay().standing(new QueueStanding.OutOfQueue());
        assertEquals(new ReserveOutcome.NotInQueue(), asking.at(NOW));
        asking = asking.standing(new QueueStanding.WithReferral(NOW.plusSeconds(1)));
        assertEquals(new ReserveOutcome.HasReferral(NOW.plusSeconds(1)), asking.at(NOW));
        asking = asking.standing(new QueueStanding.StopListed(Optional.empty()));
        assertEquals(new ReserveOutcome.InStopList(Optional.empty()), asking.at(NOW));
        asking = asking.standing(TOO_YOUNG).lastOfThisPlace(Optional.of(LIVE));
        assertEquals(new ReserveOutcome.HoldsThisPlace(LIVE.until()), asking.at(NOW));
    }

    @Test
    void then_what_is_wrong_with_the_place_for_ever() {
        var asking = everythingStandsInTheWay();
        assertEquals(new ReserveOutcome.NotPublished(), asking.at(NOW));
        asking = asking.release(ENTITLED.place().release());
        assertEquals(new ReserveOutcome.KindDoesNotFit(QueueKind.SPECIAL, QueueKind.ORDINARY), asking.at(NOW));
        asking = asking.kind(QueueKind.ORDINARY);
        assertEquals(new ReserveOutcome.TooYoung(1, 2), asking.at(NOW));
        asking = asking.standing(ENTITLED.child().standing());
        assertEquals(new ReserveOutcome.AgeDoesNotFit(3, new AgeGroup(4, 5)), asking.at(NOW));
        asking = asking.group(new AgeGroup(3, 4));
        assertEquals(new ReserveOutcome.PlaceRecalled(NOW), asking.at(NOW));
        asking = asking.recalledAt(Optional.empty());
        assertEquals(new ReserveOutcome.PlaceTaken(Optional.empty()), asking.at(NOW));
    }

    @Test
    void then_what_passes_by_itself_and_last_what_the_parent_would_have_to_give_up() {
        var asking = everythingStandsInTheWay()
                .release(ENTITLED.place().release())
                .kind(QueueKind.ORDINARY)
                .group(new AgeGroup(3, 4))
                .standing(ENTITLED.child().standing())
                .recalledAt(Optional.empty())
                .referred(false);
        assertEquals(new ReserveOutcome.NotYourTurn(7, instant("18.09.2019 07:00")), asking.at(NOW));
        asking = asking.access(ENTITLED.child().access());
        assertEquals(new ReserveOutcome.Frozen(instant("14.09.2019 00:00")), asking.at(NOW));
        asking = asking.under(law());
        assertEquals(new ReserveOutcome.PlaceTaken(Optional.of(LIVE.until())), asking.at(NOW));
        asking = asking.lastReservation(Optional.of(JUST_LET_GO));
        assertEquals(new ReserveOutcome.SamePlaceTooSoon(NOW.plus(Duration.ofMinutes(2))), asking.at(NOW));
        asking = asking.lastOfThisPlace(Optional.empty());
        assertEquals(new ReserveOutcome.HoldsAnotherPlace(LIVE.until()), asking.at(NOW));
        asking = asking.lastElsewhere(Optional.empty());
        assertTrue(asking.at(NOW) instanceof ReserveOutcome.Reserved);
    }

    @Test
    void a_place_that_only_may_be_looked_at_is_refused_before_the_turn_and_the_freeze() {
        var announced = Asking.entitled()
                .release(ReleaseCycle.of(law()).of(instant("13.09.2019 12:00")))
                .under(law(new Freeze(date("13.09.2019"), date("13.09.2019"))))
                .access(Optional.empty());
        assertEquals(new ReserveOutcome.NotOpenYet(instant("14.09.2019 07:00")), announced.at("13.09.2019 18:00"));
    }

    @Test
    void access_lives_for_any_open_place_also_one_of_a_later_opening() {
        var earlier = new Access(instant("12.09.2019 07:00"), instant("17.09.2019 07:00"), Optional.empty());
        var asking = Asking.entitled().access(Optional.of(earlier));
        assertTrue(asking.at(NOW) instanceof ReserveOutcome.Reserved);
    }

    private static Asking everythingStandsInTheWay() {
        return ENTITLED.standing(TOO_YOUNG)
                .under(law(new Freeze(date("13.09.2019"), date("13.09.2019"))))
                .release(ReleaseCycle.of(law()).of(NOW))
                .kind(QueueKind.SPECIAL)
                .group(new AgeGroup(4, 5))
                .recalledAt(Optional.of(NOW))
                .referred(true)
                .access(Optional.empty())
                .lastReservation(Optional.of(LIVE))
                .lastOfThisPlace(Optional.of(JUST_LET_GO))
                .lastElsewhere(Optional.of(LIVE));
    }
}
