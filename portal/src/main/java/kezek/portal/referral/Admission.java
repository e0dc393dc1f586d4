package kezek.portal.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.places.LineExits;
import kezek.portal.places.ReferralEnds;
import kezek.portal.platform.database.Counters;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.requests.DoneRequests.Form;
import kezek.portal.referral.Enrolments.Clerk;
import kezek.portal.referral.EnrolmentsQueries.Entering;
import kezek.portal.referral.EnrolmentsQueries.Entrance;
import kezek.portal.referral.ReferralsQueries.KnownReferral;
import kezek.rulebook.queue.LineExit;
import kezek.rulebook.referral.AfterReferral;
import kezek.rulebook.referral.EnrolFacts;
import kezek.rulebook.referral.EnrolOutcome;
import kezek.rulebook.referral.EnrolOutcome.ChildEnrolled;
import kezek.rulebook.referral.RefusalReason;
import kezek.rulebook.referral.RefuseOutcome;
import kezek.rulebook.referral.RefuseOutcome.RefusedByKindergarten;
import org.springframework.stereotype.Component;

/** A kindergarten takes the child of a referral in, or refuses it; what follows is written. Page: rules/referral-term.md */
@Component
class Admission {

    private static final String ENROL = "enrol-child";
    private static final String REFUSE = "refuse-child";

    private final EnrolmentsQueries queries;
    private final ReferralsQueries referrals;
    private final LineExits exits;
    private final ReferralEnds ends;

    Admission(EnrolmentsQueries queries, ReferralsQueries referrals, LineExits exits, ReferralEnds ends) {
        this.queries = queries;
        this.referrals = referrals;
        this.exits = exits;
        this.ends = ends;
    }

    /** Enrols the child of a referral; a form that did so is answered the same again. */
    Optional<EnrolOutcome> enrol(Act act, long referral, Clerk clerk) {
        var form = form(ENROL, clerk);
        var done = DoneRequests.answer(act.db(), act.territory().id(), form);
        if (done.isPresent()) {
            return known(act, Long.parseLong(done.get())).map(known -> new ChildEnrolled(known.referral()));
        }
        return known(act, referral).map(known -> enrol(act, known, clerk));
    }

    private EnrolOutcome enrol(Act act, KnownReferral known, Clerk clerk) {
        var entrance = queries.entrance(act.db(), act.territory(), known.id());
        var facts = new EnrolFacts(
                known.kindergarten().equals(clerk.kindergarten()),
                entrance.enrolledElsewhere(),
                entrance.capacity(),
                entrance.enrolled());
        var outcome = known.referral().enrol(facts, act.now());
        if (outcome instanceof ChildEnrolled) {
            enter(act, known, entrance, clerk);
        }
        return outcome;
    }

    private void enter(Act act, KnownReferral known, Entrance entrance, Clerk clerk) {
        var entering = new Entering(known.id(), act.now(), clerk.name());
        var number = Counters.take(act.db(), act.territory().id(), Counters.Of.ENROLMENT, 1);
        queries.add(act.db(), act.territory(), number, entrance, entering);
        queries.closeReferral(act.db(), act.territory(), entering);
        keep(act, form(ENROL, clerk), String.valueOf(known.number()));

        var entries = new ArrayList<Entry>();
        entries.add(Entry.of(Kind.CHILD_ENROLLED, Role.KINDERGARTEN)
                .with("enrolment", number)
                .with("kindergarten", known.group().kindergarten())
                .with("group", known.group().group())
                .with("referral", known.number())
                .withSecret("birthDate", Optional.of(entrance.born()))
                .withSecret("iin", entrance.iin()));
        entries.addAll(leaveQueues(act, entrance, entering));
        act.record(entries);
    }

    /** The child leaves all queues of the kind, with whatever it holds there; those of other kinds are kept. */
    private List<Entry> leaveQueues(Act act, Entrance entrance, Entering entering) {
        var entries = new ArrayList<Entry>();
        for (var application : queries.applications(act.db(), act.territory(), entrance)) {
            var exit = new LineExit(LineExit.Cause.WITHDRAWN, act.now());
            entries.addAll(exits.write(act.db(), act.territory(), application.id(), exit, Role.KINDERGARTEN));
            queries.close(act.db(), act.territory(), application, entrance, entering);
            entries.add(Entry.of(Kind.APPLICATION_ENDED, Role.KINDERGARTEN)
                    .with("application", application.number())
                    .with("because", "ENROLLED"));
        }
        return entries;
    }

    /** Refuses the child of a referral; a form that did so is answered the same again. */
    Optional<RefuseOutcome> refuse(Act act, long referral, RefusalReason reason, Clerk clerk) {
        var form = form(REFUSE, clerk);
        var done = DoneRequests.answer(act.db(), act.territory().id(), form);
        if (done.isPresent()) {
            var words = done.get().split(" ", -1);
            return known(act, Long.parseLong(words[0])).map(known -> refused(known, RefusalReason.valueOf(words[1])));
        }
        return known(act, referral).map(known -> refuse(act, known, reason, clerk));
    }

    private RefuseOutcome refuse(Act act, KnownReferral known, RefusalReason reason, Clerk clerk) {
        var named = known.kindergarten().equals(clerk.kindergarten());
        var outcome = known.referral().refuse(named, reason, act.now());
        if (outcome instanceof RefusedByKindergarten refused) {
            var over = refused.referral().ending().orElseThrow();
            var after = refused.after();
            var ending = new ReferralEnds.Ending(known.id(), over, after, Role.KINDERGARTEN, Optional.of(reason));
            var entries = ends.write(act.db(), act.territory(), act.law(), ending);
            keep(act, form(REFUSE, clerk), known.number() + " " + reason);
            act.record(entries);
        }
        return outcome;
    }

    /** What was answered when it was refused: nothing changes a referral that is over. */
    private static RefuseOutcome refused(KnownReferral known, RefusalReason reason) {
        var over = known.referral().ending().orElseThrow();
        var after = new AfterReferral(new AfterReferral.BackInQueue(), over.at());
        return new RefusedByKindergarten(known.referral(), reason, after);
    }

    private Optional<KnownReferral> known(Act act, long number) {
        return referrals.numbered(act.db(), act.territory(), number);
    }

    private static Form form(String act, Clerk clerk) {
        return new Form(act, OwnKey.of(clerk.kindergarten(), clerk.key()));
    }

    private static void keep(Act act, Form form, String answer) {
        DoneRequests.keep(act.db(), act.territory().id(), form, answer, act.now());
    }
}
