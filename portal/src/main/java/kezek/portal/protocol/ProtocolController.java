package kezek.portal.protocol;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import kezek.portal.platform.web.PageController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The protocols of a territory as pages and as tables, for everyone. */
@PageController
class ProtocolController {

    private final ProtocolPages pages;
    private final ProtocolFiles files;

    ProtocolController(ProtocolPages pages, ProtocolFiles files) {
        this.pages = pages;
        this.files = files;
    }

    private interface Writing {
        void of(Visit visit, Appendable csv) throws IOException;
    }

    @GetMapping("/{territory}/protocols/places")
    ModelAndView places(Visit visit) {
        return page(pages.places(visit));
    }

    @GetMapping("/{territory}/protocols/referrals")
    ModelAndView referrals(Visit visit) {
        return page(pages.referrals(visit));
    }

    @GetMapping("/{territory}/places")
    ModelAndView free(Visit visit) {
        return page(pages.free(visit));
    }

    @GetMapping("/{territory}/protocols/places.csv")
    void placesFile(Visit visit, HttpServletResponse response) throws IOException {
        file("place-releases", visit, response, files::places);
    }

    @GetMapping("/{territory}/protocols/referrals.csv")
    void referralsFile(Visit visit, HttpServletResponse response) throws IOException {
        file("referrals", visit, response, files::referrals);
    }

    @GetMapping("/{territory}/places.csv")
    void freeFile(Visit visit, HttpServletResponse response) throws IOException {
        file("free-places", visit, response, files::free);
    }

    private static ModelAndView page(ProtocolView view) {
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
            writing.of(visit, out);
        }
    }
}
