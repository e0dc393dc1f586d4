package kezek.portal.office.department;

import java.util.List;
import java.util.Map;
import kezek.portal.office.Answers;
import kezek.portal.office.Frames;
import kezek.portal.office.Sent;
import kezek.portal.office.department.FreezesView.Line;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.Texts;
import kezek.portal.platform.web.ui.FieldError;
import kezek.portal.queue.FrozenPeriods;
import kezek.portal.queue.FrozenPeriods.FreezeOutcome;
import kezek.portal.queue.FrozenPeriods.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A department freezes periods in which no places are given. */
@PageController
class FreezesController {

    private static final String FREEZES = Frames.DEPARTMENT + "/freezes";
    private static final Sent NOTHING = new Sent(new LinkedMultiValueMap<>());

    private final Frames frames;
    private final FrozenPeriods periods;

    FreezesController(Frames frames, FrozenPeriods periods) {
        this.frames = frames;
        this.periods = periods;
    }

    /** What a page says above its list and form. */
    private record Said(@Nullable String done, @Nullable String refusal, List<FieldError> errors) {}

    @GetMapping("/{territory}/office/department/freezes")
    ModelAndView list(Visit visit, @RequestParam(defaultValue = "") String done) {
        return Answers.page(
                "department/freezes", view(visit, NOTHING, new Said(done(done, visit.texts()), null, List.of())));
    }

    @PostMapping("/{territory}/office/department/freezes")
    ModelAndView freeze(Visit visit, Sent form) {
        var decision = visit.deciding(form.key());
        var reading = FreezeForm.read(form, visit);
        if (reading.read().isEmpty()) {
            return refused(visit, form, reading.errors());
        }
        var asked = reading.read().get();
        var outcome = periods.freeze(visit.territory(), asked.firstDay(), asked.lastDay(), asked.reason(), decision);
        return switch (outcome) {
            case FrozenPeriods.Frozen _ -> visit.leadTo(FREEZES + "?done=frozen");
            case FrozenPeriods.TooEarly _,
                    FrozenPeriods.EndsBeforeItBegins _,
                    FrozenPeriods.Overlaps _,
                    FrozenPeriods.TooLong _,
                    FrozenPeriods.NeedsReason _ -> refused(visit, form, List.of(error(outcome, visit.texts())));
        };
    }

    /** Somebody reloads the address of a cancellation, or chooses another language there. */
    @GetMapping("/{territory}/office/department/freezes/{period}/cancellation")
    ModelAndView back(Visit visit) {
        return visit.leadTo(FREEZES);
    }

    @PostMapping("/{territory}/office/department/freezes/{period}/cancellation")
    ModelAndView cancel(Visit visit, @PathVariable String period, Sent form) {
        if (periods.cancel(visit.territory(), Answers.identifier(period), visit.deciding(form.key()))) {
            return visit.leadTo(FREEZES + "?done=thawed");
        }
        var said = new Said(null, visit.texts().text("office.freeze.notCancelled"), List.of());
        return Answers.refused("department/freezes", view(visit, NOTHING, said));
    }

    private ModelAndView refused(Visit visit, Sent form, List<FieldError> errors) {
        return Answers.refused("department/freezes", view(visit, form, new Said(null, null, errors)));
    }

    private FreezesView view(Visit visit, Sent form, Said said) {
        return new FreezesView(
                frames.of(visit.territory(), visit.officer(), visit.texts()),
                said.done(),
                said.refusal(),
                periods.of(visit.territory()).stream()
                        .map(period -> line(period, visit))
                        .toList(),
                new FreezesView.Form(
                        form.keyToShow(),
                        FreezesView.Day.typed(form.typed(FreezeForm.FIRST_DAY)),
                        FreezesView.Day.typed(form.typed(FreezeForm.LAST_DAY)),
                        form.typed(FreezeForm.REASON),
                        said.errors()));
    }

    private static Line line(Period period, Visit visit) {
        var today = visit.now().atZone(visit.territory().zone()).toLocalDate();
        return new Line(
                DepartmentController.days(period, visit.texts()),
                period.reason(),
                period.firstDay().isAfter(today) ? FREEZES + "/" + period.id() + "/cancellation" : null,
                DoneRequests.freshKey().toString());
    }

    private static FieldError error(FreezeOutcome outcome, Texts texts) {
        return switch (outcome) {
            case FrozenPeriods.Frozen _ -> throw new IllegalStateException("a frozen period is no error");
            case FrozenPeriods.TooEarly(var earliest) ->
                new FieldError(
                        FreezeForm.FIRST_DAY,
                        texts.text("office.freeze.error.tooEarly", Map.of("earliest", texts.date(earliest))));
            case FrozenPeriods.EndsBeforeItBegins _ ->
                new FieldError(FreezeForm.LAST_DAY, texts.text("office.freeze.error.order"));
            case FrozenPeriods.Overlaps(var other) ->
                new FieldError(
                        FreezeForm.FIRST_DAY,
                        texts.text(
                                "office.freeze.error.overlaps",
                                Map.of("days", DepartmentController.days(other, texts))));
            case FrozenPeriods.TooLong(var latest) ->
                new FieldError(
                        FreezeForm.LAST_DAY,
                        texts.text("office.freeze.error.tooLong", Map.of("latest", texts.date(latest))));
            case FrozenPeriods.NeedsReason _ ->
                new FieldError(FreezeForm.REASON, texts.text("office.freeze.error.reason"));
        };
    }

    private static @Nullable String done(String word, Texts texts) {
        return switch (word) {
            case "frozen" -> texts.text("office.done.frozen");
            case "thawed" -> texts.text("office.done.thawed");
            default -> null;
        };
    }
}
