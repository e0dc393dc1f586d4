package kezek.portal.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.counter.Reply;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.places.GroupName;
import kezek.portal.queue.Application;
import kezek.portal.referral.PlaceQueries.KnownPlace;
import kezek.portal.referral.ReservationsQueries.OwnReservation;
import kezek.portal.territory.Territory;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.calendar.SchoolYear;
import kezek.rulebook.child.AgeThatCounts;
import kezek.rulebook.release.Access;
import kezek.rulebook.reservation.CancelOutcome;
import kezek.rulebook.reservation.CancelOutcome.ReservationCancelled;
import kezek.rulebook.reservation.Reservation;
import kezek.rulebook.reservation.ReserveOutcome;
import org.springframework.stereotype.Component;

/** A family holds a place for some minutes. Page: rules/reservation.md */
@Component
public class Reservations {

    private final Acts acts;
    private final Claims claims;
    private final PlaceQueries places;
    private final ReservationsQueries queries;

    Reservations(Acts acts, Claims claims, PlaceQueries places, ReservationsQueries queries) {
        this.acts = acts;
        this.claims = claims;
        this.places = places;
        this.queries = queries;
    }

    /** The places whose kind and ages fit the application, announced or open, by kindergarten, group and number. */
    public List<OfferedPlace> fitting(Territory territory, Application application, Instant now) {
        return acts.look(
                territory,
                (db, law) -> places.ofKind(db, territory, law, application.kind()).stream()
                        .filter(place -> fits(place, application, law, now)
                                && place.claimed().isShown(now))
                        .map(place -> offered(place, now))
                        .toList());
    }

    private static boolean fits(KnownPlace place, Application application, TerritoryRules law, Instant now) {
        var age = AgeThatCounts.of(application.cohort(), new SchoolYear(place.schoolYear()));
        return place.asked().group().covers(age)
                && AgeThatCounts.mayReceivePlace(age, law.at(now).age());
    }

    private static OfferedPlace offered(KnownPlace place, Instant now) {
        var held = place.asked().lastReservation().filter(last -> last.liveAt(now));
        return new OfferedPlace(
                place.number(),
                place.group(),
                place.asked().group(),
                place.language(),
                place.asked().release(),
                held.map(Reservation::until));
    }

    /** The access that an opening gave the application, if it lives now. */
    public Optional<Access> access(Territory territory, Application application, Instant now) {
        return acts.look(
                territory,
                (db, law) -> queries.access(db, territory, law, application).filter(access -> access.liveAt(now)));
    }

    /** The place that the application holds now. */
    public Optional<HeldPlace> held(Territory territory, Application application, Instant now) {
        return acts.look(
                territory,
                (db, law) -> queries.own(db, territory, application).stream()
                        .map(OwnReservation::held)
                        .filter(held -> held.reservation().liveAt(now))
                        .findFirst());
    }

    /** The reservation that a key of the application was given; empty if it was given none. */
    public Optional<UUID> withKey(Territory territory, Application application, UUID key) {
        return acts.look(territory, (db, law) -> queries.withKey(db, territory, OwnKey.of(application.id(), key)));
    }

    /**
     * Holds one of the free places of a group, those first that were published first. If one cannot be had, the next is tried; if none can,
     * the refusal is that of the place that comes nearest, see {@link NearestRefusal}; if none is published, that of the one that went last.
     * The same key is answered with the same reservation for ever, whatever became of it; a refused key is judged anew.
     *
     * @return empty if there is no such group
     */
    public Reply<Optional<ReserveOutcome>> reserve(
            Territory territory, Application application, GroupName group, UUID key, Instant now) {
        var claim = new Claim(territory, application, group, OwnKey.of(application.id(), key), now);
        return claims.decide(claim);
    }

    /**
     * Lets the held place go; the access stays. One that the family let go before is answered as it was then.
     *
     * @return empty if the application has no such reservation
     */
    public Reply<Optional<CancelOutcome>> cancel(
            Territory territory, Application application, UUID reservation, Instant now) {
        return acts.atCounter(
                territory,
                now,
                act -> queries.own(act.db(), territory, application, reservation)
                        .map(own -> cancel(act, application, own)));
    }

    private CancelOutcome cancel(Act act, Application application, OwnReservation own) {
        var reservation = own.held().reservation();
        if (own.cancelled()) {
            var rules = act.law().at(reservation.endsAt()).reservation();
            return new ReservationCancelled(reservation, reservation.samePlaceFrom(rules));
        }
        var outcome = reservation.cancel(act.law().at(act.now()).reservation(), act.now());
        if (outcome instanceof ReservationCancelled) {
            queries.close(act.db(), act.territory(), own.held().reservationId(), "CANCELLED", act.now());
            act.record(List.of(Entry.of(Kind.RESERVATION_ENDED, Role.PARENT)
                    .with("application", application.number())
                    .with("place", own.held().place())
                    .with("because", "CANCELLED")));
        }
        return outcome;
    }
}
