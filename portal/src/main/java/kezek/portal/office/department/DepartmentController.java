package kezek.portal.office.department;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kezek.portal.account.SignedIn.DepartmentOfficer;
import kezek.portal.office.Answers;
import kezek.portal.office.Frames;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.Texts;
import kezek.portal.queue.Benefits;
import kezek.portal.queue.Benefits.Undecided;
import kezek.portal.queue.FrozenPeriods;
import kezek.portal.queue.FrozenPeriods.Period;
import kezek.portal.territory.Territory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page of a department's office: what waits. */
@PageController
class DepartmentController {

    private final Frames frames;
    private final Benefits benefits;
    private final FrozenPeriods periods;
    private final PortalClock clock;

    DepartmentController(Frames frames, Benefits benefits, FrozenPeriods periods, PortalClock clock) {
        this.frames = frames;
        this.benefits = benefits;
        this.periods = periods;
        this.clock = clock;
    }

    @GetMapping("/{territory}/office/department")
    ModelAndView home(Territory territory, DepartmentOfficer officer, Texts texts) {
        var visit = new Visit(territory, officer, clock.now(), texts);
        var waiting = benefits.undecided(territory, visit.now());
        var today = visit.now().atZone(territory.zone()).toLocalDate();
        return Answers.page(
                "department/home",
                new HomeView(
                        frames.of(territory, officer, texts),
                        texts.text("office.department.benefits.count", Map.of("count", waiting.size())),
                        waiting.stream()
                                .map(Undecided::confirmBy)
                                .flatMap(Optional::stream)
                                .min(Instant::compareTo)
                                .map(until -> texts.text(
                                        "office.department.benefits.urgent", Map.of("until", visit.moment(until))))
                                .orElse(null),
                        periods.of(territory).stream()
                                .filter(period -> !period.lastDay().isBefore(today))
                                .map(period -> days(period, texts))
                                .toList()));
    }

    /** «2027 жылғы 1 тамыз – 2027 жылғы 31 тамыз». */
    static String days(Period period, Texts texts) {
        return texts.date(period.firstDay()) + " – " + texts.date(period.lastDay());
    }
}
