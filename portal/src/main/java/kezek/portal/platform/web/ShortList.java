package kezek.portal.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the method of an address among those whose patterns have as many parts as its path. The framework compares each request with every
 * pattern of the portal, which took a sixth of the time of a short answer (docs/benchmarks.md). Whatever is not clear at once is left to the framework.
 */
@Component
final class ShortList implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByParts();
    }

    private record Candidate(RequestMappingInfo mapping, HandlerMethod method) {}

    private static final class ByParts extends RequestMappingHandlerMapping {

        private final Map<Integer, List<Candidate>> candidates = new ConcurrentHashMap<>();

        @Override
        protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
            super.registerHandlerMethod(handler, method, mapping);
            var candidate = new Candidate(mapping, createHandlerMethod(handler, method));
            mapping.getPatternValues().stream()
                    .map(pattern -> PathContainer.parsePath(pattern).elements().size())
                    .distinct()
                    .forEach(parts -> candidates
                            .computeIfAbsent(parts, some -> new CopyOnWriteArrayList<>())
                            .add(candidate));
        }

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                throws Exception {
            var parts = ServletRequestPathUtils.getParsedRequestPath(request)
                    .pathWithinApplication()
                    .elements()
                    .size();
            var fitting = new ArrayList<RequestMappingInfo>();
            HandlerMethod method = null;
            for (var candidate : candidates.getOrDefault(parts, List.of())) {
                var fits = getMatchingMapping(candidate.mapping(), request);
                if (fits != null) {
                    fitting.add(fits);
                    method = candidate.method();
                }
            }
            if (method == null || fitting.size() > 1) {
                return super.lookupHandlerMethod(path, request);
            }
            request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, method);
            handleMatch(fitting.getFirst(), path, request);
            return method;
        }
    }
}
