package kezek.portal.office.department;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kezek.portal.office.Answers;
import kezek.portal.office.Frames;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.Texts;
import kezek.portal.queue.Benefits;
import kezek.portal.queue.Benefits.Undecided;
import kezek.portal.queue.FrozenPeriods;
import kezek.portal.queue.FrozenPeriods.Period;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page of a department's office: what waits. */
@PageController
class DepartmentController {

    private final Frames frames;
    private final Benefits benefits;
    private final FrozenPeriods periods;

    DepartmentController(Frames frames, Benefits benefits, FrozenPeriods periods) {
        this.frames = frames;
        this.benefits = benefits;
        this.periods = periods;
    }

    @GetMapping("/{territory}/office/department")
    ModelAndView home(Visit visit) {
        var waiting = benefits.undecided(visit.territory(), visit.now());
        var today = visit.now().atZone(visit.territory().zone()).toLocalDate();
        return Answers.page(
                "department/home",
                new HomeView(
                        frames.of(visit.territory(), visit.officer(), visit.texts()),
                        visit.texts().text("office.department.benefits.count", Map.of("count", waiting.size())),
                        waiting.stream()
                                .map(Undecided::confirmBy)
                                .flatMap(Optional::stream)
                                .min(Instant::compareTo)
                                .map(until -> visit.texts()
                                        .text(
                                                "office.department.benefits.urgent",
                                                Map.of("until", visit.moment(until))))
                                .orElse(null),
                        periods.of(visit.territory()).stream()
                                .filter(period -> !period.lastDay().isBefore(today))
                                .map(period -> days(period, visit.texts()))
                                .toList()));
    }

    /** «2027 жылғы 1 тамыз – 2027 жылғы 31 тамыз». */
    static String days(Period period, Texts texts) {
        return texts.date(period.firstDay()) + " – " + texts.date(period.lastDay());
    }
}
