package kezek.portal.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.places.GroupName;
import kezek.portal.platform.database.Ids;
import kezek.portal.queue.Application;
import kezek.portal.queue.Applications;
import kezek.portal.queue.Standings;
import kezek.portal.referral.PlaceQueries.KnownPlace;
import kezek.portal.referral.ReservationsQueries.NewReservation;
import kezek.portal.referral.ReservationsQueries.OwnReservation;
import kezek.portal.territory.Territory;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.calendar.SchoolYear;
import kezek.rulebook.child.AgeThatCounts;
import kezek.rulebook.release.Access;
import kezek.rulebook.release.PlacePhase;
import kezek.rulebook.reservation.CancelOutcome;
import kezek.rulebook.reservation.CancelOutcome.ReservationCancelled;
import kezek.rulebook.reservation.Reservation;
import kezek.rulebook.reservation.ReserveFacts;
import kezek.rulebook.reservation.ReserveFacts.AskingChild;
import kezek.rulebook.reservation.ReserveOutcome;
import kezek.rulebook.reservation.ReserveOutcome.NotPublished;
import kezek.rulebook.reservation.ReserveOutcome.Reserved;
import org.springframework.stereotype.Component;

/** A family holds a place for some minutes. Page: rules/reservation.md */
@Component
public class Reservations {

    private final Acts acts;
    private final Applications applications;
    private final Standings standings;
    private final PlaceQueries places;
    private final ReservationsQueries queries;

    Reservations(
            Acts acts,
            Applications applications,
            Standings standings,
            PlaceQueries places,
            ReservationsQueries queries) {
        this.acts = acts;
        this.applications = applications;
        this.standings = standings;
        this.places = places;
        this.queries = queries;
    }

    /** The places whose kind and ages fit the application, announced or open, by kindergarten, group and number. */
    public List<OfferedPlace> fitting(Territory territory, Application application, Instant now) {
        return acts.look(
                territory,
                (db, law) -> places.ofKind(db, territory, law, application.kind()).stream()
                        .filter(place -> fits(place, application, law, now) && isShown(place, now))
                        .map(place -> offered(place, now))
                        .toList());
    }

    private static boolean fits(KnownPlace place, Application application, TerritoryRules law, Instant now) {
        var age = AgeThatCounts.of(application.cohort(), new SchoolYear(place.schoolYear()));
        return place.asked().group().covers(age)
                && AgeThatCounts.mayReceivePlace(age, law.at(now).age());
    }

    private static boolean isShown(KnownPlace place, Instant now) {
        return !(PlacePhase.at(place.asked().release(), now) instanceof PlacePhase.Reported);
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

    /**
     * Holds one of the free places of a group, those first that were published first. If one cannot be had, the next is tried; if none can,
     * the refusal is that of the place that comes nearest, see {@link NearestRefusal}; if none is published, that of the one that went last.
     * The same key is answered with the same reservation for ever, whatever became of it; a refused key is judged anew.
     *
     * <p>Most of those who come at an opening come in vain. They are refused from what everyone can see at once, without waiting for each
     * other; only who may be given a place waits for the territory's lock, behind which all is judged again. Not inside another transaction.
     *
     * @return empty if the territory has no such group
     */
    public Optional<ReserveOutcome> reserve(
            Territory territory, Application application, GroupName group, UUID key, Instant now) {
        var ownKey = OwnKey.of(application.id(), key);
        var inVain = acts.glance(territory, now, seen -> refusal(seen, application, group, ownKey));
        return inVain.isPresent()
                ? inVain
                : acts.act(territory, now, act -> {
                    var given = queries.given(act.db(), territory, ownKey);
                    return given.isPresent()
                            ? given.map(Reserved::new)
                            : places.group(act.db(), territory, group)
                                    .map(found -> reserveIn(act, application, found, ownKey));
                });
    }

    /** The refusal that holds for what is seen; empty if there is none, or if the form was given something. */
    private Optional<ReserveOutcome> refusal(Glance seen, Application application, GroupName group, UUID key) {
        if (queries.given(seen.db(), seen.territory(), key).isPresent()) {
            return Optional.empty();
        }
        return places.group(seen.db(), seen.territory(), group)
                .map(found -> judge(seen, application, found).outcome())
                .filter(outcome -> !(outcome instanceof Reserved));
    }

    private ReserveOutcome reserveIn(Act act, Application application, UUID group, UUID key) {
        places.lock(act.db(), act.territory(), group);
        var judgement = judge(act.glance(), application, group);
        if (judgement instanceof Had(var place, var reserved)) {
            hold(
                    act,
                    application,
                    place,
                    new NewReservation(place.id(), application.id(), key, reserved.reservation()));
        }
        return judgement.outcome();
    }

    /** What the rulebook says of the places of a group. */
    private sealed interface Judgement {
        ReserveOutcome outcome();
    }

    /** This one may be held. */
    private record Had(KnownPlace place, Reserved outcome) implements Judgement {}

    /** None of them. */
    private record InVain(ReserveOutcome outcome) implements Judgement {}

    private Judgement judge(Glance seen, Application asking, UUID group) {
        // As it stands now: what the page knew of it may be over.
        var application = applications.byId(seen.db(), seen.territory(), asking.id());
        var standing = standings.of(seen.db(), seen.territory(), application, seen.now());
        var access = queries.access(seen.db(), seen.territory(), seen.law(), application);
        var own = queries.own(seen.db(), seen.territory(), application);
        var refusals = new ArrayList<ReserveOutcome>();
        for (var place : asked(seen, group)) {
            var child = new AskingChild(standing, access, last(own, place, true), last(own, place, false));
            var outcome = Reservation.request(new ReserveFacts(place.asked(), child, seen.law()), seen.now());
            if (outcome instanceof Reserved reserved) {
                return new Had(place, reserved);
            }
            refusals.add(outcome);
        }
        return new InVain(refusals.isEmpty() ? new NotPublished() : NearestRefusal.of(refusals));
    }

    /** The free places of a group; if none of them is published, also the one that went last. */
    private List<KnownPlace> asked(Glance seen, UUID group) {
        var free = places.free(seen.db(), seen.territory(), seen.law(), group);
        if (free.stream().anyMatch(place -> isShown(place, seen.now()))) {
            return free;
        }
        var gone = places.lastGone(seen.db(), seen.territory(), seen.law(), group);
        return Stream.concat(free.stream(), gone.stream()).toList();
    }

    /** The child's own latest reservation of this place, or of the other ones. */
    private static Optional<Reservation> last(List<OwnReservation> own, KnownPlace place, boolean ofThis) {
        return own.stream()
                .filter(one -> one.place().equals(place.id()) == ofThis)
                .map(one -> one.held().reservation())
                .findFirst();
    }

    private void hold(Act act, Application application, KnownPlace place, NewReservation added) {
        queries.add(act.db(), act.territory(), Ids.at(act.now()), added);
        act.record(List.of(Entry.of(Kind.RESERVED, Role.PARENT)
                .with("application", application.number())
                .with("place", place.number())
                .with("until", added.reservation().until())));
    }

    /**
     * Lets the held place go; the access stays. One that the family let go before is answered as it was then.
     *
     * @return empty if the application has no such reservation
     */
    public Optional<CancelOutcome> cancel(Territory territory, Application application, UUID reservation, Instant now) {
        return acts.act(
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
