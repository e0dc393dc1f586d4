package kezek.portal.account;

import java.util.List;
import kezek.portal.platform.web.RequestArgument;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands who is signed in to the methods of controllers that take a {@link SignedIn}. The list of routes has let nobody else so far. */
@Configuration
class SignedInArgument implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArgument(SignedIn.class, (_, type) -> signedIn(type)));
    }

    private static Object signedIn(Class<?> type) {
        var known = SecurityContextHolder.getContext().getAuthentication();
        var who = known == null ? null : known.getPrincipal();
        if (who == null || !type.isInstance(who)) {
            throw new IllegalStateException(
                    "the list of routes does not guard this method for " + type.getSimpleName());
        }
        return who;
    }
}
