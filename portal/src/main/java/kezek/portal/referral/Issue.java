package kezek.portal.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.platform.database.Counters;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.queue.Application;
import kezek.portal.queue.Benefits;
import kezek.portal.queue.Contact;
import kezek.portal.referral.ReferralsQueries.KnownReferral;
import kezek.portal.referral.ReferralsQueries.NewReferral;
import kezek.portal.referral.ReservationsQueries.OwnReservation;
import kezek.rulebook.queue.LaneRight;
import kezek.rulebook.referral.IssueFacts;
import kezek.rulebook.referral.IssueOutcome;
import kezek.rulebook.referral.IssueOutcome.ReferralAwaitsBenefit;
import kezek.rulebook.referral.IssueOutcome.ReferralIssued;
import kezek.rulebook.referral.Referral;
import kezek.rulebook.referral.ReferralTerm;
import org.springframework.stereotype.Component;

/** How a held place becomes a referral: reservation, place and access end, the referral is there, the family is told. */
@Component
class Issue {

    private static final String ACT = "take-referral";
    private static final String AWAITS_ENROLMENT = "ENROLMENT";
    private static final String AWAITS_BENEFIT = "BENEFIT";

    private final Benefits benefits;
    private final ReservationsQueries reservations;
    private final ReferralsQueries queries;
    private final TakenMessage message;

    Issue(Benefits benefits, ReservationsQueries reservations, ReferralsQueries queries, TakenMessage message) {
        this.benefits = benefits;
        this.reservations = reservations;
        this.queries = queries;
        this.message = message;
    }

    /**
     * Who takes a referral.
     *
     * @param application as it stands now
     * @param contact how its family is reached; an imported one may not be known
     * @param shownPhone the phone that the page showed, masked
     * @param key the key of the form, as rows keep it
     */
    record Taking(Application application, Optional<Contact> contact, String shownPhone, UUID key) {

        private boolean phoneMatches() {
            return contact.filter(known -> known.maskedPhone().equals(shownPhone))
                    .isPresent();
        }
    }

    /** What the form with this key was given before. */
    Optional<IssueOutcome> given(Act act, UUID key) {
        return DoneRequests.answer(act.db(), act.territory().id(), new DoneRequests.Form(ACT, key))
                .map(Issue::outcome);
    }

    /** A reservation of the application, live or over. */
    Optional<OwnReservation> held(Act act, Application application, UUID reservation) {
        return reservations.own(act.db(), act.territory(), application, reservation);
    }

    /** Decides and writes. */
    IssueOutcome take(Act act, Taking taking, OwnReservation held) {
        var outcome = Referral.issue(facts(act, taking, held), act.now());
        switch (outcome) {
            case ReferralIssued(var referral) -> write(act, taking, held, referral);
            case ReferralAwaitsBenefit(var referral) -> write(act, taking, held, referral);
            case IssueOutcome.OtherReferralLive _,
                    IssueOutcome.ReservationLapsed _,
                    IssueOutcome.ReferralsFrozen _,
                    IssueOutcome.PhoneDiffers _ -> {}
        }
        return outcome;
    }

    private IssueFacts facts(Act act, Taking taking, OwnReservation held) {
        var application = taking.application();
        var other = queries.of(act.db(), act.territory(), application).stream()
                .map(KnownReferral::referral)
                .filter(referral -> referral.ending().isEmpty())
                .findFirst();
        // A lane that an import brought without its benefit has nothing that could be confirmed: it counts as proved.
        var right = LaneRight.of(benefits.of(act.territory(), application));
        return new IssueFacts(
                held.held().reservation(),
                other.map(Issue::untilOf),
                taking.phoneMatches(),
                application.lane(),
                right.confirmed(),
                act.law());
    }

    private void write(Act act, Taking taking, OwnReservation held, Referral referral) {
        var db = act.db();
        var territory = act.territory();
        var application = taking.application();
        var number = Counters.take(db, territory.id(), Counters.Of.REFERRAL, 1);
        reservations.close(db, territory, held.held().reservationId(), "REFERRED", act.now());
        queries.closePlace(db, territory, held.place(), act.now());
        queries.endAccess(db, territory, application.id(), act.now());
        var added = new NewReferral(Ids.at(act.now()), number, application.id(), held.place(), taking.key());
        queries.add(db, territory, added, referral);
        DoneRequests.keep(db, territory.id(), new DoneRequests.Form(ACT, taking.key()), answer(referral), act.now());
        message.leave(act, taking.contact().orElseThrow(), number, held.held().group(), referral);
        // One entry: to be referred is to hold the place no more, and to have used the access.
        act.record(List.of(Entry.of(Kind.REFERRED, Role.PARENT)
                .with("referral", number)
                .with("application", application.number())
                .with("place", held.held().place())
                .with("awaits", awaits(referral))
                .with("until", untilOf(referral))));
    }

    /** The end of the term that runs: that to be enrolled, or that in which a benefit is to be confirmed. */
    static Instant untilOf(Referral referral) {
        return referral.term().or(referral::awaiting).orElseThrow().until();
    }

    static String awaits(Referral referral) {
        return referral.term().isPresent() ? AWAITS_ENROLMENT : AWAITS_BENEFIT;
    }

    private static String answer(Referral referral) {
        return awaits(referral) + " " + referral.issuedAt() + " " + untilOf(referral);
    }

    private static IssueOutcome outcome(String answer) {
        var words = answer.split(" ", -1);
        var issued = Instant.parse(words[1]);
        var term = Optional.of(new ReferralTerm(issued, Instant.parse(words[2])));
        return words[0].equals(AWAITS_BENEFIT)
                ? new ReferralAwaitsBenefit(new Referral(issued, term, Optional.empty(), false, Optional.empty()))
                : new ReferralIssued(new Referral(issued, Optional.empty(), term, false, Optional.empty()));
    }
}
