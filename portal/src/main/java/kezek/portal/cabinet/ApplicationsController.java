package kezek.portal.cabinet;

import java.util.Map;
import kezek.portal.platform.web.PageController;
import kezek.portal.queue.Applications;
import kezek.rulebook.queue.RestoreOutcome;
import kezek.rulebook.queue.RestoreOutcome.EndsByItself;
import kezek.rulebook.queue.RestoreOutcome.NotStopListed;
import kezek.rulebook.queue.RestoreOutcome.Restored;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A parent looks at the applications of its children, and leaves the stop-list. */
@PageController
class ApplicationsController {

    private final Visits visits;
    private final Overview overview;
    private final Applications applications;
    private final Refusals refusals;

    ApplicationsController(Visits visits, Overview overview, Applications applications, Refusals refusals) {
        this.visits = visits;
        this.overview = overview;
        this.applications = applications;
        this.refusals = refusals;
    }

    @GetMapping("/{territory}/cabinet")
    ModelAndView all(Asking asking) {
        return Answers.page("home", overview.all(visits.all(asking)));
    }

    @GetMapping("/{territory}/cabinet/applications/{number}")
    ModelAndView one(Asking asking) {
        return visits.of(asking)
                .map(visit -> Answers.page("application", overview.one(visit, null)))
                .orElseGet(Answers::missing);
    }

    @PostMapping("/{territory}/cabinet/applications/{number}/restoration")
    ModelAndView restore(Asking asking) {
        return visits.of(asking).map(visit -> restore(visit, asking.sent())).orElseGet(Answers::missing);
    }

    private ModelAndView restore(Visit visit, Map<String, String> sent) {
        var key = Answers.identifier(sent, "key");
        var outcome = applications.restore(visit.territory(), visit.application(), key, visit.now());
        return switch (outcome) {
            case Restored _ -> Answers.leadTo(visit, "");
            case EndsByItself _, NotStopListed _ -> refused(visit, outcome);
        };
    }

    private ModelAndView refused(Visit visit, RestoreOutcome outcome) {
        return Answers.refused("application", overview.one(visit, refusals.of(visit, outcome)));
    }
}
