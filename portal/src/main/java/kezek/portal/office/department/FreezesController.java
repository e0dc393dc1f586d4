package kezek.portal.office.department;

import java.util.List;
import java.util.Map;
import kezek.portal.account.SignedIn.DepartmentOfficer;
import kezek.portal.office.Answers;
import kezek.portal.office.Frames;
import kezek.portal.office.Sent;
import kezek.portal.office.department.FreezesView.Line;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.Texts;
import kezek.portal.platform.web.ui.FieldError;
import kezek.portal.queue.FrozenPeriods;
import kezek.portal.queue.FrozenPeriods.FreezeOutcome;
import kezek.portal.queue.FrozenPeriods.Period;
import kezek.portal.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
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
    private final PortalClock clock;

    FreezesController(Frames frames, FrozenPeriods periods, PortalClock clock) {
        this.frames = frames;
        this.periods = periods;
        this.clock = clock;
    }

    /** What a page says above its list and form. */
    private record Said(@Nullable String done, @Nullable String refusal, List<FieldError> errors) {}

    @GetMapping("/{territory}/office/department/freezes")
    ModelAndView list(
            Territory territory, DepartmentOfficer officer, @RequestParam(defaultValue = "") String done, Texts texts) {
        var visit = new Visit(territory, officer, clock.now(), texts);
        return Answers.page("department/freezes", view(visit, NOTHING, new Said(done(done, texts), null, List.of())));
    }

    @PostMapping("/{territory}/office/department/freezes")
    ModelAndView freeze(
            Territory territory,
            DepartmentOfficer officer,
            @RequestParam MultiValueMap<String, String> sent,
            Texts texts) {
        var visit = new Visit(territory, officer, clock.now(), texts);
        var form = new Sent(sent);
        var decision = visit.deciding(form.key());
        var reading = FreezeForm.read(form, visit);
        if (reading.read().isEmpty()) {
            return refused(visit, form, reading.errors());
        }
        var asked = reading.read().get();
        var outcome = periods.freeze(territory, asked.firstDay(), asked.lastDay(), asked.reason(), decision);
        return switch (outcome) {
            case FrozenPeriods.Frozen _ -> Answers.leadTo(territory, texts, FREEZES + "?done=frozen");
            case FrozenPeriods.TooEarly _,
                    FrozenPeriods.EndsBeforeItBegins _,
                    FrozenPeriods.Overlaps _,
                    FrozenPeriods.TooLong _,
                    FrozenPeriods.NeedsReason _ -> refused(visit, form, List.of(error(outcome, texts)));
        };
    }

    /** Somebody reloads the address of a cancellation, or chooses another language there. */
    @GetMapping("/{territory}/office/department/freezes/{period}/cancellation")
    ModelAndView back(Territory territory, DepartmentOfficer officer, @PathVariable String period, Texts texts) {
        return Answers.leadTo(territory, texts, FREEZES);
    }

    @PostMapping("/{territory}/office/department/freezes/{period}/cancellation")
    ModelAndView cancel(
            Territory territory,
            DepartmentOfficer officer,
            @PathVariable String period,
            @RequestParam MultiValueMap<String, String> sent,
            Texts texts) {
        var visit = new Visit(territory, officer, clock.now(), texts);
        if (periods.cancel(territory, Answers.identifier(period), visit.deciding(new Sent(sent).key()))) {
            return Answers.leadTo(territory, texts, FREEZES + "?done=thawed");
        }
        var said = new Said(null, texts.text("office.freeze.notCancelled"), List.of());
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
