package kezek.portal.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
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
        resolvers.add(new LanguageAndTexts());
    }

    private final class LanguageAndTexts implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Language.class || parameter.getParameterType() == Texts.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var servletRequest = request.getNativeRequest(HttpServletRequest.class);
            if (servletRequest == null) {
                throw new IllegalStateException("pages are served over HTTP");
            }
            var language = RequestLanguage.of(servletRequest);
            return parameter.getParameterType() == Language.class ? language : texts.in(language);
        }
    }
}
