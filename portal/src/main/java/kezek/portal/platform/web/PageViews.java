package kezek.portal.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/**
 * Shows {@code new ModelAndView("rules/list", "view", view)} with the template {@code rules/list.jte}.
 *
 * <p>A page that everybody gets alike may be kept by caches, which ask back with its ETag each time. Any other page is {@code no-store}: the
 * guard says so for all addresses that show what is somebody's own, and a controller may say so itself. The ETag is a weak one, because the server compresses.
 */
@Component
final class PageViews implements ViewResolver, Ordered {

    private final Templates templates;
    private final Pages pages;

    PageViews(Templates templates, Pages pages) {
        this.templates = templates;
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var leadsElsewhere = name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)
                || name.startsWith(UrlBasedViewResolver.FORWARD_URL_PREFIX);
        return leadsElsewhere ? null : new TemplateView(name);
    }

    private final class TemplateView implements View {

        private final String template;

        TemplateView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var view = model == null ? null : model.get("view");
            if (view == null) {
                throw new IllegalArgumentException("page " + template + " came without its view");
            }
            var page = pages.of(request);
            var html = templates.render(template, page, view);
            response.setContentType(getContentType());
            response.setLocale(Locale.of(page.language().code()));
            if (isForEverybody(response) && isKnownToTheBrowser(html, request, response)) {
                return;
            }
            response.setContentLength(html.length);
            response.getOutputStream().write(html);
        }

        private boolean isForEverybody(HttpServletResponse response) {
            return !response.containsHeader(HttpHeaders.CACHE_CONTROL) && response.getStatus() == HttpStatus.OK.value();
        }

        private boolean isKnownToTheBrowser(byte[] html, HttpServletRequest request, HttpServletResponse response) {
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL,
                    CacheControl.noCache().cachePublic().getHeaderValue());
            var etag = "W/\"" + Fingerprint.of(html) + "\"";
            return new ServletWebRequest(request, response).checkNotModified(etag);
        }
    }
}
