package kezek.portal.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.Texts;
import kezek.portal.platform.web.ui.FieldError;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Moves the clock of a development portal. In production there is no such page. */
@PageController
@ConditionalOnProperty(name = "kezek.mode", havingValue = "development")
class ClockController {

    /** A month at once: what is due on the way is carried out while the person waits. */
    private static final int MOST_MINUTES = 31 * 24 * 60;

    private static final String MINUTES = "[0-9]{1,5}";

    private final MovableClock clock;

    ClockController(MovableClock clock) {
        this.clock = clock;
    }

    @GetMapping("/dev/clock")
    ModelAndView page(Texts texts) {
        return page(List.of(), new ClockForm("", "", "", home(texts)), texts);
    }

    @PostMapping("/dev/clock")
    ModelAndView move(
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String territory,
            @RequestParam(defaultValue = "") String back,
            Texts texts) {
        var form = new ClockForm(step, minutes, territory, back);
        var known = ClockStep.named(form.step());
        var outcome = known.map(found -> clock.move(found, form.territory()))
                .or(() -> typed(form).map(clock::move));
        var why = outcome.map(done -> refusal(done, texts)).orElseGet(() -> Optional.of(wrongMinutes(texts)));
        return why.map(error -> page(List.of(new FieldError("minutes", error)), form, texts))
                .orElseGet(() -> back(form.backOr(home(texts))));
    }

    private static Optional<Duration> typed(ClockForm form) {
        return Optional.of(form.minutes())
                .filter(text -> text.matches(MINUTES))
                .map(Integer::parseInt)
                .filter(number -> number >= 1 && number <= MOST_MINUTES)
                .map(Duration::ofMinutes);
    }

    private static Optional<String> refusal(PortalClock.Outcome outcome, Texts texts) {
        return switch (outcome) {
            case PortalClock.Moved _ -> Optional.empty();
            case PortalClock.NotMoved not ->
                Optional.of(
                        switch (not.reason()) {
                            case TOO_FAR -> texts.text("dev.clock.tooFar");
                            case NOT_FORWARD, PRODUCTION -> wrongMinutes(texts);
                        });
        };
    }

    private static String wrongMinutes(Texts texts) {
        return texts.text("dev.clock.wrongMinutes", Map.of("most", MOST_MINUTES));
    }

    private static ModelAndView page(List<FieldError> errors, ClockForm form, Texts texts) {
        var view = new ClockView(errors, form.minutes(), form.territory(), form.backOr(home(texts)));
        var page = new ModelAndView("dev/clock", "view", view);
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView back(String path) {
        var redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExpandUriTemplateVariables(false);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }

    private static String home(Texts texts) {
        return "/" + texts.language().code() + "/";
    }
}
