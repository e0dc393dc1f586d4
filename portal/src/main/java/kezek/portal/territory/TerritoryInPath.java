package kezek.portal.territory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import kezek.portal.platform.web.AllTexts;
import kezek.portal.platform.web.ChosenTerritory;
import kezek.portal.platform.web.Language;
import kezek.portal.platform.web.RequestArgument;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The territory that stands in the path. Where the address of a controller has {@code {territory}}, the frame of its page names the territory,
 * and its methods may take a {@link Territory}; for a slug that carries no queue the answer is {@link UnknownTerritory}.
 */
@Configuration
class TerritoryInPath implements WebMvcConfigurer {

    private static final String VARIABLE = "territory";
    private static final String ATTRIBUTE = Territory.class.getName();

    private final Territories territories;
    private final TerritoryNames names;
    private final AllTexts texts;

    TerritoryInPath(Territories territories, TerritoryNames names, AllTexts texts) {
        this.territories = territories;
        this.names = names;
        this.texts = texts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Choosing());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArgument(Territory.class, (request, _) -> chosen(request)));
    }

    private final class Choosing implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                    && variables.get(VARIABLE) instanceof String slug) {
                var territory = territories
                        .find(slug)
                        .filter(Territory::carriesQueue)
                        .orElseThrow(() -> new UnknownTerritory(slug));
                request.setAttribute(ATTRIBUTE, territory);
                // Only pages, which have their language in the path, have a frame that names it.
                Language.ofPath(request.getRequestURI())
                        .map(language -> new ChosenTerritory(slug, names.full(territory, texts.in(language))))
                        .ifPresent(chosen -> request.setAttribute(ChosenTerritory.ATTRIBUTE, chosen));
            }
            return true;
        }
    }

    private static Territory chosen(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Territory territory) {
            return territory;
        }
        throw new IllegalStateException("the address of this method has no {territory}");
    }
}
