package kezek.portal.apply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.AllTexts;
import kezek.portal.platform.web.RequestArgument;
import kezek.portal.platform.web.RequestLanguage;
import kezek.portal.territory.Territory;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets to a step whoever has a draft with the steps before it. Others are led to the first missing step, or to the start if there is no draft;
 * a draft that was sent shows its last page alone.
 */
@Configuration
class Gate implements WebMvcConfigurer {

    private static final String STEPS = "/{language}/{territory}/apply/{step}";
    private static final String ATTRIBUTE = Visit.class.getName();

    private final Drafts drafts;
    private final DraftCookie cookie;
    private final AllTexts texts;
    private final PortalClock clock;

    Gate(Drafts drafts, DraftCookie cookie, AllTexts texts, PortalClock clock) {
        this.drafts = drafts;
        this.cookie = cookie;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        // After the one that finds the territory.
        interceptors.addInterceptor(new Steps()).addPathPatterns(STEPS).order(1);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArgument(Visit.class, (request, _) -> visit(request)));
    }

    private static Visit visit(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Visit visit) {
            return visit;
        }
        throw new IllegalStateException("the gate does not stand before this address");
    }

    private Optional<Visit> visit(HttpServletRequest request, Territory territory, Step step) {
        var now = clock.now();
        return cookie.read(request)
                .flatMap(token -> drafts.find(territory, token, now))
                .map(draft -> new Visit(territory, step, draft, texts.in(RequestLanguage.of(request)), now));
    }

    private static Step allowed(Step asked, Draft draft) {
        var missing = Step.firstMissing(draft);
        return missing == Step.DONE || asked.compareTo(missing) > 0 ? missing : asked;
    }

    private final class Steps implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var path = request.getRequestURI();
            var step = Step.ofWord(path.substring(path.lastIndexOf('/') + 1));
            if (step.isEmpty() || !(request.getAttribute(Territory.class.getName()) instanceof Territory territory)) {
                return true;
            }
            var language = RequestLanguage.of(request);
            var visit = visit(request, territory, step.get());
            if (visit.isEmpty()) {
                return lead(response, Visit.address(language, territory, "/apply"));
            }
            var allowed = allowed(step.get(), visit.get().draft());
            if (allowed != step.get()) {
                return lead(response, Visit.address(language, territory, allowed.path()));
            }
            request.setAttribute(ATTRIBUTE, visit.get());
            return true;
        }

        private static boolean lead(HttpServletResponse response, String address) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, address);
            return false;
        }
    }
}
