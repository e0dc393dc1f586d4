package kezek.portal.cabinet;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The three answers of the cabinet: a page, a refused form with its page, a form that was done and leads on. */
final class Answers {

    private Answers() {}

    static ModelAndView page(String template, Object view) {
        return new ModelAndView("cabinet/" + template, "view", view);
    }

    /** 422: the page says why, and what can be done instead. */
    static ModelAndView refused(String template, Object view) {
        var page = page(template, view);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** 303 to a page of the same application. */
    static ModelAndView leadTo(Visit visit, String below) {
        var address =
                "/" + visit.texts().language().code() + "/" + visit.territory().slug() + visit.path() + below;
        var redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }

    /** 404, for what is not there and for what is another family's alike. */
    static ModelAndView missing() {
        var page = page("missing", new MissingView());
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    /** An identifier in a hidden field. Our pages write it; what somebody else wrote there is answered 400. */
    static UUID identifier(Map<String, String> sent, String field) {
        try {
            return UUID.fromString(sent.getOrDefault(field, ""));
        } catch (IllegalArgumentException foreign) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no identifier in " + field, foreign);
        }
    }
}
