package kezek.portal.cabinet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What a family sees when the counter is full. The page asks nothing of the database, which has enough to do. */
@Configuration
class Crowd implements WebMvcConfigurer {

    /** After how many seconds a program should ask again. */
    static final String RETRY_AFTER = "1";

    /** 503, with the form that was sent to {@code below} the application. */
    static ModelAndView page(Visit visit, String below, Map<String, String> sent) {
        var fields = new TreeMap<>(sent)
                .entrySet().stream()
                        .map(field -> new CrowdedView.Field(field.getKey(), field.getValue()))
                        .toList();
        var view = new CrowdedView(visit.application().number(), visit.path(), visit.path() + below, fields);
        var page = Answers.page("crowded", view);
        page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        return page;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public void postHandle(
                    HttpServletRequest request,
                    HttpServletResponse response,
                    Object handler,
                    @Nullable ModelAndView page) {
                if (page != null && page.getStatus() == HttpStatus.SERVICE_UNAVAILABLE) {
                    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
                }
            }
        });
    }
}
