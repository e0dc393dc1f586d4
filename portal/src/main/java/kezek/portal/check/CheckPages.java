package kezek.portal.check;

import java.util.List;
import kezek.portal.check.Checks.Found;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The answers of these pages. */
final class CheckPages {

    private CheckPages() {}

    static ModelAndView page(String template, Object view) {
        return new ModelAndView("check/" + template, "view", view);
    }

    /** The page again, with what is wrong. */
    static ModelAndView refused(String template, Object view) {
        var page = page(template, view);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Where the applications stand. */
    static ModelAndView answer(CheckWords words, List<Found> found, Checks checks) {
        return page("answer", words.answer(found, checks.lines(words.territory())));
    }
}
