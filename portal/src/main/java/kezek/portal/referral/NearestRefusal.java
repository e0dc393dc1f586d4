package kezek.portal.referral;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kezek.rulebook.reservation.ReserveOutcome;
import kezek.rulebook.reservation.ReserveOutcome.AgeDoesNotFit;
import kezek.rulebook.reservation.ReserveOutcome.Frozen;
import kezek.rulebook.reservation.ReserveOutcome.HasReferral;
import kezek.rulebook.reservation.ReserveOutcome.HoldsAnotherPlace;
import kezek.rulebook.reservation.ReserveOutcome.HoldsThisPlace;
import kezek.rulebook.reservation.ReserveOutcome.InStopList;
import kezek.rulebook.reservation.ReserveOutcome.KindDoesNotFit;
import kezek.rulebook.reservation.ReserveOutcome.NotInQueue;
import kezek.rulebook.reservation.ReserveOutcome.NotOpenYet;
import kezek.rulebook.reservation.ReserveOutcome.NotPublished;
import kezek.rulebook.reservation.ReserveOutcome.NotYourTurn;
import kezek.rulebook.reservation.ReserveOutcome.PlaceRecalled;
import kezek.rulebook.reservation.ReserveOutcome.PlaceTaken;
import kezek.rulebook.reservation.ReserveOutcome.Reserved;
import kezek.rulebook.reservation.ReserveOutcome.SamePlaceTooSoon;
import kezek.rulebook.reservation.ReserveOutcome.TooYoung;

/**
 * Several places of a group were asked for and none could be had: which refusal the parent hears. The rule tries its refusals in the order of
 * {@link ReserveOutcome}, so a refusal that stands later there comes from a place that got further: what the parent can mend is nearer than
 * what passes in minutes, that is nearer than what opens tomorrow, and that is nearer than what is gone for good. Of two equal refusals the
 * one that passes earlier is heard; then that of the place that was asked for first. A place that the child holds itself is nearest of all.
 * Page: rules/reservation.md
 */
final class NearestRefusal {

    private static final Comparator<ReserveOutcome> NEAREST = Comparator.comparingInt(NearestRefusal::distance)
            .thenComparing(refusal -> passesAt(refusal).orElse(Instant.MAX));

    private NearestRefusal() {}

    /** The nearest of some answers; empty if there are none. */
    static <T> Optional<T> of(List<T> answers, Function<T, ReserveOutcome> refusal) {
        return answers.stream().min(Comparator.comparing(refusal, NEAREST));
    }

    private static int distance(ReserveOutcome refusal) {
        return switch (refusal) {
            case Reserved(var reservation) ->
                throw new IllegalArgumentException("no refusal, but a place until " + reservation.until());
            case NotInQueue _, HasReferral _, InStopList _ -> 0;
            case HoldsThisPlace _ -> 1;
            case HoldsAnotherPlace _ -> 2;
            case SamePlaceTooSoon _ -> 3;
            case PlaceTaken(var freeFrom) when freeFrom.isPresent() -> 4;
            case Frozen _ -> 5;
            case NotYourTurn _ -> 6;
            case NotOpenYet _ -> 7;
            case PlaceTaken _, PlaceRecalled _ -> 8;
            case AgeDoesNotFit _ -> 9;
            case TooYoung _ -> 10;
            case KindDoesNotFit _ -> 11;
            case NotPublished _ -> 12;
        };
    }

    private static Optional<Instant> passesAt(ReserveOutcome refusal) {
        return switch (refusal) {
            case HoldsThisPlace(var until) -> Optional.of(until);
            case HoldsAnotherPlace(var until) -> Optional.of(until);
            case SamePlaceTooSoon(var from) -> Optional.of(from);
            case PlaceTaken(var freeFrom) -> freeFrom;
            case Frozen(var until) -> Optional.of(until);
            case NotYourTurn later -> Optional.of(later.everyoneFrom());
            case NotOpenYet(var opensAt) -> Optional.of(opensAt);
            case Reserved _,
                    NotInQueue _,
                    HasReferral _,
                    InStopList _,
                    PlaceRecalled _,
                    AgeDoesNotFit _,
                    TooYoung _,
                    KindDoesNotFit _,
                    NotPublished _ -> Optional.empty();
        };
    }
}
