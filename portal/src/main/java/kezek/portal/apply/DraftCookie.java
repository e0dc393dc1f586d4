package kezek.portal.apply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.portal.platform.settings.Mode;
import kezek.portal.platform.settings.Settings;
import kezek.portal.platform.web.Language;
import kezek.portal.territory.Territory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The cookie of a draft. It is set below the pages of the application in one territory, once per language: no other page gets it, and drafts in
 * two territories do not meet.
 */
@Component
class DraftCookie {

    static final String NAME = "kezek-draft";

    private final boolean secure;

    DraftCookie(Settings settings) {
        this.secure = settings.mode() == Mode.PRODUCTION;
    }

    /** The token that the browser brought. */
    Optional<DraftToken> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .flatMap(cookie -> DraftToken.read(cookie.getValue()));
    }

    /** Gives the browser the token, for as long as a draft is kept after a change. */
    void give(HttpServletResponse response, Territory territory, DraftToken token) {
        Stream.of(Language.values())
                .map(language -> ResponseCookie.from(NAME, token.text())
                        .path("/" + language.code() + "/" + territory.slug() + "/apply")
                        .maxAge(Drafts.KEPT)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(secure)
                        .build())
                .forEach(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
    }
}
