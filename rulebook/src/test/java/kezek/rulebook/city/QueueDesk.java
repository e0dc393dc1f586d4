package kezek.rulebook.city;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kezek.rulebook.city.audit.Happening;
import kezek.rulebook.queue.Benefit;
import kezek.rulebook.queue.BenefitDecision;
import kezek.rulebook.queue.BenefitFacts;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.BenefitOutcome;
import kezek.rulebook.queue.FiledOrder;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LaneRight;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.Registration;
import kezek.rulebook.queue.Registration.LiveApplication;
import kezek.rulebook.queue.RegistrationOutcome;
import kezek.rulebook.queue.RestoreOutcome;
import kezek.rulebook.queue.StopList;
import kezek.rulebook.queue.StopListCause;
import kezek.rulebook.queue.StopListEntry;
import kezek.rulebook.referral.ReferralState;
import kezek.rulebook.referral.ReferralState.AwaitingBenefit;
import org.jspecify.annotations.Nullable;

/** Where parents join and leave a queue, and officers judge benefits and keep the stop-list. */
final class QueueDesk {

    private final City city;
    private final ReferralDesk referralDesk;

    QueueDesk(City city) {
        this.city = city;
        this.referralDesk = new ReferralDesk(city);
    }

    /** A parent asks to put the child in a queue; the application, if the child joins. */
    @Nullable
    Application register(Child child, QueueKind kind, boolean hasConclusion, List<BenefitKind> claimed, Instant now) {
        city.catchUp(now);
        var live = new ArrayList<>(child.elsewhere);
        child.applications.stream()
                .filter(Application::isInQueue)
                .forEach(application ->
                        live.add(new LiveApplication(city.law().territory(), application.kind, application.number())));
        var asked = new Registration(city.law().territory(), kind, child.born, hasConclusion);
        var outcome = city.chronicle()
                .answered(asked.decide(live, city.day(now), city.rules(now).age()));
        return outcome instanceof RegistrationOutcome.Joins
                ? join(new Application(new FiledOrder(now, ++city.lastNumber), child, kind), claimed, now)
                : null;
    }

    /** An application of the former system joins with its own date and number. */
    Application join(Application application, List<BenefitKind> claimed, Instant now) {
        application.put(claimed.stream().map(Benefit::claimed).toList());
        city.join(application);
        city.tell(new Happening.Filed(
                now,
                application.number(),
                application.filed().filedAt(),
                application.child.id,
                Chronicle.word(application.kind),
                application.child.born.getYear(),
                lane(application)));
        return application;
    }

    /** A family claims one more benefit, with a certificate or by a state register. */
    void claim(Application application, BenefitKind kind, Instant now) {
        city.catchUp(now);
        var known = application.benefits().stream()
                .anyMatch(benefit -> benefit.kind().equals(kind));
        if (!known && application.isInQueue()) {
            var benefits = new ArrayList<>(application.benefits());
            benefits.add(Benefit.claimed(kind));
            put(application, benefits, now);
        }
    }

    /** An officer confirms a benefit. */
    void confirm(Application application, BenefitKind kind, Instant now) {
        city.catchUp(now);
        follow(application, kind, decisions(now).confirm(facts(application, now), kind, now), now);
    }

    /** An officer rejects a benefit. */
    void reject(Application application, BenefitKind kind, Instant now) {
        city.catchUp(now);
        follow(application, kind, decisions(now).reject(facts(application, now), kind, now), now);
    }

