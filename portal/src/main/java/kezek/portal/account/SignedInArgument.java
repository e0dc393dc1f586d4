package kezek.portal.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands who is signed in to the methods of controllers that take a {@link SignedIn}. The list of routes has let nobody else so far. */
@Configuration
class SignedInArgument implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver());
    }

    private static final class Resolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return SignedIn.class.isAssignableFrom(parameter.getParameterType());
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var known = SecurityContextHolder.getContext().getAuthentication();
            var who = known == null ? null : known.getPrincipal();
            if (who == null || !parameter.getParameterType().isInstance(who)) {
                throw new IllegalStateException("the list of routes does not guard this method for "
                        + parameter.getParameterType().getSimpleName());
            }
            return who;
        }
    }
}
