package kezek.rulebook.release;

import java.time.Instant;
import java.util.Optional;

/**
 * A kindergarten takes back a place that nobody has claimed. The place stays in the public protocol with the reason; access that was given
 * stays. Page: rules/release-cycle.md
 */
public final class Recall {

    private Recall() {}

    /**
     * What is known of the place.
     *
     * @param heldUntil the end of its last reservation, if it was ever held
     * @param referred whether a referral to it was taken
     */
    public record RecallFacts(Optional<Instant> recalledAt, Optional<Instant> heldUntil, boolean referred) {}

    /**
     * Decides a recall. A place that is reported but not published may be recalled too: it is then never published.
     *
     * @param reason what people will read in the protocol
     */
    public static RecallOutcome request(RecallFacts place, String reason, Instant now) {
        if (place.recalledAt().isPresent()) {
            return new RecallOutcome.RecalledBefore(place.recalledAt().get());
        }
        if (place.referred()) {
            return new RecallOutcome.PlaceHasReferral();
        }
        if (place.heldUntil().filter(now::isBefore).isPresent()) {
            return new RecallOutcome.PlaceIsHeld(place.heldUntil().get());
        }
        if (reason.isBlank()) {
            return new RecallOutcome.RecallNeedsReason();
        }
        return new RecallOutcome.Recalled(now, reason.strip());
    }
}
