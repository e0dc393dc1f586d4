package kezek.portal.protocol;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.Texts;
import kezek.portal.platform.web.ui.Filled;
import kezek.portal.territory.Territory;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The protocols of a territory as pages and as tables, for everyone. */
@PageController
class ProtocolController {

    private final ProtocolPages pages;
    private final ProtocolFiles files;
    private final PortalClock clock;

    ProtocolController(ProtocolPages pages, ProtocolFiles files, PortalClock clock) {
        this.pages = pages;
        this.files = files;
        this.clock = clock;
    }

    private interface Writing {
        void into(Appendable csv) throws IOException;
    }

    @GetMapping("/{territory}/protocols/places")
    ModelAndView places(Territory territory, @RequestParam MultiValueMap<String, String> sent, Texts texts) {
        return page(pages::places, visit(territory, sent, texts));
    }

    @GetMapping("/{territory}/protocols/referrals")
    ModelAndView referrals(Territory territory, @RequestParam MultiValueMap<String, String> sent, Texts texts) {
        return page(pages::referrals, visit(territory, sent, texts));
    }

    @GetMapping("/{territory}/places")
    ModelAndView free(Territory territory, @RequestParam MultiValueMap<String, String> sent, Texts texts) {
        return page(pages::free, visit(territory, sent, texts));
    }

    @GetMapping("/{territory}/protocols/places.csv")
    void placesFile(
            Territory territory,
            @RequestParam MultiValueMap<String, String> sent,
            Texts texts,
            HttpServletResponse response)
            throws IOException {
        var visit = visit(territory, sent, texts);
        file("place-releases", visit, response, csv -> files.places(visit, csv));
    }

    @GetMapping("/{territory}/protocols/referrals.csv")
    void referralsFile(
            Territory territory,
            @RequestParam MultiValueMap<String, String> sent,
            Texts texts,
            HttpServletResponse response)
            throws IOException {
        var visit = visit(territory, sent, texts);
        file("referrals", visit, response, csv -> files.referrals(visit, csv));
    }

    @GetMapping("/{territory}/places.csv")
    void freeFile(
            Territory territory,
            @RequestParam MultiValueMap<String, String> sent,
            Texts texts,
            HttpServletResponse response)
            throws IOException {
        var visit = visit(territory, sent, texts);
        file("free-places", visit, response, csv -> files.free(visit, csv));
    }

    private static ModelAndView page(Function<Visit, ProtocolView> making, Visit visit) {
        var view = making.apply(visit);
        var page = new ModelAndView("protocol/list", "view", view);
        if (!view.form().errors().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** A table has no page for an error: wrong filters are told by the page of the portal. */
    private static void file(String name, Visit visit, HttpServletResponse response, Writing writing)
            throws IOException {
        if (!visit.read().errors().isEmpty()) {
            response.sendError(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Cache-Control", "no-cache, public");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + visit.territory().slug() + "-" + name + ".csv\"");
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            writing.into(out);
        }
    }

    private Visit visit(Territory territory, MultiValueMap<String, String> sent, Texts texts) {
        return new Visit(territory, new Filled(sent), clock.now(), texts);
    }
}
