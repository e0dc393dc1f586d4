package kezek.portal.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.journal.Journal;
import kezek.portal.places.DueEvents;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.requests.DoneRequests.Form;
import kezek.portal.territory.Territory;
import kezek.rulebook.Refusal;
import kezek.rulebook.queue.Benefit;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.BenefitOutcome;
import org.springframework.stereotype.Component;

/** Benefits of applications, and what the department decides about them. Page: rules/benefit.md */
@Component
public class Benefits {

    private final Tx tx;
    private final DueEvents dueEvents;
    private final BenefitsQueries queries;
    private final BenefitDecisions decisions;
    private final Journal journal;

    Benefits(Tx tx, DueEvents dueEvents, BenefitsQueries queries, BenefitDecisions decisions, Journal journal) {
        this.tx = tx;
        this.dueEvents = dueEvents;
        this.queries = queries;
        this.decisions = decisions;
        this.journal = journal;
    }

    /**
     * A benefit that the department has not decided yet.
     *
     * @param application public number
     * @param confirmBy when the referral that waits for it is lost; empty if none waits
     * @param document the certificate, if one was uploaded
     */
    public record Undecided(
            long application,
            Person child,
            BenefitKind kind,
            Instant claimedAt,
            Optional<Instant> confirmBy,
            Optional<UUID> document) {}

    /** Who decides, by which form, when. */
    public record Decision(String officer, UUID key, Instant now) {}

    /** What the department says about a benefit. */
    enum Verdict {
        CONFIRMED("benefit-confirmation"),
        REJECTED("benefit-rejection");

        private final String act;

        Verdict(String act) {
            this.act = act;
        }
    }

    /** The benefits of an application, also those that were not confirmed. */
    public List<Benefit> of(Territory territory, Application application) {
        return tx.read(db -> queries.of(db, territory, application.id()));
    }

    /** Waiting for the department: those whose referral waits first, then the oldest. */
    public List<Undecided> undecided(Territory territory, Instant now) {
        return tx.read(db -> queries.undecided(db, territory, now));
    }

    /**
     * The department confirms a benefit. The same key is answered the same for ever.
     *
     * @param application public number
     * @return empty if no application that is in its queue, or has a referral that waits, claims it
     */
    public Optional<BenefitOutcome> confirm(
            Territory territory, long application, BenefitKind kind, Decision decision) {
        return decide(territory, application, kind, decision, Verdict.CONFIRMED);
    }

    /** The department rejects a benefit; see {@link #confirm}. */
    public Optional<BenefitOutcome> reject(Territory territory, long application, BenefitKind kind, Decision decision) {
        return decide(territory, application, kind, decision, Verdict.REJECTED);
    }

    private Optional<BenefitOutcome> decide(
            Territory territory, long application, BenefitKind kind, Decision decision, Verdict verdict) {
        var form = new Form(verdict.act, decision.key());
        return tx.write(db -> {
            var moment = dueEvents.enter(db, territory, decision.now());
            var before = DoneRequests.answer(db, territory.id(), form);
            if (before.isPresent()) {
                return before.map(DecidedBenefit::of);
            }
            var claim = decisions.claim(db, territory, application, kind);
            return claim.map(claimed -> {
                var outcome = claimed.decide(verdict, moment);
                var entries = decisions.write(
                        db, territory, claimed, outcome, new BenefitDecisions.Ruling(decision.officer(), moment));
                if (!(outcome instanceof Refusal)) {
                    DoneRequests.keep(db, territory.id(), form, DecidedBenefit.words(outcome), moment.now());
                }
                journal.record(db, Registrations.page(territory, moment), entries);
                return outcome;
            });
        });
    }
}
