package kezek.portal.platform.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.portal.platform.web.PathShape;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Requests to one of some addresses; to none of them, if there are none. Only patterns of the shape of a path are compared with it: every
 * request is asked for, most of them more than once.
 */
final class Patterns implements RequestMatcher {

    private final Map<PathShape, List<PathPattern>> byShape;

    Patterns(List<String> patterns) {
        this.byShape = patterns.stream()
                .collect(Collectors.groupingBy(
                        Patterns::shape,
                        Collectors.mapping(PathPatternParser.defaultInstance::parse, Collectors.toUnmodifiableList())));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        var path = path(request);
        return fitting(path).anyMatch(pattern -> pattern.matches(path));
    }

    /** The pattern that fits a request best, for logs: an address itself may hold what somebody typed. Empty if none fits. */
    Optional<String> route(HttpServletRequest request) {
        var path = path(request);
        return fitting(path)
                .filter(pattern -> pattern.matches(path))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(PathPattern::getPatternString);
    }

    private Stream<PathPattern> fitting(PathContainer path) {
        return PathShape.ofPath(path).stream().flatMap(shape -> byShape.getOrDefault(shape, List.of()).stream());
    }

    private static PathShape shape(String pattern) {
        if (pattern.contains("**") || pattern.contains("{*")) {
            throw new IllegalArgumentException("a pattern for paths of any length: " + pattern);
        }
        return PathShape.ofPattern(pattern);
    }

    private static PathContainer path(HttpServletRequest request) {
        var whole = ServletRequestPathUtils.hasParsedRequestPath(request)
                ? ServletRequestPathUtils.getParsedRequestPath(request)
                : RequestPath.parse(request.getRequestURI(), request.getContextPath());
        return whole.pathWithinApplication();
    }
}
