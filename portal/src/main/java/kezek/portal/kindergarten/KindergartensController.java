package kezek.portal.kindergarten;

import java.time.Instant;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.Texts;
import kezek.portal.platform.web.ui.Filled;
import kezek.portal.territory.Territory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The kindergartens of the chosen territory, for everyone. */
@PageController
class KindergartensController {

    private final Kindergartens kindergartens;
    private final Listing listing;
    private final Passports passports;

    KindergartensController(Kindergartens kindergartens, Listing listing, Passports passports) {
        this.kindergartens = kindergartens;
        this.listing = listing;
        this.passports = passports;
    }

    @GetMapping("/{territory}/kindergartens")
    ModelAndView list(Territory territory, Filled filled, Instant now, Texts texts) {
        var view = listing.of(asked(territory, now, texts), filled);
        var page = new ModelAndView("kindergarten/list", "view", view);
        if (!view.form().errors().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    @GetMapping("/{territory}/kindergartens/{code}")
    ModelAndView passport(Territory territory, @PathVariable String code, Instant now, Texts texts) {
        var asked = asked(territory, now, texts);
        return asked.catalogue()
                .find(code)
                .map(kindergarten ->
                        new ModelAndView("kindergarten/passport", "view", passports.of(kindergarten, asked)))
                .orElseGet(KindergartensController::missing);
    }

    private static ModelAndView missing() {
        var page = new ModelAndView("kindergarten/missing", "view", new MissingView());
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    private Asked asked(Territory territory, Instant now, Texts texts) {
        return new Asked(territory, kindergartens.catalogue(territory, now), now, texts);
    }
}
