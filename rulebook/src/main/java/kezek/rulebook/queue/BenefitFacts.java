package kezek.rulebook.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kezek.rulebook.queue.Benefit.State;

/**
 * What a decision about a benefit rests on.
 *
 * @param benefits all benefits of the application, at most one of a kind
 * @param confirmBy when the referral that waits for the confirmation is lost (out); empty if no referral waits
 */
public record BenefitFacts(List<Benefit> benefits, Optional<Instant> confirmBy) {

    public BenefitFacts {
        benefits = List.copyOf(benefits);
        if (benefits.stream().map(Benefit::kind).distinct().count() < benefits.size()) {
            throw new IllegalArgumentException("an application has a benefit once: " + benefits);
        }
        if (confirmBy.isPresent() && LaneRight.of(benefits).confirmed()) {
            throw new IllegalArgumentException("a referral waits only while its lane is not proved: " + benefits);
        }
    }

    State stateOf(BenefitKind kind) {
        return benefits.stream()
                .filter(benefit -> benefit.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the application has no benefit " + kind.code()))
                .state();
    }

    /** The benefits after one of them is decided. */
    List<Benefit> with(BenefitKind kind, State decided) {
        return benefits.stream()
                .map(benefit -> benefit.kind().equals(kind) ? benefit.in(decided) : benefit)
                .toList();
    }

    /** The benefits after silence: whatever was not confirmed has gone. */
    List<Benefit> withoutUnconfirmed() {
        return benefits.stream()
                .filter(benefit -> benefit.state() == State.CONFIRMED)
                .toList();
    }
}
