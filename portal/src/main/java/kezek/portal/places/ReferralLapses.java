package kezek.portal.places;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Journal;
import kezek.portal.places.DueEvents.Step;
import kezek.portal.places.ReferralEnds.Ending;
import kezek.rulebook.referral.AfterReferral;
import kezek.rulebook.referral.LapseOutcome.BenefitNotConfirmed;
import kezek.rulebook.referral.LapseOutcome.ReferralLapsed;
import kezek.rulebook.referral.LapseOutcome.ReferralStillLive;
import kezek.rulebook.referral.Referral;
import kezek.rulebook.referral.ReferralOver;
import org.springframework.stereotype.Component;

/** Referrals to which nobody came in time, and those whose benefit nobody confirmed. Pages: rules/referral-term.md, rules/benefit.md */
@Component
class ReferralLapses {

    private final EndingsQueries queries;
    private final ReferralEnds ends;
    private final Journal journal;

    ReferralLapses(EndingsQueries queries, ReferralEnds ends, Journal journal) {
        this.queries = queries;
        this.ends = ends;
        this.journal = journal;
    }

    /**
     * A referral that time alone has ended.
     *
     * @param id identifier of the row
     * @param until the end of its term, when it lapsed
     */
    record Due(UUID id, Instant until, Referral referral) {}

    /** The referral that lapsed first of those that did so by the instant. */
    Optional<Due> next(Step step, Instant until) {
        return queries.nextLapse(step.db(), step.territory(), until);
    }

    /** Writes down what time has done to it, with all that follows. */
    void carryOut(Step step, Due due) {
        var ending = switch (due.referral().lapse(step.law(), due.until())) {
            case ReferralLapsed(var referral, var after) -> ending(due, referral, after);
            case BenefitNotConfirmed(var referral, var after) -> ending(due, referral, after);
            case ReferralStillLive live -> throw new IllegalStateException("it has not lapsed: " + live);
            case ReferralOver over -> throw new IllegalStateException("it was over before: " + over);
        };
        journal.record(step.db(), step.page(due.until()), ends.write(step.db(), step.territory(), step.law(), ending));
    }

    private static Ending ending(Due due, Referral referral, AfterReferral after) {
        return new Ending(due.id(), referral.ending().orElseThrow(), after, Role.CLOCK, Optional.empty());
    }
}
