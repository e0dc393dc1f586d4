package kezek.portal.platform.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.RequestPath;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Requests to one of some addresses; to none of them, if there are none. */
final class Patterns implements RequestMatcher {

    private final List<PathPatternRequestMatcher> patterns;
    private final List<PathPattern> routes;

    Patterns(List<String> patterns) {
        var builder = PathPatternRequestMatcher.withDefaults();
        this.patterns = patterns.stream().map(builder::matcher).toList();
        this.routes =
                patterns.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(request));
    }

    /** The pattern that fits a request best, for logs: an address itself may hold what somebody typed. Empty if none fits. */
    Optional<String> route(HttpServletRequest request) {
        var path = RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication();
        return routes.stream()
                .filter(pattern -> pattern.matches(path))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(PathPattern::getPatternString);
    }
}
