package kezek.portal.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the {@link Page} of a request. */
@Component
public final class Pages {

    private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD");

    private final AllTexts texts;
    private final Assets assets;
    private final ObjectProvider<ClockFooters> clocks;

    Pages(AllTexts texts, Assets assets, ObjectProvider<ClockFooters> clocks) {
        this.texts = texts;
        this.assets = assets;
        this.clocks = clocks;
    }

    /** The frame's facts for this request. For an address outside the languages the other languages begin at their first page. */
    public Page of(HttpServletRequest request) {
        var address = RequestLanguage.path(request);
        var inPath = Language.ofPath(address);
        var below = inPath.map(language -> address.substring(1 + language.code().length()))
                .filter(rest -> !rest.isEmpty())
                .orElse("/");
        var query = inPath.isPresent() ? query(request) : null;
        var page =
                new Page(texts.in(RequestLanguage.of(request)), below, query, territory(request, below), assets, null);
        var clock = clocks.getIfAvailable();
        return clock == null ? page : page.with(clock.footer(page.texts(), page.territory(), back(page, request)));
    }

    /** The page itself; after a form that was refused, which has no address to ask for, the first page. */
    private static String back(Page page, HttpServletRequest request) {
        return CHANGE_NOTHING.contains(request.getMethod()) ? page.hrefIn(page.language()) : page.here("/");
    }

    private static @Nullable ChosenTerritory territory(HttpServletRequest request, String below) {
        return request.getAttribute(ChosenTerritory.ATTRIBUTE) instanceof ChosenTerritory chosen
                        && (below + "/").startsWith("/" + chosen.slug() + "/")
                ? chosen
                : null;
    }

    private static @Nullable String query(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING) instanceof String failed
                ? failed
                : request.getQueryString();
    }
}
