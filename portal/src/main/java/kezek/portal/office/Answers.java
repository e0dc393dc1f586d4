package kezek.portal.office;

import java.time.Instant;
import java.util.UUID;
import kezek.portal.platform.web.Texts;
import kezek.portal.platform.web.outcome.OutcomeText;
import kezek.portal.platform.web.outcome.OutcomeTexts;
import kezek.portal.queue.Person;
import kezek.portal.territory.Territory;
import kezek.rulebook.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** How an office answers: a page, a form that comes back with what is wrong, a form that was done, nothing at all. */
@Component
public class Answers {

    private final OutcomeTexts outcomes;

    Answers(OutcomeTexts outcomes) {
        this.outcomes = outcomes;
    }

    /** A page. */
    public static ModelAndView page(String template, Object view) {
        return new ModelAndView("office/" + template, "view", view);
    }

    /** 422: the page says why, and keeps what was typed. */
    public static ModelAndView refused(String template, Object view) {
        var page = page(template, view);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** 303 to a page below the territory; nothing personal stands in its address. */
    public static ModelAndView leadTo(Territory territory, Texts texts, String path) {
        var redirect = new RedirectView("/" + texts.language().code() + "/" + territory.slug() + path);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }

    /** 404, for what is not there and for what is another office's alike. */
    public static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** A public number in an address; 404 if it cannot be one. */
    public static long number(String typed) {
        if (!typed.matches("[1-9][0-9]{0,17}")) {
            throw missing();
        }
        return Long.parseLong(typed);
    }

    /** An identifier in an address; 404 if it cannot be one. */
    public static UUID identifier(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw missing();
        }
    }

    /** The words of the law, in the language of the page and the time of the territory. */
    public OutcomeText words(Outcome outcome, Territory territory, Texts texts) {
        return outcomes.text(outcome, texts.language(), territory.zone());
    }

    /** The name of a child; an import may have brought it without one. */
    public static String name(Person child, Texts texts) {
        var name = child.fullName().strip();
        return name.isEmpty() ? texts.text("office.child.nameless") : name;
    }

    /** An instant in the time of the territory. */
    public static String moment(Instant instant, Territory territory, Texts texts) {
        return texts.moment(instant.atZone(territory.zone()));
    }
}
