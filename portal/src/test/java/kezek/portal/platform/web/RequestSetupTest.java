package kezek.portal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import kezek.portal.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

@PortalTest
class RequestSetupTest {

    private final HandlerMethodArgumentResolverComposite arguments = new HandlerMethodArgumentResolverComposite();

    RequestSetupTest(RequestMappingHandlerAdapter handlers) {
        arguments.addResolvers(handlers.getArgumentResolvers());
    }

    @FromRequest
    record Asked(@RequestParam("q") String word, Texts texts, When when) {}

    @FromRequest
    record When(Instant now) {}

    @Test
    void each_component_is_found_as_if_the_method_took_it() throws Exception {
        var request = new MockHttpServletRequest("GET", "/ru/");
        request.setParameter("q", "жолдама");
        var asked = ask(Asked.class, new ServletWebRequest(request));
        assertThat(asked.word()).isEqualTo("жолдама");
        assertThat(asked.texts().language()).isEqualTo(Language.RU);
    }

    @Test
    void a_request_has_one_instant_and_the_next_one_a_later_one() throws Exception {
        var request = new ServletWebRequest(new MockHttpServletRequest("GET", "/kk/"));
        var now = ask(When.class, request).now();
        Thread.sleep(2);
        assertThat(ask(When.class, request).now()).isEqualTo(now);
        var next = new ServletWebRequest(new MockHttpServletRequest("GET", "/kk/"));
        assertThat(ask(When.class, next).now()).isAfter(now);
    }

    private <T> T ask(Class<T> type, ServletWebRequest request) throws Exception {
        var method = Taking.class.getDeclaredMethod("take", type);
        var taken = arguments.resolveArgument(new MethodParameter(method, 0), null, request, null);
        return type.cast(Objects.requireNonNull(taken));
    }

    private interface Taking {

        void take(Asked asked);

        void take(When when);
    }
}
