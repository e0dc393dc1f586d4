package kezek.portal.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import kezek.portal.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.SynthesizingMethodParameter;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Hands to methods of controllers the instant of the request, which is one for all who ask, and the records that are {@link FromRequest}. */
@Configuration
class RequestSetup implements WebMvcConfigurer {

    private static final String NOW = RequestSetup.class.getName() + ".now";

    private final PortalClock clock;
    private final SingletonSupplier<HandlerMethodArgumentResolverComposite> all;

    RequestSetup(PortalClock clock, ObjectProvider<RequestMappingHandlerAdapter> handlers) {
        this.clock = clock;
        this.all = SingletonSupplier.of(() -> new HandlerMethodArgumentResolverComposite()
                .addResolvers(handlers.getObject().getArgumentResolvers()));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArgument(Instant.class, (request, _) -> now(request)));
        resolvers.add(new Composed());
    }

    private Instant now(HttpServletRequest request) {
        if (request.getAttribute(NOW) instanceof Instant known) {
            return known;
        }
        var now = clock.now();
        request.setAttribute(NOW, now);
        return now;
    }

    private final class Composed implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().isAnnotationPresent(FromRequest.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders)
                throws Exception {
            var constructor = BeanUtils.getResolvableConstructor(parameter.getParameterType());
            var components = new @Nullable Object[constructor.getParameterCount()];
            for (var i = 0; i < components.length; i++) {
                components[i] = all.obtain()
                        .resolveArgument(new SynthesizingMethodParameter(constructor, i), container, request, binders);
            }
            return BeanUtils.instantiateClass(constructor, components);
        }
    }
}
