package kezek.portal.apply;

import java.time.Instant;
import java.util.List;
import kezek.portal.platform.web.Language;
import kezek.portal.platform.web.Texts;
import kezek.portal.platform.web.ui.FieldError;
import kezek.portal.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Somebody with a draft at one of its steps. Methods of the controllers take it; the {@link Gate} has seen that the step may be taken. */
record Visit(Territory territory, Step step, Draft draft, Texts texts, Instant now) {

    /** The same visit after a change of the draft. */
    Visit with(Draft changed) {
        return new Visit(territory, step, changed, texts, now);
    }

    /** The draft as a change of it takes it. */
    Drafts.Writing writing() {
        return new Drafts.Writing(territory, draft, now);
    }

    Language language() {
        return texts.language();
    }

    String text(String key) {
        return texts.text(key);
    }

    /** An instant in words and local time. */
    String moment(Instant instant) {
        return texts.moment(instant.atZone(territory.zone()));
    }

    /** The frame of this step's page. */
    StepView frame() {
        return new StepView(step.number(), Step.COUNT, here(step.before()), here(step.path()), List.of(), null);
    }

    /** The frame of this step's page that comes back. */
    StepView frame(List<FieldError> errors, @Nullable String rulePath) {
        return new StepView(step.number(), Step.COUNT, here(step.before()), here(step.path()), errors, rulePath);
    }

    /** A page with this frame: 422 if something has to be corrected first. */
    ModelAndView page(String template, StepView frame, Object view) {
        var page = new ModelAndView(template, "view", view);
        if (!frame.errors().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** To the first step that the changed draft has not done: the next one, or back to the answers to check. */
    ModelAndView onward(Draft changed) {
        return to(Step.firstMissing(changed));
    }

    /** To the page of a step. */
    ModelAndView to(Step other) {
        return seeOther(here(other.path()));
    }

    /** The address of a path below the territory. */
    String here(String path) {
        return address(language(), territory, path);
    }

    static String address(Language language, Territory territory, String path) {
        return "/" + language.code() + "/" + territory.slug() + path;
    }

    /** Leads a form to a page, so that reloading the page sends nothing again. */
    static ModelAndView seeOther(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