    private void follow(Application application, BenefitKind kind, BenefitOutcome outcome, Instant now) {
        city.chronicle().answered(outcome);
        var proved = new Benefit(kind, Benefit.State.CONFIRMED);
        var notProved = new Benefit(kind, Benefit.State.NOT_CONFIRMED);
        switch (outcome) {
            case BenefitOutcome.Confirmed(var right) -> decided(application, proved, right, now);
            case BenefitOutcome.ReferralGoesOn(var right, var termFrom) -> {
                decided(application, proved, right, now);
                referralDesk.goesOn(application, termFrom);
            }
            case BenefitOutcome.LaneKept(var right) -> decided(application, notProved, right, now);
            case BenefitOutcome.LaneLost(var lost, var right, var exit) -> {
                decided(application, notProved, right, now);
                loseLane(application, lost, exit.at());
            }
            case BenefitOutcome.ReferralCancelled(var right, var entry) -> {
                referralDesk.benefitRejected(application, entry, now);
                decided(application, notProved, right, now);
            }
            case BenefitOutcome.StillWaits _, BenefitOutcome.AlreadyDecided _, BenefitOutcome.TooLate _ -> {}
        }
    }

    /** The access that was given in the lost lane ends, and the place that is held with it. */
    private void loseLane(Application application, Lane lost, Instant at) {
        var givenThere =
                application.access.filter(access -> access.lane() == lost).isPresent();
        if (givenThere && city.hasAccess(application, at)) {
            city.endAccess(application, at);
            city.endHold(application, at);
        }
    }

    /** The department puts an application in the stop-list, without a term. */
    void stopList(Application application, StopListCause cause, Instant now) {
        city.catchUp(now);
        if (application.isInQueue()) {
            var rules = city.rules(now).stopList();
            enter(
                    city,
                    application,
                    StopList.enter(cause, now, rules, city.law().calendar()));
        }
    }

    static void enter(City city, Application application, StopListEntry entry) {
        var exit = entry.exit();
        city.endAccess(application, exit.at());
        city.endHold(application, exit.at());
        application.stopList =
                Optional.of(application.stopList.map(old -> old.joinedBy(entry)).orElse(entry));
        city.tell(new Happening.StopListed(entry.from(), application.number(), entry.until()));
    }

    /** The parent presses «қалпына келтіру». */
    void restore(Application application, Instant now) {
        city.catchUp(now);
        var outcome = city.chronicle()
                .answered(StopList.restore(
                        application.stopList, now, city.rules(now).stopList()));
        if (outcome instanceof RestoreOutcome.Restored(var at)) {
            application.stopList = Optional.empty();
            city.tell(new Happening.Restored(at, application.number()));
        }
    }

    /** The parent withdraws the application; a referral is given back first. */
    void withdraw(Application application, Instant now) {
        city.catchUp(now);
        if (application.isInQueue()) {
            referralDesk.giveBack(application, now);
            city.leave(application, now, Happening.Leaving.WITHDRAWN);
        }
    }

    /** Stores what was decided about one benefit; the lane must be the one that the decision names. */
    private void decided(Application application, Benefit benefit, LaneRight right, Instant now) {
        var benefits = application.benefits().stream()
                .map(known -> known.kind().equals(benefit.kind()) ? benefit : known)
                .toList();
        put(application, benefits, now);
        if (benefit.state() == Benefit.State.CONFIRMED && benefit.kind().lane() == Lane.OUT_OF_TURN) {
            city.tell(new Happening.CertificateConfirmed(now, application.number()));
        }
        if (!application.right().equals(right)) {
            throw new AssertionError("decided: " + right + ", but the benefits say " + application.right());
        }
    }

    private void put(Application application, List<Benefit> benefits, Instant now) {
        var before = lane(application);
        application.put(benefits);
        if (lane(application) != before) {
            city.tell(new Happening.LaneChanged(now, application.number(), lane(application)));
        }
    }

    private BenefitDecision decisions(Instant now) {
        return new BenefitDecision(city.rules(now).stopList(), city.law().calendar());
    }

    private static BenefitFacts facts(Application application, Instant now) {
        return new BenefitFacts(
                application.benefits(),
                application
                        .liveReferral(now)
                        .filter(AwaitingBenefit.class::isInstance)
                        .map(ReferralState.Live::until));
    }

    private static Happening.Lane lane(Application application) {
        return Chronicle.word(application.right().lane());
    }
}
