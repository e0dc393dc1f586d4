package kezek.portal.opendata;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kezek.portal.platform.web.Language;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Territory;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Answers for programs may be kept by caches, which ask back with their ETag; the OpenAPI document is made from the controllers. */
@Configuration
class ProgramSetup implements WebMvcConfigurer {

    private static final String OPENAPI = ForPrograms.PATH + "/openapi.json";

    /** What is below is open; beside it programs ask for what is a family's own, which no cache keeps. */
    private static final String TERRITORIES = ForPrograms.PATH + "/territories";

    static {
        // These arguments come from the address and its headers; they are no parameters of their own.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Territory.class, Texts.class, Language.class);
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        var filter = new ShallowEtagHeaderFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                // Their answers are shorter than their headers: one that says «unchanged» would save nothing.
                return request.getRequestURI().contains("/applications/");
            }
        };
        // Weak, because the server compresses.
        filter.setWriteWeakETag(true);
        var registered = new FilterRegistrationBean<ShallowEtagHeaderFilter>(filter);
        registered.addUrlPatterns(OPENAPI, TERRITORIES, TERRITORIES + "/*");
        return registered;
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Kezek")
                        .version("1")
                        .description("Open data of the kindergarten queues: /en/open-data")
                        .license(new License().name("CC BY 4.0").identifier("CC-BY-4.0")));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Cached()).addPathPatterns(OPENAPI, TERRITORIES + "/**");
    }

    private static final class Cached implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, public");
            return true;
        }
    }
}
