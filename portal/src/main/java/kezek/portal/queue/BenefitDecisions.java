package kezek.portal.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.places.DueEvents.Moment;
import kezek.portal.places.LineExits;
import kezek.portal.places.ReferralEnds;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.platform.outbox.Outbox;
import kezek.portal.platform.web.AllTexts;
import kezek.portal.queue.BenefitsQueries.Awaiting;
import kezek.portal.queue.BenefitsQueries.Claimant;
import kezek.portal.queue.BenefitsQueries.Decided;
import kezek.portal.territory.Territory;
import kezek.rulebook.queue.Benefit;
import kezek.rulebook.queue.BenefitDecision;
import kezek.rulebook.queue.BenefitFacts;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.BenefitOutcome;
import kezek.rulebook.queue.BenefitOutcome.AlreadyDecided;
import kezek.rulebook.queue.BenefitOutcome.Confirmed;
import kezek.rulebook.queue.BenefitOutcome.LaneKept;
import kezek.rulebook.queue.BenefitOutcome.LaneLost;
import kezek.rulebook.queue.BenefitOutcome.ReferralCancelled;
import kezek.rulebook.queue.BenefitOutcome.ReferralGoesOn;
import kezek.rulebook.queue.BenefitOutcome.StillWaits;
import kezek.rulebook.queue.BenefitOutcome.TooLate;
import kezek.rulebook.queue.LaneRight;
import kezek.rulebook.referral.AwaitedBenefitOutcome;
import org.springframework.stereotype.Component;

/** What a decision about a benefit rests on and what it changes: the benefit, the lane, what the child holds, the referral that waited. */
@Component
class BenefitDecisions {

    private static final String GOES_ON_MESSAGE = "message.benefit.confirmed";

    private static final String REJECTED_MESSAGE = "message.benefit.rejected";

    private final BenefitsQueries queries;
    private final ApplicationsQueries applications;
    private final LineExits exits;
    private final ReferralEnds referralEnds;
    private final AllTexts texts;

    BenefitDecisions(
            BenefitsQueries queries,
            ApplicationsQueries applications,
            LineExits exits,
            ReferralEnds referralEnds,
            AllTexts texts) {
        this.queries = queries;
        this.applications = applications;
        this.exits = exits;
        this.referralEnds = referralEnds;
        this.texts = texts;
    }

    /** A benefit that an application claims, with all that decides about it. */
    record Claim(Claimant claimant, BenefitKind kind, List<Benefit> benefits) {

        BenefitOutcome decide(Benefits.Verdict verdict, Moment moment) {
            var facts = new BenefitFacts(benefits, claimant.awaiting().map(Awaiting::until));
            var rules = moment.law().at(moment.now()).stopList();
            var decision = new BenefitDecision(rules, moment.law().calendar());
            return switch (verdict) {
                case CONFIRMED -> decision.confirm(facts, kind, moment.now());
                case REJECTED -> decision.reject(facts, kind, moment.now());
            };
        }

        Decided by(Ruling ruling) {
            return new Decided(
                    claimant.application(),
                    kind,
                    ruling.officer(),
                    ruling.moment().now());
        }

        Entry entry(Kind what) {
            return Entry.of(what, Role.DEPARTMENT)
                    .with("application", claimant.number())
                    .with("lane", kind.lane())
                    .withSecret("benefit", Optional.of(kind.code()));
        }
    }

    /** Who ruled, and when. */
    record Ruling(String officer, Moment moment) {}

    /** The benefit of an application that is in its queue, or has a referral that waits. */
    Optional<Claim> claim(ReadDb db, Territory territory, long application, BenefitKind kind) {
        return queries.claimant(db, territory, application)
                .filter(claimant -> !claimant.closed() || claimant.awaiting().isPresent())
                .map(claimant -> new Claim(claimant, kind, queries.of(db, territory, claimant.application())))
                .filter(claim -> claim.benefits().stream()
                        .anyMatch(benefit -> benefit.kind().equals(kind)));
    }

