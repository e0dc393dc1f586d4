package kezek.portal.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.territory.Territory;
import kezek.rulebook.queue.Benefit;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.BenefitOutcome;
import org.springframework.stereotype.Component;

/** Benefits of applications, and what the department decides about them. Page: rules/benefit.md */
@Component
public class Benefits {

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

    /** The benefits of an application, also those that were not confirmed. */
    public List<Benefit> of(Territory territory, Application application) {
        throw new UnsupportedOperationException();
    }

    /** Waiting for the department: those whose referral waits first, then the oldest. */
    public List<Undecided> undecided(Territory territory, Instant now) {
        throw new UnsupportedOperationException();
    }

    /**
     * The department confirms a benefit.
     *
     * @param application public number
     * @param officer who decides, as the rows keep it
     * @return empty if no such application claims it
     */
    public Optional<BenefitOutcome> confirm(
            Territory territory, long application, BenefitKind kind, Decision decision) {
        throw new UnsupportedOperationException();
    }

    /** The department rejects a benefit; see {@link #confirm}. */
    public Optional<BenefitOutcome> reject(Territory territory, long application, BenefitKind kind, Decision decision) {
        throw new UnsupportedOperationException();
    }

    /** Who decides, by which form, when. */
    public record Decision(String officer, UUID key, Instant now) {}
}
