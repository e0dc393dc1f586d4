package kezek.portal.apply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Language;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Territory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an application begins: what it needs, what happens; the button begins a draft. */
@PageController
class StartController {

    private static final String PATH = "/{territory}/apply";

    private final Drafts drafts;
    private final DraftCookie cookie;
    private final PortalClock clock;

    StartController(Drafts drafts, DraftCookie cookie, PortalClock clock) {
        this.drafts = drafts;
        this.cookie = cookie;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView start(Territory territory, Texts texts, HttpServletRequest request) {
        var draft = cookie.read(request).flatMap(token -> drafts.find(territory, token, clock.now()));
        var view = draft.map(found -> StartView.of(found, territory, texts))
                .orElseGet(() -> new StartView(Drafts.KEPT.toDays(), null, null, false));
        return new ModelAndView("apply/start", "view", view);
    }

    /** Begins a draft. One that is being written goes on, unless {@code begin} asks for a new one: «anew», or «sibling» after one was sent. */
    @PostMapping(PATH)
    ModelAndView begin(
            Territory territory,
            Language language,
            @RequestParam(defaultValue = "") String begin,
            HttpServletRequest request,
            HttpServletResponse response) {
        var now = clock.now();
        var draft = cookie.read(request).flatMap(token -> drafts.find(territory, token, now));
        var isSent = draft.flatMap(Draft::number).isPresent();
        if (draft.isPresent() && !isSent && !begin.equals("anew")) {
            return Visit.seeOther(Visit.address(
                    language, territory, Step.firstMissing(draft.get()).path()));
        }
        var token = DraftToken.fresh();
        var writing = draft.map(known -> new Drafts.Writing(territory, known, now));
        if (isSent && begin.equals("sibling")) {
            drafts.beginForSibling(writing.orElseThrow(), token);
        } else {
            writing.filter(unsent -> !isSent).ifPresent(drafts::discard);
            drafts.begin(territory, token, now);
        }
        cookie.give(response, territory, token);
        var begun = Optional.of(token).flatMap(fresh -> drafts.find(territory, fresh, now));
        return Visit.seeOther(Visit.address(
                language, territory, Step.firstMissing(begun.orElseThrow()).path()));
    }
}
