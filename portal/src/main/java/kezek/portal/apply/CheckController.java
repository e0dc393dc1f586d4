package kezek.portal.apply;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.outcome.OutcomeTexts;
import kezek.portal.platform.web.ui.FieldError;
import kezek.portal.queue.Applications;
import kezek.portal.queue.Filing;
import kezek.rulebook.queue.RegistrationOutcome;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All answers once more, each to be changed; then the application is sent. */
@PageController
class CheckController {

    private static final String PATH = "/{territory}/apply/check";

    private final Applications applications;
    private final OutcomeTexts outcomes;

    CheckController(Applications applications, OutcomeTexts outcomes) {
        this.applications = applications;
        this.outcomes = outcomes;
    }

    @GetMapping(PATH)
    ModelAndView check(Visit visit) {
        return page(visit, DoneRequests.freshKey(), Optional.empty());
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
        return switch (applications.register(
                visit.territory(), visit.draft().application(), known.get(), visit.now())) {
            case Filing.Filed _ -> visit.to(Step.DONE);
            case Filing.NotFiled(var refusal) -> page(visit, known.get(), Optional.of(refusal));
        };
    }

    private static Optional<UUID> key(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    private ModelAndView page(Visit visit, UUID key, Optional<RegistrationOutcome> refusal) {
        var errors = refusal.map(refused -> new FieldError("answers", words(visit, refused))).stream()
                .toList();
        var rule = refusal.map(refused -> "/rules/" + refused.rulePage()).orElse(null);
        var frame = visit.frame(List.copyOf(errors), rule);
        return visit.page("apply/check", frame, new CheckView(frame, DraftSummary.of(visit), key.toString()));
    }

    private String words(Visit visit, RegistrationOutcome refusal) {
        return outcomes.text(refusal, visit.language(), visit.territory().zone())
                .text();
    }
}
