package kezek.rulebook.city;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import kezek.rulebook.city.Application.Taken;
import kezek.rulebook.city.audit.Happening;
import kezek.rulebook.city.audit.Happening.Ending;
import kezek.rulebook.queue.Benefit;
import kezek.rulebook.queue.BenefitDecision;
import kezek.rulebook.queue.BenefitFacts;
import kezek.rulebook.queue.BenefitOutcome;
import kezek.rulebook.queue.StopListCause;
import kezek.rulebook.queue.StopListEntry;
import kezek.rulebook.referral.AfterReferral;
import kezek.rulebook.referral.AwaitedBenefitOutcome;
import kezek.rulebook.referral.EnrolFacts;
import kezek.rulebook.referral.EnrolOutcome;
import kezek.rulebook.referral.GiveBackOutcome;
import kezek.rulebook.referral.LapseOutcome;
import kezek.rulebook.referral.ProlongOutcome;
import kezek.rulebook.referral.Referral;
import kezek.rulebook.referral.ReferralOver;
import kezek.rulebook.referral.RefusalReason;
import kezek.rulebook.referral.RefuseOutcome;

/** Where referrals are prolonged, given back, refused, used, and written off when their time is over. */
final class ReferralDesk {

    private final City city;

    ReferralDesk(City city) {
        this.city = city;
    }

    /** The parent prolongs its referral. */
    void prolong(Application application, Instant now) {
        asked(application, now, (taken, at) -> taken.referral().prolong(city.law(), at), outcome -> {
            if (outcome instanceof ProlongOutcome.Prolonged(var referral)) {
                keep(application, referral);
                var until = application.liveReferral(now).orElseThrow().until();
                city.tell(new Happening.Prolonged(now, application.number(), until));
            }
        });
    }

    /** The parent gives its referral back. */
    void giveBack(Application application, Instant now) {
        asked(application, now, (taken, at) -> taken.referral().giveBack(at), outcome -> {
            if (outcome instanceof GiveBackOutcome.GivenBack(var referral, var after)) {
                end(application, referral, Ending.GIVEN_BACK, after);
            }
        });
    }

    /** A kindergarten refuses the child. */
    void refuse(Application application, boolean byNamedKindergarten, RefusalReason reason, Instant now) {
        asked(application, now, (taken, at) -> taken.referral().refuse(byNamedKindergarten, reason, at), outcome -> {
            if (outcome instanceof RefuseOutcome.RefusedByKindergarten(var referral, var why, var after)) {
                end(application, referral, Ending.REFUSED, after);
            }
        });
    }

    /** A kindergarten enrols the child: out of all queues of the kind. */
    void enrol(Application application, boolean byNamedKindergarten, Instant now) {
        var child = application.child;
        asked(
                application,
                now,
                (taken, at) -> taken.referral().enrol(facts(application, byNamedKindergarten), at),
                outcome -> {
                    if (outcome instanceof EnrolOutcome.ChildEnrolled(var referral)) {
                        var group = keep(application, referral).group;
                        group.enrolled++;
                        child.enrolledIn.put(application.kind, group);
                        tellEnd(application, Ending.ENROLLED, now);
                        child.applications.stream()
                                .filter(other -> other.kind == application.kind && other.isInQueue())
                                .forEach(other -> city.leave(other, now, Happening.Leaving.ENROLLED));
                    }
                });
    }

    private static EnrolFacts facts(Application application, boolean byNamedKindergarten) {
        var group = application.referral.orElseThrow().place().group;
        var elsewhere = application.child.enrolledIn.containsKey(application.kind);
        return new EnrolFacts(byNamedKindergarten, elsewhere, group.capacity, group.enrolled);
    }

    /** The awaited benefit is confirmed. */
    void goesOn(Application application, Instant termFrom) {
        var taken = application.referral.orElseThrow();
        var outcome = city.chronicle().answered(taken.referral().confirmBenefit(city.law(), termFrom));
        if (!(outcome instanceof AwaitedBenefitOutcome.BenefitConfirmed(var referral))) {
            throw new AssertionError("the benefit goes on, the referral does not: " + outcome);
        }
        keep(application, referral);
        var until = application.liveReferral(termFrom).orElseThrow().until();
        city.tell(new Happening.ReferralConfirmed(termFrom, application.number(), until));
    }

    /** The awaited benefit is rejected; the benefit and the referral must lead to the same entry of the stop-list. */
    void benefitRejected(Application application, StopListEntry expected, Instant now) {
        var taken = application.referral.orElseThrow();
        var outcome = city.chronicle().answered(taken.referral().rejectBenefit(city.law(), now));
        if (!(outcome instanceof AwaitedBenefitOutcome.BenefitRejected(var referral, var after))) {
            throw new AssertionError("the benefit cancels the referral, the referral lives on: " + outcome);
        }
        var entry = end(application, referral, Ending.BENEFIT_REJECTED, after);
        requireSame(expected, entry);
    }

