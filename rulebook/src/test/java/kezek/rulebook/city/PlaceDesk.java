package kezek.rulebook.city;

import java.time.Instant;
import java.util.Optional;
import kezek.rulebook.city.Application.Hold;
import kezek.rulebook.city.audit.Happening;
import kezek.rulebook.referral.IssueFacts;
import kezek.rulebook.referral.IssueOutcome;
import kezek.rulebook.referral.Referral;
import kezek.rulebook.referral.ReferralState;
import kezek.rulebook.release.Recall;
import kezek.rulebook.release.RecallOutcome;
import kezek.rulebook.reservation.CancelOutcome;
import kezek.rulebook.reservation.QueueStanding;
import kezek.rulebook.reservation.Reservation;
import kezek.rulebook.reservation.ReserveFacts;
import kezek.rulebook.reservation.ReserveFacts.AskedPlace;
import kezek.rulebook.reservation.ReserveFacts.AskingChild;
import kezek.rulebook.reservation.ReserveOutcome;

/** Where kindergartens report places and take them back, and families hold one and take the referral. */
final class PlaceDesk {

    private final City city;

    PlaceDesk(City city) {
        this.city = city;
    }

    /** A kindergarten reports a place of a group. */
    void report(Group group, Instant now) {
        city.catchUp(now);
        var place = new Place(city.places.size() + 1L, group, now);
        city.places.add(place);
        city.onOffer.put(place.id, place);
        city.tell(new Happening.Reported(now, place.id, group.id));
    }

    /** A kindergarten takes a place back. */
    void recall(Place place, String reason, Instant now) {
        city.catchUp(now);
        var outcome = city.chronicle().answered(Recall.request(facts(place, now), reason, now));
        if (outcome instanceof RecallOutcome.Recalled(var at, var told)) {
            place.recalledAt = Optional.of(at);
            city.onOffer.remove(place.id);
            city.tell(new Happening.Recalled(at, place.id));
        }
        city.again(outcome, () -> Recall.request(facts(place, now), reason, now));
    }

    private static Recall.RecallFacts facts(Place place, Instant now) {
        return new Recall.RecallFacts(
                place.recalledAt, place.lastReservation.map(Reservation::endsAt), place.isReferred(now));
    }

    /** A family asks for a place. */
    ReserveOutcome reserve(Application application, Place place, Instant now) {
        city.catchUp(now);
        var outcome = city.chronicle().answered(Reservation.request(facts(application, place, now), now));
        if (outcome instanceof ReserveOutcome.Reserved(var reservation)) {
            application.holds.add(new Hold(place, reservation));
            place.lastReservation = Optional.of(reservation);
            city.tell(new Happening.Reserved(now, application.number(), place.id, reservation.until()));
        } else {
            var answer = outcome.getClass().getSimpleName();
            city.tell(new Happening.TurnedAway(now, application.number(), place.id, answer));
        }
        city.again(outcome, () -> Reservation.request(facts(application, place, now), now));
        return outcome;
    }

    private ReserveFacts facts(Application application, Place place, Instant now) {
        var asked = new AskedPlace(
                city.release(place),
                place.group.ages,
                place.group.kind,
                place.recalledAt,
                place.lastReservation,
                place.isReferred(now));
        var asking = new AskingChild(
                standing(application, now),
                city.access(application),
                application.lastOf(place),
                application.lastElsewhere(place));
        return new ReserveFacts(asked, asking, city.law());
    }

    private QueueStanding standing(Application application, Instant now) {
        var referral = application.liveReferral(now);
        if (!application.isInQueue()) {
            return new QueueStanding.OutOfQueue();
        }
        if (referral.isPresent()) {
            return new QueueStanding.WithReferral(referral.get().until());
        }
        if (application.isStopListed(now)) {
            return new QueueStanding.StopListed(
                    application.stopList.orElseThrow().until());
        }
        var number = Line.of(city, application.queue(), now).numberOf(application);
        return new QueueStanding.InLine(application.kind, application.child.born.getYear(), number);
    }

    /** A family lets its place go. */
    void letGo(Application application, Instant now) {
        city.catchUp(now);
        if (application.holds.isEmpty()) {
            return;
        }
        var hold = application.holds.getLast();
        var outcome = city.chronicle()
                .answered(hold.reservation().cancel(city.rules(now).reservation(), now));
        if (outcome instanceof CancelOutcome.ReservationCancelled(var closed, var samePlaceFrom)) {
            application.holds.set(application.holds.size() - 1, new Hold(hold.place(), closed));
            hold.place().lastReservation = Optional.of(closed);
            city.tell(new Happening.LetGo(now, application.number(), hold.place().id));
        }
        city.again(
                outcome,
                () -> application
                        .holds
                        .getLast()
                        .reservation()
                        .cancel(city.rules(now).reservation(), now));
    }

    /** A family takes the referral to the place that it reserved last. */
    IssueOutcome takeReferral(Application application, boolean phoneMatches, Instant now) {
        city.catchUp(now);
        var hold = application.holds.getLast();
        var outcome = city.chronicle().answered(Referral.issue(facts(application, phoneMatches, now), now));
        switch (outcome) {
            case IssueOutcome.ReferralIssued(var referral) -> taken(application, hold.place(), referral, now);
            case IssueOutcome.ReferralAwaitsBenefit(var referral) -> taken(application, hold.place(), referral, now);
            case IssueOutcome.OtherReferralLive _,
                    IssueOutcome.ReservationLapsed _,
                    IssueOutcome.ReferralsFrozen _,
                    IssueOutcome.PhoneDiffers _ -> {}
        }
        city.again(outcome, () -> Referral.issue(facts(application, phoneMatches, now), now));
        return outcome;
    }

    private IssueFacts facts(Application application, boolean phoneMatches, Instant now) {
        var right = application.right();
        var other = application.liveReferral(now).map(ReferralState.Live::until);
        return new IssueFacts(
                application.holds.getLast().reservation(),
                other,
                phoneMatches,
                right.lane(),
                right.confirmed(),
                city.law());
    }

    private void taken(Application application, Place place, Referral referral, Instant now) {
        city.endHold(application, now);
        city.endAccess(application, now);
        application.referral = Optional.of(new Application.Taken(place, referral));
        place.lastReferral = Optional.of(referral);
        city.onOffer.remove(place.id);
        city.withReferral.add(application);
        var until = application.liveReferral(now).orElseThrow().until();
        var awaits = referral.term().isEmpty();
        city.tell(new Happening.ReferralTaken(now, application.number(), place.id, until, awaits));
    }
}
