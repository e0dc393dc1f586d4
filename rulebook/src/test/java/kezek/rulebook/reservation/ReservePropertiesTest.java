package kezek.rulebook.reservation;

import static kezek.rulebook.RowTimes.date;
import static kezek.rulebook.RowTimes.instant;
import static kezek.rulebook.RowTimes.law;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.calendar.Freeze;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.release.Access;
import kezek.rulebook.release.ReleaseCycle;
import kezek.rulebook.reservation.ReserveOutcome.Reserved;
import org.junit.jupiter.api.Test;

/** A place is held if and only if nothing stands in the way, whatever comes together. */
class ReservePropertiesTest {

    private static final Instant FROM = instant("12.09.2019 12:00");
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final TerritoryRules FROZEN = law(new Freeze(date("16.09.2019"), date("16.09.2019")));

    @Test
    void a_place_is_held_exactly_when_nothing_stands_in_the_way() {
        var reserved = 0;
        for (var seed = 1; seed <= 50_000; seed++) {
            var random = new Random(seed);
            var now = FROM.plusSeconds(random.nextInt(8 * 24 * 60) * 60L);
            var asking = someAsking(random, now);
            var held = asking.at(now) instanceof Reserved;
            assertEquals(nothingStandsInTheWay(asking, now), held, "seed " + seed + ": " + asking + " at " + now);
            reserved += held ? 1 : 0;
        }
        assertTrue(reserved > 500, "only " + reserved + " of 50,000 cases end in a reservation");
    }

    private static boolean nothingStandsInTheWay(Asking asking, Instant now) {
        var place = asking.place();
        var child = asking.child();
        var open = !now.isBefore(place.release().opensAt());
        var forEveryone = !now.isBefore(place.release().priorityEndsAt());
        var access = child.access()
                .filter(some -> !now.isBefore(some.from()) && now.isBefore(some.until()))
                .isPresent();
        var frozenDay = asking.law().calendar().dateOf(now).equals(date("16.09.2019"))
                && asking.law().equals(FROZEN);
        return child.standing() instanceof QueueStanding.InLine(var kind, var born, var position)
                && kind == place.kind()
                && 2019 - born >= Math.max(2, place.group().from())
                && 2019 - born < place.group().to()
                && place.recalledAt().isEmpty()
                && !place.referred()
                && open
                && (forEveryone || access)
                && !frozenDay
                && over(place.lastReservation(), TEN_MINUTES, now)
                && over(child.lastElsewhere(), TEN_MINUTES, now)
                && over(child.lastOfThisPlace(), TEN_MINUTES.plusMinutes(2), now);
    }

    private static boolean over(Optional<Reservation> reservation, Duration after, Instant now) {
        return reservation.filter(some -> now.isBefore(some.from().plus(after))).isEmpty();
    }

    private static Asking someAsking(Random random, Instant now) {
        var law = random.nextInt(4) == 0 ? FROZEN : law();
        var from = 1 + random.nextInt(4);
        return Asking.entitled()
                .under(law)
                .release(ReleaseCycle.of(law).of(FROM.minusSeconds(random.nextInt(48) * 3600L)))
                .group(new AgeGroup(from, from + 1 + random.nextInt(3)))
                .kind(random.nextInt(5) == 0 ? QueueKind.SPECIAL : QueueKind.ORDINARY)
                .standing(someStanding(random, now))
                .recalledAt(random.nextInt(8) == 0 ? Optional.of(now) : Optional.empty())
                .referred(random.nextInt(8) == 0)
                .access(someAccess(random))
                .lastReservation(someReservation(random, now))
                .lastOfThisPlace(someReservation(random, now))
                .lastElsewhere(someReservation(random, now));
    }

    private static QueueStanding someStanding(Random random, Instant now) {
        return switch (random.nextInt(8)) {
            case 0 -> new QueueStanding.OutOfQueue();
            case 1 -> new QueueStanding.StopListed(Optional.empty());
            case 2 -> new QueueStanding.WithReferral(now.plusSeconds(1));
            default -> new QueueStanding.InLine(QueueKind.ORDINARY, 2014 + random.nextInt(5), 1 + random.nextInt(9));
        };
    }

    private static Optional<Access> someAccess(Random random) {
        var from = instant("11.09.2019 07:00").plus(Duration.ofDays(random.nextInt(5)));
        return random.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(new Access(from, from.plus(Duration.ofDays(3)), Optional.empty()));
    }

    private static Optional<Reservation> someReservation(Random random, Instant now) {
        var from = now.minusSeconds(random.nextInt(20) * 60L);
        return random.nextInt(2) == 0
                ? Optional.empty()
                : Optional.of(new Reservation(from, from.plus(TEN_MINUTES), Optional.empty()));
    }
}
