package kezek.portal.opendata;

import java.time.Instant;
import java.util.Optional;
import kezek.portal.opendata.Answers.OfGroup;
import kezek.portal.opendata.Answers.OpenReferral;
import kezek.portal.opendata.Answers.PlaceRelease;
import kezek.portal.protocol.IssuedReferral;
import kezek.portal.protocol.PlaceState;
import kezek.portal.protocol.ReleasedPlace;
import kezek.rulebook.referral.ReferralState;
import kezek.rulebook.release.PlacePhase;

/** How rows of the protocols are told to programs. */
final class ProtocolRows {

    private ProtocolRows() {}

    /**
     * The state of a place.
     *
     * @param until its end, or when a recalled place was taken back
     */
    private record Told(String state, Optional<Instant> until, Optional<Long> referral, Optional<String> reason) {

        static Told until(String state, Instant until) {
            return new Told(state, Optional.of(until), Optional.empty(), Optional.empty());
        }
    }

    static PlaceRelease place(ReleasedPlace place, Here here) {
        var release = place.release();
        var told = told(place.state());
        return new PlaceRelease(
                place.number(),
                OfGroup.of(place.group()),
                here.at(release.reportedAt()),
                here.at(release.publishedAt()),
                here.at(release.opensAt()),
                here.at(release.priorityEndsAt()),
                told.state(),
                here.at(told.until()),
                told.referral().orElse(null),
                told.reason().orElse(null));
    }

    private static Told told(PlaceState state) {
        return switch (state) {
            case PlaceState.OnOffer(var phase) ->
                new Told(PhaseCode.of(phase), end(phase), Optional.empty(), Optional.empty());
            case PlaceState.Reserved(var until) -> Told.until("reserved", until);
            case PlaceState.Referred(var number, var _) ->
                new Told("referred", Optional.empty(), Optional.of(number), Optional.empty());
            case PlaceState.Recalled(var at, var reason) ->
                new Told("recalled", Optional.of(at), Optional.empty(), reason);
        };
    }

    private static Optional<Instant> end(PlacePhase phase) {
        return switch (phase) {
            case PlacePhase.Reported(var publishedAt) -> Optional.of(publishedAt);
            case PlacePhase.Announced(var opensAt) -> Optional.of(opensAt);
            case PlacePhase.FirstInQueue(var until) -> Optional.of(until);
            case PlacePhase.Everyone() -> Optional.empty();
        };
    }

    static OpenReferral referral(IssuedReferral referral, Here here) {
        return new OpenReferral(
                referral.number(),
                OfGroup.of(referral.group()),
                here.at(referral.issuedAt()),
                here.at(referral.until()),
                code(referral.state()),
                referral.state() instanceof ReferralState.Over over ? here.at(over.at()) : null);
    }

    private static String code(ReferralState state) {
        return switch (state) {
            case ReferralState.AwaitingBenefit _ -> "awaiting_benefit";
            case ReferralState.Issued _ -> "issued";
            case ReferralState.Enrolled _ -> "enrolled";
            case ReferralState.Lapsed _ -> "lapsed";
            case ReferralState.Cancelled cancelled ->
                switch (cancelled.cause()) {
                    case GIVEN_BACK -> "given_back";
                    case REFUSED -> "refused";
                    case BENEFIT_REJECTED, BENEFIT_NOT_CONFIRMED -> "benefit_not_confirmed";
                };
        };
    }
}
