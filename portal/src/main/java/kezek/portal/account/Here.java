package kezek.portal.account;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import kezek.portal.platform.web.FromRequest;
import kezek.portal.platform.web.Language;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Territory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/** Where and when a page of the sign-in is asked for, and the answers that it gives. */
@FromRequest
record Here(Territory territory, Texts texts, Instant now) {

    Language language() {
        return texts.language();
    }

    /** An instant as people of this territory read it. */
    String moment(Instant instant) {
        return texts.moment(instant.atZone(territory.zone()));
    }

    /** Leads on to a page below the territory. */
    ResponseEntity<Void> onward(String path, String... cookies) {
        var address = "/" + language().code() + "/" + territory.slug() + path;
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .headers(headers -> headers.addAll(HttpHeaders.SET_COOKIE, List.of(cookies)))
                .build();
    }

    static ModelAndView page(String template, Object view) {
        return new ModelAndView(template, "view", view);
    }

    /** The page again, with what is wrong. */
    static ModelAndView refused(String template, Object view) {
        var page = page(template, view);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
