package kezek.portal.queue;

import java.time.Instant;
import java.util.Optional;
import kezek.rulebook.queue.BenefitOutcome;
import kezek.rulebook.queue.BenefitOutcome.AlreadyDecided;
import kezek.rulebook.queue.BenefitOutcome.Confirmed;
import kezek.rulebook.queue.BenefitOutcome.LaneKept;
import kezek.rulebook.queue.BenefitOutcome.LaneLost;
import kezek.rulebook.queue.BenefitOutcome.ReferralCancelled;
import kezek.rulebook.queue.BenefitOutcome.ReferralGoesOn;
import kezek.rulebook.queue.BenefitOutcome.StillWaits;
import kezek.rulebook.queue.BenefitOutcome.TooLate;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LaneRight;
import kezek.rulebook.queue.LineExit;
import kezek.rulebook.queue.StopListCause;
import kezek.rulebook.queue.StopListEntry;

/** A decision about a benefit as the answer of a form, in words with a space between them, so that the same form is answered the same again. */
final class DecidedBenefit {

    private DecidedBenefit() {}

    /** The words of an outcome that changed something; a refusal leaves no answer. */
    static String words(BenefitOutcome outcome) {
        return switch (outcome) {
            case Confirmed(var right) -> "confirmed " + right(right);
            case ReferralGoesOn(var right, var from) -> "goes-on " + right(right) + " " + from;
            case LaneKept(var right) -> "kept " + right(right);
            case LaneLost(var lost, var right, var exit) -> "lost " + right(right) + " " + lost + " " + exit.at();
            case ReferralCancelled(var right, var entry) ->
                "cancelled " + right(right) + " " + entry.from() + " "
                        + entry.until().orElseThrow();
            case StillWaits waits -> throw new IllegalArgumentException("nothing was decided: " + waits);
            case AlreadyDecided decided -> throw new IllegalArgumentException("a refusal: " + decided);
            case TooLate late -> throw new IllegalArgumentException("a refusal: " + late);
        };
    }

    /** The outcome of these words. */
    static BenefitOutcome of(String words) {
        var word = words.split(" ", -1);
        var right = new LaneRight(Lane.valueOf(word[1]), Boolean.parseBoolean(word[2]));
        return switch (word[0]) {
            case "confirmed" -> new Confirmed(right);
            case "goes-on" -> new ReferralGoesOn(right, Instant.parse(word[3]));
            case "kept" -> new LaneKept(right);
            case "lost" ->
                new LaneLost(
                        Lane.valueOf(word[3]),
                        right,
                        new LineExit(LineExit.Cause.BENEFIT_REJECTED, Instant.parse(word[4])));
            case "cancelled" -> new ReferralCancelled(right, entry(Instant.parse(word[3]), Instant.parse(word[4])));
            default -> throw new IllegalArgumentException("no decision about a benefit: " + words);
        };
    }

    private static String right(LaneRight right) {
        return right.lane() + " " + right.confirmed();
    }

    private static StopListEntry entry(Instant from, Instant until) {
        return new StopListEntry(StopListCause.BENEFIT_NOT_CONFIRMED, from, Optional.of(until));
    }
}
