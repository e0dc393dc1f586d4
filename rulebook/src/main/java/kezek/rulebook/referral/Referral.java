package kezek.rulebook.referral;

import java.time.Instant;
import java.util.Optional;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.referral.ReferralState.AwaitingBenefit;
import kezek.rulebook.referral.ReferralState.CancelCause;
import kezek.rulebook.referral.ReferralState.Cancelled;
import kezek.rulebook.referral.ReferralState.Enrolled;
import kezek.rulebook.referral.ReferralState.Issued;
import kezek.rulebook.referral.ReferralState.Lapsed;
import kezek.rulebook.referral.ReferralState.Over;
import kezek.rulebook.release.ReleaseCycle;

/**
 * A referral (жолдама, направление): the right of one child to be enrolled in one group, for a term. Page: rules/referral-term.md
 *
 * @param issuedAt when the parent took it
 * @param awaiting the time to confirm an out-of-turn benefit, if that was unconfirmed at the issue
 * @param term the time to be enrolled; absent as long as a benefit is awaited
 * @param prolonged whether the term was prolonged
 * @param ending what ended it; a lapse is derived and need not be written
 */
public record Referral(
        Instant issuedAt,
        Optional<ReferralTerm> awaiting,
        Optional<ReferralTerm> term,
        boolean prolonged,
        Optional<Over> ending) {

    public Referral {
        if (awaiting.isEmpty() && term.isEmpty()) {
            throw new IllegalArgumentException("a referral has a term, or waits for one");
        }
        if (prolonged && term.isEmpty()) {
            throw new IllegalArgumentException("a referral without a term cannot have been prolonged");
        }
    }

    /** Decides whether the parent takes the referral to the place that it holds. */
    public static IssueOutcome issue(IssueFacts facts, Instant now) {
        var frozenUntil = ReleaseCycle.of(facts.law()).frozenUntil(now);
        if (facts.otherUntil().filter(now::isBefore).isPresent()) {
            return new IssueOutcome.OtherReferralLive(facts.otherUntil().get());
        }
        if (!facts.reservation().liveAt(now)) {
            return new IssueOutcome.ReservationLapsed(facts.reservation().endsAt());
        }
        if (frozenUntil.isPresent()) {
            return new IssueOutcome.ReferralsFrozen(frozenUntil.get());
        }
        if (!facts.phoneMatches()) {
            return new IssueOutcome.PhoneDiffers();
        }
        var rules = facts.law().at(now).referral();
        var calendar = facts.law().calendar();
        if (facts.lane() == Lane.OUT_OF_TURN && !facts.benefitConfirmed()) {
            var awaiting = ReferralTerm.ofWorkingDays(now, rules.benefitConfirmationWorkingDays(), calendar);
            return new IssueOutcome.ReferralAwaitsBenefit(
                    new Referral(now, Optional.of(awaiting), Optional.empty(), false, Optional.empty()));
        }
        var term = ReferralTerm.ofWorkingDays(now, rules.workingDays(), calendar);
        return new IssueOutcome.ReferralIssued(
                new Referral(now, Optional.empty(), Optional.of(term), false, Optional.empty()));
    }

    /** What it is at the instant; whoever read the clock before the issue and finds the referral all the same sees it as it was issued. */
    public ReferralState stateAt(Instant asked) {
        var now = asked.isBefore(issuedAt) ? issuedAt : asked;
        var ended = ending.filter(over -> !now.isBefore(over.at()));
        if (ended.isPresent()) {
            return ended.get();
        }
        var running = term.filter(begun -> !now.isBefore(begun.from()));
        if (running.isPresent()) {
            var until = running.get().until();
            return now.isBefore(until) ? new Issued(until) : new Lapsed(until);
        }
        var until = awaiting.orElseThrow().until();
        return now.isBefore(until)
                ? new AwaitingBenefit(until)
                : new Cancelled(until, CancelCause.BENEFIT_NOT_CONFIRMED);
    }

    /** The department confirms the out-of-turn benefit; the full term to be enrolled begins now. */
    public AwaitedBenefitOutcome confirmBenefit(TerritoryRules law, Instant now) {
        return switch (stateAt(now)) {
            case AwaitingBenefit _ -> {
                var days = law.at(issuedAt).referral().workingDays();
                var fresh = ReferralTerm.ofWorkingDays(now, days, law.calendar());
                yield new AwaitedBenefitOutcome.BenefitConfirmed(
                        new Referral(issuedAt, awaiting, Optional.of(fresh), false, Optional.empty()));
            }
            case Issued _ -> new AwaitedBenefitOutcome.NoBenefitAwaited();
            case Over over -> new ReferralOver(over);
        };
    }

    /** The department finds that the out-of-turn benefit does not hold. */
    public AwaitedBenefitOutcome rejectBenefit(TerritoryRules law, Instant now) {
        return switch (stateAt(now)) {
            case AwaitingBenefit _ ->
                new AwaitedBenefitOutcome.BenefitRejected(
                        ended(new Cancelled(now, CancelCause.BENEFIT_REJECTED)),
                        AfterReferral.stopList(now, true, law));
            case Issued _ -> new AwaitedBenefitOutcome.NoBenefitAwaited();
            case Over over -> new ReferralOver(over);
        };
    }

    /** The parent prolongs the term, once, to the longest that the rules of the day of issue allow. */
    public ProlongOutcome prolong(TerritoryRules law, Instant now) {
        return switch (stateAt(now)) {
            case AwaitingBenefit(var until) -> new ProlongOutcome.BenefitStillAwaited(until);
            case Issued(var until) -> prolongRunning(until, law);
            case Over over -> new ReferralOver(over);
        };
    }

    private ProlongOutcome prolongRunning(Instant until, TerritoryRules law) {
        if (prolonged) {
            return new ProlongOutcome.ProlongedBefore(until);
        }
        var calendar = law.calendar();
        var lastDay =
                calendar.dateOf(issuedAt).plusDays(law.at(issuedAt).referral().prolongedToDays());
        var later = calendar.at(lastDay, calendar.timeOf(issuedAt));
        if (!until.isBefore(later)) {
            return new ProlongOutcome.ProlongingGivesNothing(until);
        }
        return new ProlongOutcome.Prolonged(
                new Referral(issuedAt, awaiting, term.map(running -> running.prolongedTo(later)), true, ending));
    }

    /** The parent gives it back. */
    public GiveBackOutcome giveBack(Instant now) {
        return switch (stateAt(now)) {
            case ReferralState.Live _ ->
                new GiveBackOutcome.GivenBack(
                        ended(new Cancelled(now, CancelCause.GIVEN_BACK)), AfterReferral.backInQueue(now));
            case Over over -> new ReferralOver(over);
        };
    }

    /** A kindergarten refuses the child for a reason that the law knows. */
    public RefuseOutcome refuse(boolean byNamedKindergarten, RefusalReason reason, Instant now) {
        if (!byNamedKindergarten) {
            return new ReferralToAnotherKindergarten();
        }
        return switch (stateAt(now)) {
            case AwaitingBenefit _ -> new ReferralHidden();
            case Issued _ ->
                new RefuseOutcome.RefusedByKindergarten(
                        ended(new Cancelled(now, CancelCause.REFUSED)), reason, AfterReferral.backInQueue(now));
            case Over over -> new ReferralOver(over);
        };
    }

    /** A kindergarten enrols the child. The child leaves all queues of the kind of this referral; queues of other kinds are kept. */
    public EnrolOutcome enrol(EnrolFacts facts, Instant now) {
        if (!facts.byNamedKindergarten()) {
            return new ReferralToAnotherKindergarten();
        }
        return switch (stateAt(now)) {
            case AwaitingBenefit _ -> new ReferralHidden();
            case Over over -> new ReferralOver(over);
            case Issued _ when facts.enrolledElsewhere() -> new EnrolOutcome.EnrolledElsewhere();
            case Issued _
            when facts.enrolled() >= facts.capacity() -> new EnrolOutcome.GroupFull(facts.capacity(), facts.enrolled());
            case Issued _ -> new EnrolOutcome.ChildEnrolled(ended(new Enrolled(now)));
        };
    }

    /** What time alone has done: writes down a lapse, or a benefit that nobody confirmed, with the instant at which it happened. */
    public LapseOutcome lapse(TerritoryRules law, Instant now) {
        if (ending.isPresent()) {
            return new ReferralOver(ending.get());
        }
        return switch (stateAt(now)) {
            case ReferralState.Live live -> new LapseOutcome.ReferralStillLive(live.until());
            case Lapsed lapsed ->
                new LapseOutcome.ReferralLapsed(ended(lapsed), AfterReferral.stopList(lapsed.at(), false, law));
            case Cancelled unconfirmed ->
                new LapseOutcome.BenefitNotConfirmed(
                        ended(unconfirmed), AfterReferral.stopList(unconfirmed.at(), true, law));
            case Enrolled enrolled -> new ReferralOver(enrolled);
        };
    }

    private Referral ended(Over over) {
        return new Referral(issuedAt, awaiting, term, prolonged, Optional.of(over));
    }
}
