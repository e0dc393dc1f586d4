package kezek.portal.opendata;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kezek.portal.opendata.OpenDataView.Address;
import kezek.portal.opendata.OpenDataView.Refusal;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Territory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page that describes the open data. */
@PageController
class OpenDataController {

    private static final String TERRITORY = ForPrograms.PATH + "/territories/{territory}";

    @GetMapping("/open-data")
    ModelAndView describe(Texts texts) {
        return page(texts, path -> path);
    }

    @GetMapping("/{territory}/open-data")
    ModelAndView describe(Territory territory, Texts texts) {
        return page(texts, path -> path.replace("{territory}", territory.slug()));
    }

    private static ModelAndView page(Texts texts, UnaryOperator<String> here) {
        var addresses = Stream.of(
                        new Address(ForPrograms.PATH + "/territories", texts.text("opendata.territories")),
                        new Address(TERRITORY + "/kindergartens", texts.text("opendata.kindergartens")),
                        new Address(TERRITORY + "/free-places", texts.text("opendata.free")),
                        new Address(TERRITORY + "/place-releases", texts.text("opendata.places")),
                        new Address(TERRITORY + "/referrals", texts.text("opendata.referrals")),
                        new Address(TERRITORY + "/queues", texts.text("opendata.queues")),
                        new Address(TERRITORY + "/queues/{kind}/{year}", texts.text("opendata.queue")),
                        new Address(TERRITORY + "/applications/{number}", texts.text("opendata.position")))
                .map(address -> new Address(here.apply(address.path()), address.what()))
                .toList();
        var refusals = Stream.of(Problem.values())
                .map(problem -> new Refusal(
                        problem.code(), problem.status().value(), problem.title(texts), problem.detail(texts)))
                .toList();
        return new ModelAndView("opendata/page", "view", new OpenDataView(addresses, refusals));
    }
}
