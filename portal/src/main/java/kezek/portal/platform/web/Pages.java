package kezek.portal.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the {@link Page} of a request. */
@Component
public final class Pages {

    private final AllTexts texts;
    private final Assets assets;

    Pages(AllTexts texts, Assets assets) {
        this.texts = texts;
        this.assets = assets;
    }

    /** The frame's facts for this request. For an address outside the languages the other languages begin at their first page. */
    public Page of(HttpServletRequest request) {
        var address = RequestLanguage.path(request);
        var inPath = Language.ofPath(address);
        var below = inPath.map(language -> address.substring(1 + language.code().length()))
                .filter(rest -> !rest.isEmpty())
                .orElse("/");
        var query = inPath.isPresent() ? query(request) : null;
        return new Page(texts.in(RequestLanguage.of(request)), below, query, territory(request, below), assets);
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
