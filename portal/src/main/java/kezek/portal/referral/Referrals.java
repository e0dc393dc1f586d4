package kezek.portal.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.counter.Reply;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.places.ReferralEnds;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.requests.DoneRequests.Form;
import kezek.portal.queue.Application;
import kezek.portal.queue.Applications;
import kezek.portal.referral.Issue.Taking;
import kezek.portal.referral.ReferralsQueries.KnownReferral;
import kezek.portal.territory.Territory;
import kezek.rulebook.referral.AfterReferral;
import kezek.rulebook.referral.GiveBackOutcome;
import kezek.rulebook.referral.GiveBackOutcome.GivenBack;
import kezek.rulebook.referral.IssueOutcome;
import kezek.rulebook.referral.ProlongOutcome;
import kezek.rulebook.referral.ProlongOutcome.Prolonged;
import kezek.rulebook.referral.Referral;
import org.springframework.stereotype.Component;

/** What a family does with a referral. Each method is one transaction. Page: rules/referral-term.md */
@Component
public class Referrals {

    /**
     * The text of the message that is the electronic referral; it carries {@code referral}, {@code until}, {@code kindergarten}, {@code group}
     * and {@code awaits}: {@code ENROLMENT} or {@code BENEFIT}.
     */
    public static final String TAKEN_MESSAGE = "message.referred";

    private static final String PROLONG = "prolong-referral";
    private static final String GIVE_BACK = "give-back-referral";

    private final Acts acts;
    private final Applications applications;
    private final Issue issue;
    private final ReferralEnds ends;
    private final ReferralsQueries queries;

    /** By which form, and when. */
    public record Asking(UUID key, Instant now) {}

    Referrals(Acts acts, Applications applications, Issue issue, ReferralEnds ends, ReferralsQueries queries) {
        this.acts = acts;
        this.applications = applications;
        this.issue = issue;
        this.ends = ends;
        this.queries = queries;
    }

    /** All referrals of an application, the newest first. */
    public List<TakenReferral> of(Territory territory, Application application) {
        return acts.look(
                territory,
                (db, law) -> queries.of(db, territory, application).stream()
                        .map(known -> known.of(application))
                        .toList());
    }

    /**
     * The family takes the referral to the place that it holds. The same key is answered with the same referral for ever, as it was when it
     * was taken.
     *
     * @param reservation identifier of the reservation that the page showed
     * @param shownPhone the phone of the application as the page showed it, masked; if it was changed since, or if none is known, the
     *     referral is refused
     * @return empty if the application has no such reservation
     */
    public Reply<Optional<IssueOutcome>> take(
            Territory territory, Application application, UUID reservation, String shownPhone, Asking asking) {
        var key = OwnKey.of(application.id(), asking.key());
        return acts.atCounter(
                territory,
                asking.now(),
                act -> issue.given(act, key)
                        .or(() -> issue.held(act, application, reservation).map(held -> {
                            // As it stands now that the territory is locked: its lane may have changed, and its phone.
                            var present = applications.byId(act.db(), territory, application.id());
                            var contact = applications.contact(territory, present);
                            return issue.take(act, new Taking(present, contact, shownPhone, key), held);
                        })));
    }

    /** Prolongs a referral of the application; empty if it has no such number. The same key is answered the same for ever. */
    public Optional<ProlongOutcome> prolong(
            Territory territory, Application application, long referral, Asking asking) {
        var form = new Form(PROLONG, OwnKey.of(application.id(), asking.key()));
        return acts.act(territory, asking.now(), act -> {
            var done = DoneRequests.answer(act.db(), territory.id(), form);
            if (done.isPresent()) {
                // The longest term is the last one: the row shows it for ever.
                return own(act, application, Long.parseLong(done.get()))
                        .map(known -> new Prolonged(unended(known.referral())));
            }
            return own(act, application, referral).map(known -> prolong(act, known, form));
        });
    }

    private ProlongOutcome prolong(Act act, KnownReferral known, Form form) {
        var outcome = known.referral().prolong(act.law(), act.now());
        if (outcome instanceof Prolonged(var prolonged)) {
            var until = Issue.untilOf(prolonged);
            queries.prolong(act.db(), act.territory(), known.id(), until, act.now());
            DoneRequests.keep(act.db(), act.territory().id(), form, String.valueOf(known.number()), act.now());
            act.record(List.of(Entry.of(Kind.REFERRAL_PROLONGED, Role.PARENT)
                    .with("referral", known.number())
                    .with("until", until)));
        }
        return outcome;
    }

    private static Referral unended(Referral referral) {
        return new Referral(
                referral.issuedAt(), referral.awaiting(), referral.term(), referral.prolonged(), Optional.empty());
    }

    /** Gives a referral of the application back; empty if it has no such number. The same key is answered the same for ever. */
    public Optional<GiveBackOutcome> giveBack(
            Territory territory, Application application, long referral, Asking asking) {
        var form = new Form(GIVE_BACK, OwnKey.of(application.id(), asking.key()));
        return acts.act(territory, asking.now(), act -> {
            var done = DoneRequests.answer(act.db(), territory.id(), form);
            if (done.isPresent()) {
                return own(act, application, Long.parseLong(done.get())).map(Referrals::givenBack);
            }
            return own(act, application, referral).map(known -> giveBack(act, known, form));
        });
    }

    private GiveBackOutcome giveBack(Act act, KnownReferral known, Form form) {
        var outcome = known.referral().giveBack(act.now());
        if (outcome instanceof GivenBack(var referral, var after)) {
            var over = referral.ending().orElseThrow();
            var ending = new ReferralEnds.Ending(known.id(), over, after, Role.PARENT, Optional.empty());
            var entries = ends.write(act.db(), act.territory(), act.law(), ending);
            DoneRequests.keep(act.db(), act.territory().id(), form, String.valueOf(known.number()), act.now());
            act.record(entries);
        }
        return outcome;
    }

    /** What was answered when it was given back: nothing changes a referral that is over. */
    private static GiveBackOutcome givenBack(KnownReferral known) {
        var over = known.referral().ending().orElseThrow();
        return new GivenBack(known.referral(), new AfterReferral(new AfterReferral.BackInQueue(), over.at()));
    }

    private Optional<KnownReferral> own(Act act, Application application, long number) {
        return queries.numbered(act.db(), act.territory(), number)
                .filter(known -> known.application().equals(application.id()));
    }
}
