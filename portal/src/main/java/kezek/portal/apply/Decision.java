package kezek.portal.apply;

import java.util.Map;
import java.util.Optional;
import kezek.portal.platform.web.outcome.OutcomeText;
import kezek.portal.platform.web.outcome.OutcomeTexts;
import kezek.portal.queue.Applications;
import kezek.rulebook.Refusal;
import kezek.rulebook.queue.Benefit;
import kezek.rulebook.queue.LaneRight;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.RegistrationOutcome;
import kezek.rulebook.queue.RegistrationOutcome.ConclusionNeeded;
import org.springframework.stereotype.Component;

/** What the law says to a draft whose child the register has named, before anything is sent, and its words. Page: rules/queue-order.md */
@Component
class Decision {

    private final Applications applications;
    private final OutcomeTexts outcomes;

    Decision(Applications applications, OutcomeTexts outcomes) {
        this.applications = applications;
        this.outcomes = outcomes;
    }

    /** Why the child of the draft may not join a queue of the kind; that the conclusion is there, the step of the queue sees to itself. */
    Optional<RegistrationOutcome> refusal(Visit visit, QueueKind kind) {
        var child = visit.draft().family().orElseThrow().child().iin();
        var outcome = applications.preview(visit.territory(), child, kind, visit.now());
        return Optional.of(outcome).filter(each -> each instanceof Refusal && !(each instanceof ConclusionNeeded));
    }

    /** A refusal in words. */
    OutcomeText words(Visit visit, RegistrationOutcome refusal) {
        return outcomes.text(refusal, visit.language(), visit.territory().zone());
    }

    /** Which queue and which lane the child would join. */
    String joins(Visit visit) {
        var draft = visit.draft();
        var application = draft.application();
        var lane = LaneRight.of(
                        application.benefits().stream().map(Benefit::claimed).toList())
                .lane();
        return visit.texts()
                .text(
                        "apply.check.joins",
                        Map.of(
                                "kind",
                                QueueWords.kind(application.kind(), visit.texts()),
                                "year",
                                String.valueOf(
                                        application.child().iin().birthDate().getYear()),
                                "lane",
                                QueueWords.lane(lane, visit.texts())));
    }
}
