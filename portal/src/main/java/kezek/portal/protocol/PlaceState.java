package kezek.portal.protocol;

import java.time.Instant;
import java.util.Optional;
import kezek.rulebook.referral.ReferralState;
import kezek.rulebook.release.PlacePhase;

/** What became of a published place. Derived from its instants, never stored. Page: rules/release-cycle.md */
public sealed interface PlaceState {

    /** Nobody holds it: in its phase. */
    record OnOffer(PlacePhase phase) implements PlaceState {}

    /** A family holds it for some minutes. */
    record Reserved(Instant until) implements PlaceState {}

    /** A referral to it was taken; if that ended without an enrolment, the place was reported anew, as another one. */
    record Referred(long referral, ReferralState state) implements PlaceState {}

    /** The kindergarten took it back; the row stays. */
    record Recalled(Instant at, Optional<String> reason) implements PlaceState {}
}
