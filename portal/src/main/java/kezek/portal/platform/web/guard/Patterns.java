package kezek.portal.platform.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Requests to one of some addresses; to none of them, if there are none. */
final class Patterns implements RequestMatcher {

    private final List<PathPatternRequestMatcher> patterns;

    Patterns(List<String> patterns) {
        var builder = PathPatternRequestMatcher.withDefaults();
        this.patterns = patterns.stream().map(builder::matcher).toList();
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(request));
    }
}