    /** Writes what was decided; the entries that record it. */
    List<Entry> write(WriteDb db, Territory territory, Claim claim, BenefitOutcome outcome, Ruling ruling) {
        return switch (outcome) {
            case Confirmed(var right) -> confirm(db, territory, claim, right, ruling);
            case ReferralGoesOn goesOn -> {
                var entries = confirm(db, territory, claim, goesOn.right(), ruling);
                entries.add(goOn(db, territory, claim, ruling));
                yield entries;
            }
            case LaneKept(var right) -> reject(db, territory, claim, right, ruling);
            case LaneLost lost -> {
                var entries = reject(db, territory, claim, lost.right(), ruling);
                var application = claim.claimant().application();
                if (queries.holdsFrom(db, territory, application, lost.lost())) {
                    entries.addAll(exits.write(db, territory, application, lost.exit(), Role.DEPARTMENT));
                }
                yield entries;
            }
            case ReferralCancelled cancelled -> {
                var entries = reject(db, territory, claim, cancelled.right(), ruling);
                entries.addAll(cancel(db, territory, claim, ruling));
                yield entries;
            }
            case StillWaits _ -> List.of();
            case AlreadyDecided _ -> List.of();
            case TooLate _ -> List.of();
        };
    }

    private List<Entry> confirm(WriteDb db, Territory territory, Claim claim, LaneRight right, Ruling ruling) {
        queries.confirm(db, territory, claim.by(ruling));
        queries.putInLane(db, territory, claim.claimant().application(), right.lane());
        return new ArrayList<>(List.of(claim.entry(Kind.BENEFIT_CONFIRMED)));
    }

    private List<Entry> reject(WriteDb db, Territory territory, Claim claim, LaneRight right, Ruling ruling) {
        queries.reject(db, territory, claim.by(ruling));
        queries.putInLane(db, territory, claim.claimant().application(), right.lane());
        var arguments = Map.of("number", String.valueOf(claim.claimant().number()));
        applications
                .contact(db, territory, claim.claimant().application())
                .map(contact -> contact.message(REJECTED_MESSAGE, arguments))
                .ifPresent(message ->
                        Outbox.put(db, territory.id(), message, ruling.moment().now()));
        return new ArrayList<>(List.of(claim.entry(Kind.BENEFIT_WITHDRAWN).with("because", Benefits.Verdict.REJECTED)));
    }

    /** The referral goes to the kindergarten, for a fresh term; the family hears of it. */
    private Entry goOn(WriteDb db, Territory territory, Claim claim, Ruling ruling) {
        var awaiting = claim.claimant().awaiting().orElseThrow();
        var moment = ruling.moment();
        if (!(awaiting.referral().confirmBenefit(moment.law(), moment.now())
                instanceof AwaitedBenefitOutcome.BenefitConfirmed(var confirmed))) {
            throw new IllegalStateException("two rules about one referral disagree");
        }
        var until = confirmed.term().orElseThrow().until();
        queries.beginTerm(db, territory, awaiting.id(), until);
        applications
                .contact(db, territory, claim.claimant().application())
                .map(contact -> contact.message(
                        GOES_ON_MESSAGE,
                        Map.of(
                                "referral",
                                String.valueOf(awaiting.number()),
                                "until",
                                texts.in(contact.language()).moment(until.atZone(territory.zone())))))
                .ifPresent(message -> Outbox.put(db, territory.id(), message, moment.now()));
        return Entry.of(Kind.REFERRAL_TERM_BEGUN, Role.DEPARTMENT)
                .with("referral", awaiting.number())
                .with("until", until);
    }

    private List<Entry> cancel(WriteDb db, Territory territory, Claim claim, Ruling ruling) {
        var awaiting = claim.claimant().awaiting().orElseThrow();
        var moment = ruling.moment();
        if (!(awaiting.referral().rejectBenefit(moment.law(), moment.now())
                instanceof AwaitedBenefitOutcome.BenefitRejected(var ended, var after))) {
            throw new IllegalStateException("two rules about one referral disagree");
        }
        var ending = new ReferralEnds.Ending(
                awaiting.id(), ended.ending().orElseThrow(), after, Role.DEPARTMENT, Optional.empty());
        return referralEnds.write(db, territory, moment.law(), ending);
    }
}
