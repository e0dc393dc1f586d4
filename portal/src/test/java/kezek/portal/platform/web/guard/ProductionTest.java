package kezek.portal.platform.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import kezek.portal.platform.web.ui.ComponentsPage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;

/** What differs between development and production. */
class ProductionTest {

    private final WebApplicationContextRunner portal = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ServletWebSecurityAutoConfiguration.class))
            .withBean(Routes.class, () -> new Routes(List.of("/"), List.of(), List.of(), List.of(), List.of()))
            .withBean(Doorkeeper.class, Strangers::new)
            .withUserConfiguration(WebSecurity.class)
            .withUserConfiguration(ComponentsPage.controllers());

    @Test
    void in_production_browsers_are_told_to_come_by_https_only() {
        portal.withPropertyValues("kezek.mode=production")
                .run(context -> assertThat(strictTransport(context)).isEqualTo("max-age=31536000"));
    }

    @Test
    void in_development_they_are_not() {
        portal.run(context -> assertThat(strictTransport(context)).isEqualTo("absent"));
    }

    @Test
    void the_page_of_components_is_there_in_development() {
        portal.run(context -> {
            for (var controller : ComponentsPage.controllers()) {
                assertThat(context).hasSingleBean(controller);
            }
        });
    }

    @Test
    void and_in_production_it_is_not() {
        portal.withPropertyValues("kezek.mode=production").run(context -> {
            for (var controller : ComponentsPage.controllers()) {
                assertThat(context).doesNotHaveBean(controller);
            }
        });
    }

    private static String strictTransport(ApplicationContext context) throws Exception {
        var chains = context.getBeanProvider(SecurityFilterChain.class).orderedStream();
        var response = new MockHttpServletResponse();
        new FilterChainProxy(chains.toList())
                .doFilter(new MockHttpServletRequest("GET", "/"), response, new MockFilterChain());
        var header = response.getHeader("Strict-Transport-Security");
        return header == null ? "absent" : header;
    }

    /** Knows nobody. */
    private static final class Strangers implements Doorkeeper {

        @Override
        public Optional<Recognised> recognise(HttpServletRequest request) {
            return Optional.empty();
        }

        @Override
        public String signIn(HttpServletRequest request) {
            return "/";
        }
    }
}
