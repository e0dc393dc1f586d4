package kezek.portal.cabinet;

import kezek.portal.board.NumberHistories.Whose;
import kezek.portal.platform.web.PageController;
import kezek.portal.why.Asked;
import kezek.portal.why.WhyPages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** A parent asks why the number of its own application changed. */
@PageController
class NumberController {

    private final Visits visits;
    private final WhyPages pages;

    NumberController(Visits visits, WhyPages pages) {
        this.visits = visits;
        this.pages = pages;
    }

    @GetMapping("/{territory}/cabinet/applications/{number}/number")
    ModelAndView why(Asking asking) {
        return visits.of(asking)
                .map(visit -> why(visit, Asked.of(asking.sent())))
                .orElseGet(Answers::missing);
    }

    private ModelAndView why(Visit visit, Asked asked) {
        var application = visit.application();
        var asking = new WhyPages.Asking(visit.territory(), visit.path() + "/number", visit.now(), visit.texts());
        var why = pages.view(asking, new Whose(application.queue(), application.number()), asked);
        var view = new NumberView(application.number(), visit.path(), FamilyWords.child(visit), why);
        return why.isWrong() ? Answers.refused("number", view) : Answers.page("number", view);
    }
}
