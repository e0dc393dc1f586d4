package kezek.portal.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.queue.Application;
import kezek.portal.territory.Territory;
import kezek.rulebook.referral.GiveBackOutcome;
import kezek.rulebook.referral.IssueOutcome;
import kezek.rulebook.referral.ProlongOutcome;
import org.springframework.stereotype.Component;

/** What a family does with a referral. Each method is one transaction. Page: rules/referral-term.md */
@Component
public class Referrals {

    /** The text of the message that is the electronic referral; it carries {@code referral}, {@code until}, {@code kindergarten} and {@code group}. */
    public static final String TAKEN_MESSAGE = "message.referred";

    /** All referrals of an application, the newest first. */
    public List<TakenReferral> of(Territory territory, Application application) {
        throw new UnsupportedOperationException();
    }

    /**
     * The family takes the referral to the place that it holds. The same key is answered with the same referral for ever.
     *
     * @param reservation identifier of the reservation that the page showed
     * @param shownPhone the phone of the application as the page showed it, masked; if it was changed since, the referral is refused
     * @return empty if the application has no such reservation
     */
    public Optional<IssueOutcome> take(
            Territory territory, Application application, UUID reservation, String shownPhone, Asking asking) {
        throw new UnsupportedOperationException();
    }

    /** Prolongs a referral of the application; empty if it has no such number. */
    public Optional<ProlongOutcome> prolong(
            Territory territory, Application application, long referral, Asking asking) {
        throw new UnsupportedOperationException();
    }

    /** Gives a referral of the application back; empty if it has no such number. */
    public Optional<GiveBackOutcome> giveBack(
            Territory territory, Application application, long referral, Asking asking) {
        throw new UnsupportedOperationException();
    }

    /** By which form, and when. */
    public record Asking(UUID key, Instant now) {}
}
