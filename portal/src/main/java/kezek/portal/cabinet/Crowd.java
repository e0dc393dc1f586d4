package kezek.portal.cabinet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What a family sees when the counter is full, or when it asks too often. The page asks nothing of the database, which has enough to do. */
@Configuration
class Crowd implements WebMvcConfigurer {

    /** After how many seconds it is worth asking again. */
    static String retryAfter(HttpStatusCode status) {
        return status == HttpStatus.TOO_MANY_REQUESTS ? String.valueOf(Pace.WHILE.toSeconds()) : "1";
    }

    /** 503, with the form that was sent to {@code below} the application. */
    static ModelAndView page(Visit visit, String below, Map<String, String> sent) {
        return page(HttpStatus.SERVICE_UNAVAILABLE, visit, below, sent);
    }

    /** 429, with the same form, for who claims too often. */
    static ModelAndView tooOften(Visit visit, String below, Map<String, String> sent) {
        return page(HttpStatus.TOO_MANY_REQUESTS, visit, below, sent);
    }

    private static ModelAndView page(HttpStatus status, Visit visit, String below, Map<String, String> sent) {
        var fields = new TreeMap<>(sent)
                .entrySet().stream()
                        .map(field -> new CrowdedView.Field(field.getKey(), field.getValue()))
                        .toList();
        var view = new CrowdedView(
                visit.application().number(),
                visit.path(),
                visit.path() + below,
                fields,
                status == HttpStatus.TOO_MANY_REQUESTS);
        var page = Answers.page("crowded", view);
        page.setStatus(status);
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
                var status = page == null ? null : page.getStatus();
                if (status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.TOO_MANY_REQUESTS) {
                    response.setHeader(HttpHeaders.RETRY_AFTER, retryAfter(status));
                }
            }
        });
    }
}
