package kezek.rulebook.queue;

import static kezek.rulebook.queue.StopListCause.BENEFIT_NOT_CONFIRMED;

import java.time.Instant;
import java.util.Optional;
import kezek.rulebook.Rules.StopListRules;
import kezek.rulebook.calendar.TerritoryCalendar;
import kezek.rulebook.queue.Benefit.State;
import kezek.rulebook.queue.BenefitOutcome.AlreadyDecided;
import kezek.rulebook.queue.BenefitOutcome.Confirmed;
import kezek.rulebook.queue.BenefitOutcome.LaneKept;
import kezek.rulebook.queue.BenefitOutcome.LaneLost;
import kezek.rulebook.queue.BenefitOutcome.ReferralCancelled;
import kezek.rulebook.queue.BenefitOutcome.ReferralGoesOn;
import kezek.rulebook.queue.BenefitOutcome.StillWaits;
import kezek.rulebook.queue.BenefitOutcome.TooLate;

/**
 * The department confirms a benefit, rejects it or keeps silent. It may decide at any time; only while a referral waits does a term run. Page:
 * rules/benefit.md
 */
public final class BenefitDecision {

    private final StopListRules rules;
    private final TerritoryCalendar calendar;

    /** Decisions under the rules in force in a territory. */
    public BenefitDecision(StopListRules rules, TerritoryCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    /**
     * An officer confirms a benefit: {@link Confirmed} or {@link ReferralGoesOn}.
     *
     * @throws IllegalArgumentException if the application does not claim this benefit
     */
    public BenefitOutcome confirm(BenefitFacts facts, BenefitKind kind, Instant now) {
        return refusal(facts, kind, now).orElseGet(() -> {
            var right = LaneRight.of(facts.with(kind, State.CONFIRMED));
            return facts.confirmBy().isPresent() && right.confirmed()
                    ? new ReferralGoesOn(right, now)
                    : new Confirmed(right);
        });
    }

    /**
     * An officer rejects a benefit: {@link LaneKept}, {@link LaneLost} or {@link ReferralCancelled}.
     *
     * @throws IllegalArgumentException if the application does not claim this benefit
     */
    public BenefitOutcome reject(BenefitFacts facts, BenefitKind kind, Instant now) {
        return refusal(facts, kind, now).orElseGet(() -> {
            var right = LaneRight.of(facts.with(kind, State.NOT_CONFIRMED));
            var before = LaneRight.of(facts.benefits());
            if (right.lane() == before.lane()) {
                return new LaneKept(right);
            }
            return facts.confirmBy().isPresent()
                    ? cancelled(right, now)
                    : new LaneLost(before.lane(), right, new LineExit(LineExit.Cause.BENEFIT_REJECTED, now));
        });
    }

    /** Nobody has decided by now: {@link StillWaits} or, from the end of the term on and dated by it, {@link ReferralCancelled}. */
    public BenefitOutcome silence(BenefitFacts facts, Instant now) {
        return facts.confirmBy()
                .filter(until -> !now.isBefore(until))
                .<BenefitOutcome>map(until -> cancelled(LaneRight.of(facts.withoutUnconfirmed()), until))
                .orElseGet(() -> new StillWaits(facts.confirmBy()));
    }

    private ReferralCancelled cancelled(LaneRight right, Instant at) {
        return new ReferralCancelled(right, StopList.enter(BENEFIT_NOT_CONFIRMED, at, rules, calendar));
    }

    private static Optional<BenefitOutcome> refusal(BenefitFacts facts, BenefitKind kind, Instant now) {
        var state = facts.stateOf(kind);
        if (state != State.UNCONFIRMED) {
            return Optional.of(new AlreadyDecided(state));
        }
        return facts.confirmBy().filter(until -> !now.isBefore(until)).map(TooLate::new);
    }
}
