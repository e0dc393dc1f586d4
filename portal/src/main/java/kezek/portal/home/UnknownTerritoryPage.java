package kezek.portal.home;

import jakarta.servlet.http.HttpServletRequest;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.AllTexts;
import kezek.portal.platform.web.RequestLanguage;
import kezek.portal.territory.UnknownTerritory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Helps on whoever comes with an address that names no territory with a queue. */
@ControllerAdvice
class UnknownTerritoryPage {

    private final Chooser chooser;
    private final PortalClock clock;
    private final AllTexts texts;

    UnknownTerritoryPage(Chooser chooser, PortalClock clock, AllTexts texts) {
        this.chooser = chooser;
        this.clock = clock;
        this.texts = texts;
    }

    @ExceptionHandler(UnknownTerritory.class)
    ModelAndView help(UnknownTerritory unknown, HttpServletRequest request) {
        var asked =
                new Chooser.Asked(unknown.slug(), Next.read(""), clock.now(), texts.in(RequestLanguage.of(request)));
        var page = new ModelAndView("home/missing", "view", new MissingView(asked.query(), chooser.like(asked)));
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
