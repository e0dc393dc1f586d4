package kezek.portal.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * What methods of controllers may take, by its type.
 *
 * @param type which it is, or above it
 * @param finding what it is in a request, for the type that the method names
 */
public record RequestArgument(Class<?> type, BiFunction<HttpServletRequest, Class<?>, Object> finding)
        implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return type.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var served = Objects.requireNonNull(
                request.getNativeRequest(HttpServletRequest.class), "pages are served over HTTP");
        return finding.apply(served, parameter.getParameterType());
    }
}
