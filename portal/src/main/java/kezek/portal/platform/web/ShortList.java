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
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the method of an address among those whose patterns have the shape of its path. The framework compares each request with every
 * pattern of the portal, which took a sixth of the time of a short answer (docs/benchmarks.md). Whatever is not clear at once is left to the framework.
 */
@Component
final class ShortList implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByShape();
    }

    private record Candidate(RequestMappingInfo mapping, HandlerMethod method) {}

    private static final class ByShape extends RequestMappingHandlerMapping {

        private final Map<PathShape, List<Candidate>> candidates = new ConcurrentHashMap<>();

        @Override
        protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
            super.registerHandlerMethod(handler, method, mapping);
            var candidate = new Candidate(mapping, createHandlerMethod(handler, method));
            mapping.getPatternValues().stream()
                    .map(PathShape::ofPattern)
                    .distinct()
                    .forEach(shape -> candidates
                            .computeIfAbsent(shape, some -> new CopyOnWriteArrayList<>())
                            .add(candidate));
        }

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                throws Exception {
            var asked = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
            var fitting = new ArrayList<RequestMappingInfo>();
            HandlerMethod method = null;
            for (var shape : PathShape.ofPath(asked)) {
                for (var candidate : candidates.getOrDefault(shape, List.of())) {
                    var fits = getMatchingMapping(candidate.mapping(), request);
                    if (fits != null) {
                        fitting.add(fits);
                        method = candidate.method();
                    }
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
