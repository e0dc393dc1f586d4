package kezek.portal.audit;

import java.util.Optional;
import java.util.function.LongFunction;
import kezek.portal.audit.FoldedClaims.Referral;
import kezek.portal.audit.FoldedPlaces.Place;
import kezek.portal.journal.Recorded;
import kezek.rulebook.Rules;

/** The state of a territory, made from its journal alone. docs/journal.md */
final class Fold {

    final FoldedHouses houses = new FoldedHouses();
    final FoldedQueue queue = new FoldedQueue();
    final FoldedPlaces places = new FoldedPlaces();
    final FoldedOpenings openings = new FoldedOpenings();
    final FoldedClaims claims = new FoldedClaims();
    final FoldedFreezes freezes = new FoldedFreezes();
    private final LongFunction<Optional<Recorded>> earlier;

    /**
     * @param earlier finds an entry by its number
     */
    Fold(LongFunction<Optional<Recorded>> earlier) {
        this.earlier = earlier;
    }

    /** Lets the next entry happen; what is wrong with it after those before it, then it has not happened. */
    Optional<String> apply(Recorded entry, Optional<byte[]> salt, Rules rules) {
        return switch (entry.kind()) {
            case KINDERGARTEN_ADDED -> houses.addKindergarten(entry);
            case GROUP_ADDED -> houses.addGroup(entry);
            case CHILD_ENROLLED -> enrol(entry, salt);
            case CHILD_LEFT -> houses.leave(entry);
            case APPLICATION_REGISTERED -> queue.register(entry, salt);
            case APPLICATION_ENDED -> queue.end(entry);
            case BENEFIT_GRANTED -> queue.grant(entry, salt);
            case BENEFIT_CONFIRMED -> queue.confirm(entry, salt);
            case BENEFIT_WITHDRAWN -> queue.withdraw(entry, salt);
            case STOP_LISTED -> queue.stopList(entry);
            case RESTORED -> queue.restore(entry);
            case PLACE_REPORTED -> reportPlace(entry);
            case PLACE_PUBLISHED -> places.publish(entry);
            case PLACE_OPENED -> openPlace(entry, rules);
            case PLACE_RECALLED -> places.recall(entry);
            case ACCESS_OPENED -> giveAccess(entry, rules);
            case ACCESS_ENDED -> openings.end(entry);
            case RESERVED -> reserve(entry);
            case RESERVATION_ENDED -> claims.endReservation(entry);
            case REFERRED -> refer(entry);
            case REFERRAL_TERM_BEGUN -> claims.beginTerm(entry);
            case REFERRAL_PROLONGED -> claims.prolong(entry);
            case REFERRAL_ENDED -> claims.endReferral(entry);
            case FROZEN -> freezes.freeze(entry);
            case THAWED -> freezes.thaw(entry);
            case CORRECTED -> correct(entry);
        };
    }

    private Optional<String> reportPlace(Recorded entry) {
        var group = FoldedHouses.key(entry);
        return houses.groups.containsKey(group)
                ? places.report(entry)
                : Optional.of("a place is reported in " + group + ", which was not added");
    }

    private Optional<String> openPlace(Recorded entry, Rules rules) {
        var wrong = places.open(entry);
        if (wrong.isEmpty()) {
            openings.open(entry, places.of(entry).orElseThrow().report(), rules);
        }
        return wrong;
    }

    private Optional<String> giveAccess(Recorded entry, Rules rules) {
        return queue.open(entry)
                .map(application -> openings.give(entry, application, rules))
                .orElseGet(() -> FoldedQueue.notOpen(entry));
    }

    private Optional<String> reserve(Recorded entry) {
        if (queue.open(entry).isEmpty()) {
            return FoldedQueue.notOpen(entry);
        }
        return places.of(entry).filter(Place::open).isPresent()
                ? claims.reserve(entry)
                : Optional.of(FoldedPlaces.name(entry) + " is not there to be held");
    }

    /** With the referral the reservation ends, the place is taken, and an access that has not ended before. */
    private Optional<String> refer(Recorded entry) {
        var place = places.of(entry).filter(Place::open);
        if (queue.open(entry).isEmpty() || place.isEmpty()) {
            return Optional.of(FoldedClaims.name(entry) + " is given to nobody, or to no place");
        }
        var wrong = claims.refer(entry);
        if (wrong.isEmpty()) {
            places.refer(entry, place.get());
            openings.end(FoldedQueue.number(entry), new End(entry.since(), FoldedClaims.REFERRED));
        }
        return wrong;
    }

    /** A child is enrolled, by a referral to the group or without one. */
    private Optional<String> enrol(Recorded entry, Optional<byte[]> salt) {
        if (FoldedHouses.referral(entry).isEmpty()) {
            return houses.enrol(entry, salt);
        }
        var referral = claims.live(entry).filter(live -> !live.awaitsBenefit() && leadsTo(entry, live));
        if (referral.isEmpty()) {
            return Optional.of(FoldedClaims.name(entry) + " does not let a child enter " + FoldedHouses.key(entry));
        }
        var wrong = houses.enrol(entry, salt);
        if (wrong.isEmpty()) {
            claims.enrol(entry, referral.get());
        }
        return wrong;
    }

    private boolean leadsTo(Recorded entry, Referral referral) {
        var place = Optional.ofNullable(places.places.get(referral.issue().place()));
        return place.filter(taken -> taken.report().group().equals(FoldedHouses.key(entry)))
                .isPresent();
    }

    private Optional<String> correct(Recorded entry) {
        var number = entry.number("entry");
        var undone = number < entry.setting().number() ? earlier.apply(number) : Optional.<Recorded>empty();
        return undone.map(before -> switch (before.kind()) {
                    case APPLICATION_REGISTERED -> queue.undoRegistration(before, entry.since());
                    case CHILD_ENROLLED -> houses.undoEnrolment(before, entry.since());
                    case KINDERGARTEN_ADDED,
                            GROUP_ADDED,
                            APPLICATION_ENDED,
                            BENEFIT_GRANTED,
                            STOP_LISTED,
                            RESTORED,
                            PLACE_REPORTED,
                            PLACE_PUBLISHED,
                            PLACE_OPENED,
                            PLACE_RECALLED,
                            ACCESS_OPENED,
                            ACCESS_ENDED,
                            CHILD_LEFT,
                            BENEFIT_CONFIRMED,
                            BENEFIT_WITHDRAWN,
                            RESERVED,
                            RESERVATION_ENDED,
                            REFERRED,
                            REFERRAL_TERM_BEGUN,
                            REFERRAL_PROLONGED,
                            REFERRAL_ENDED,
                            FROZEN,
                            THAWED,
                            CORRECTED ->
                        Optional.of(
                                "entry " + number + " is of the kind " + before.kind() + ", which cannot be undone");
                })
                .orElseGet(() -> Optional.of("entry " + number + ", which it undoes, is not before it"));
    }
}
