package kezek.portal.apply;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.apply.FamilyQuestion.Named;
import kezek.portal.apply.FamilyQuestion.Refused;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.ui.FieldError;
import kezek.portal.queue.Applications;
import kezek.portal.queue.Filing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All answers once more, each to be changed, and what the law says to them; then the application is sent. */
@PageController
class CheckController {

    private static final String PATH = "/{territory}/apply/check";

    private final Applications applications;
    private final Drafts drafts;
    private final FamilyQuestion question;
    private final Decision decision;

    CheckController(Applications applications, Drafts drafts, FamilyQuestion question, Decision decision) {
        this.applications = applications;
        this.drafts = drafts;
        this.question = question;
        this.decision = decision;
    }

    @GetMapping(PATH)
    ModelAndView check(Visit visit) {
        return page(visit, DoneRequests.freshKey(), List.of());
    }

    /**
     * Sends the application.
     *
     * @param key of the form; one that is no key gets a new one with the page, and nothing is sent
     */
    @PostMapping(PATH)
    ModelAndView send(Visit visit, @RequestParam(defaultValue = "") String key) {
        var known = key(key);
        if (known.isEmpty()) {
            return visit.to(Step.CHECK);
        }
        // What the register attested holds for the day on which it did.
        if (question.isAnsweredToday(visit)) {
            return file(visit, known.get());
        }
        return switch (question.askAgain(visit)) {
            case Refused refused -> page(visit, known.get(), answers(refused.text()));
            case Named named -> {
                var before = visit.draft().family().orElseThrow().attested();
                var renewed = visit.with(drafts.family(visit.writing(), named.family()));
                yield named.family().attested().equals(before)
                        ? file(renewed, known.get())
                        : page(renewed, known.get(), answers(visit.text("apply.check.benefitsChanged")));
            }
        };
    }

    private ModelAndView file(Visit visit, UUID key) {
        var application = visit.draft().application();
        return switch (applications.register(visit.territory(), application, key, visit.now())) {
            case Filing.Filed _ -> visit.to(Step.DONE);
            case Filing.NotFiled(var refusal) -> {
                // Another form of the same draft may have been a moment faster.
                var current = drafts.current(visit.writing());
                yield current.number().isPresent()
                        ? visit.to(Step.DONE)
                        : page(
                                visit,
                                key,
                                answers(decision.words(visit, refusal).text()));
            }
        };
    }

    private static Optional<UUID> key(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    private static List<FieldError> answers(String text) {
        return List.of(new FieldError("answers", text));
    }

    private ModelAndView page(Visit visit, UUID key, List<FieldError> errors) {
        var refusal = decision.refusal(visit, visit.draft().kind().orElseThrow());
        var words = refusal.map(refused -> decision.words(visit, refused));
        var rule = words.map(said -> said.rulePath()).orElse("/rules/queue-order");
        var frame = visit.frame(errors, null);
        var view = new CheckView(
                frame,
                DraftSummary.of(visit),
                key.toString(),
                words.map(said -> said.text()).orElseGet(() -> decision.joins(visit)),
                rule,
                refusal.isEmpty());
        return visit.page("apply/check", frame, view);
    }
}
