package kezek.portal.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The language of a request: what its path says, and outside the languages what the browser prefers. No cookie, no session. */
@Component("localeResolver")
public final class RequestLanguage implements LocaleResolver {

    /** The language in which the answer to this request is written. */
    public static Language of(HttpServletRequest request) {
        return Language.ofPath(path(request))
                .orElseGet(() -> Language.preferredBy(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** The path that was asked for, also while an error page is made for it. */
    static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is in the path");
    }
}
