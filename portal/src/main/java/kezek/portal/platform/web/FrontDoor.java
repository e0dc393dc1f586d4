package kezek.portal.platform.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Leads whoever comes without a language to the first page in the language that the browser prefers. */
@Controller
class FrontDoor {

    @GetMapping("/")
    ResponseEntity<Void> toPreferredLanguage(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/" + Language.preferredBy(acceptLanguage).code() + "/"))
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GetMapping(Language.PATH)
    ResponseEntity<Void> toFirstPage(@PathVariable String language) {
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .location(URI.create("/" + language + "/"))
                .build();
    }
}