    /** Writes down every referral that ended by itself up to now, in the order of time. */
    void writeDownLapses(Instant now) {
        city.withReferral.stream()
                .filter(application -> application.liveReferral(now).isEmpty())
                .sorted(Comparator.comparing(ReferralDesk::over).thenComparing(Application::filed))
                .toList()
                .forEach(application -> writeDownLapse(application, now));
    }

    private static Instant over(Application application) {
        var referral = application.referral.orElseThrow().referral();
        return referral.term().or(referral::awaiting).orElseThrow().until();
    }

    private void writeDownLapse(Application application, Instant now) {
        var lapse = city.chronicle()
                .answered(application.referral.orElseThrow().referral().lapse(city.law(), now));
        switch (lapse) {
            case LapseOutcome.ReferralLapsed(var referral, var after) ->
                end(application, referral, Ending.LAPSED, after);
            case LapseOutcome.BenefitNotConfirmed(var referral, var after) -> {
                var silence = silence(application, now);
                requireSame(silence.entry(), end(application, referral, Ending.BENEFIT_NOT_CONFIRMED, after));
                application.put(application.benefits().stream()
                        .map(ReferralDesk::withoutProof)
                        .toList());
                city.tell(new Happening.LaneChanged(
                        silence.entry().from(),
                        application.number(),
                        Chronicle.word(silence.right().lane())));
            }
            case LapseOutcome.ReferralStillLive _, ReferralOver _ ->
                throw new AssertionError("it is over and not written down, but: " + lapse);
        }
    }

    private BenefitOutcome.ReferralCancelled silence(Application application, Instant now) {
        var facts = new BenefitFacts(application.benefits(), Optional.of(over(application)));
        var decision = new BenefitDecision(
                city.rules(over(application)).stopList(), city.law().calendar());
        if (!(decision.silence(facts, now) instanceof BenefitOutcome.ReferralCancelled cancelled)) {
            throw new AssertionError("the referral is cancelled, the benefit still waits");
        }
        return cancelled;
    }

    private static Benefit withoutProof(Benefit benefit) {
        return benefit.state() == Benefit.State.UNCONFIRMED
                ? new Benefit(benefit.kind(), Benefit.State.NOT_CONFIRMED)
                : benefit;
    }

    private static void requireSame(StopListEntry expected, Optional<StopListEntry> entry) {
        if (!entry.equals(Optional.of(expected))) {
            throw new AssertionError("benefit and referral disagree: " + expected + ", " + entry);
        }
    }

    /** One question about the referral of an application, if it ever had one. */
    private <T> void asked(
            Application application, Instant now, BiFunction<Taken, Instant, T> question, Consumer<T> follow) {
        city.catchUp(now);
        application.referral.ifPresent(taken -> {
            var answer = city.chronicle().answered(question.apply(taken, now));
            follow.accept(answer);
            city.again(answer, () -> question.apply(application.referral.orElseThrow(), now));
        });
    }

    private Place keep(Application application, Referral referral) {
        var place = application.referral.orElseThrow().place();
        application.referral = Optional.of(new Taken(place, referral));
        place.lastReferral = Optional.of(referral);
        return place;
    }

    private void tellEnd(Application application, Ending ending, Instant at) {
        city.withReferral.remove(application);
        var place = application.referral.orElseThrow().place();
        city.tell(new Happening.ReferralEnded(at, application.number(), place.id, ending));
    }

    /** The referral ended without an enrolment: its place is reported again, the child goes where it has to. */
    private Optional<StopListEntry> end(
            Application application, Referral referral, Ending ending, AfterReferral after) {
        var place = keep(application, referral);
        tellEnd(application, ending, after.placeFreedAt());
        place.reportedAt = after.placeFreedAt();
        city.onOffer.put(place.id, place);
        city.tell(new Happening.Reported(place.reportedAt, place.id, place.group.id));
        return switch (after.child()) {
            case AfterReferral.BackInQueue() -> Optional.empty();
            case AfterReferral.ToStopList(var from, var until, var withoutOutOfTurn) -> {
                var cause = withoutOutOfTurn ? StopListCause.BENEFIT_NOT_CONFIRMED : StopListCause.REFERRAL_LAPSED;
                var entry = new StopListEntry(cause, from, Optional.of(until));
                QueueDesk.enter(city, application, entry);
                yield Optional.of(entry);
            }
        };
    }

    /** A child leaves the group in which it is enrolled. */
    void leaveGroup(Child child, Group group, Instant now) {
        city.catchUp(now);
        child.enrolledIn.values().remove(group);
        group.enrolled--;
        city.tell(new Happening.LeftGroup(now, group.id, Optional.of(child.id)));
    }
}
