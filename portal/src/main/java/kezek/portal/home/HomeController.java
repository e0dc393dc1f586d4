package kezek.portal.home;

import java.time.Instant;
import java.util.List;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Territory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first page of the country, the first page of a territory, and the page about Kezek. */
@PageController
class HomeController {

    private final Chooser chooser;
    private final CityPage city;

    HomeController(Chooser chooser, CityPage city) {
        this.chooser = chooser;
        this.city = city;
    }

    @GetMapping("/")
    ModelAndView home(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String next,
            Instant now,
            Texts texts) {
        var asked = new Chooser.Asked(q, Next.read(next), now, texts);
        return new ModelAndView("home/home", "view", new HomeView(chooser.view(asked), steps(texts)));
    }

    @GetMapping("/{territory}")
    ModelAndView city(Territory territory, Instant now, Texts texts) {
        return new ModelAndView("home/city", "view", city.of(territory, now, texts));
    }

    @GetMapping({"/about", "/{territory}/about"})
    ModelAndView about() {
        return new ModelAndView("home/about", "view", new AboutView());
    }

    private static List<HomeView.Step> steps(Texts texts) {
        return List.of(
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
    }
}
