package kezek.portal.platform.web;

import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the language in front of every {@link PageController}'s addresses, and hands language and texts to its methods. */
@Configuration
class PageSetup implements WebMvcConfigurer {

    private final AllTexts texts;

    PageSetup(AllTexts texts) {
        this.texts = texts;
    }

    /** The servlet of the pages knows its request by itself; nobody asks for it before. */
    @Bean
    static FilterRegistrationBean<RequestContextFilter> noRequestContext() {
        var registered = new FilterRegistrationBean<>(new RequestContextFilter());
        registered.setEnabled(false);
        return registered;
    }

    @Override
    public void configurePathMatch(PathMatchConfigurer paths) {
        paths.addPathPrefix(Language.PATH, HandlerTypePredicate.forAnnotation(PageController.class));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArgument(Language.class, (request, _) -> RequestLanguage.of(request)));
        resolvers.add(new RequestArgument(Texts.class, (request, _) -> texts.in(RequestLanguage.of(request))));
    }
}
