package kezek.portal.home;

import java.util.List;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page: what Kezek is, and the way to a place in plain words. */
@PageController
class HomeController {

    @GetMapping("/")
    ModelAndView home(Texts texts) {
        var steps = List.of(
                new HomeView.Step(
                        texts.text("home.step.queue.title"), texts.text("home.step.queue.text"), "/rules/queue-order"),
                new HomeView.Step(
                        texts.text("home.step.release.title"),
                        texts.text("home.step.release.text"),
                        "/rules/release-cycle"),
                new HomeView.Step(
                        texts.text("home.step.reserve.title"),
                        texts.text("home.step.reserve.text"),
                        "/rules/reservation"),
                new HomeView.Step(
                        texts.text("home.step.referral.title"),
                        texts.text("home.step.referral.text"),
                        "/rules/referral-term"));
        return new ModelAndView("home/home", "view", new HomeView(steps));
    }
}
