package kezek.portal.platform.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ExtendWith(OutputCaptureExtension.class)
class OriginGuardTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Patterns ROUTES = new Patterns(List.of("/kk/{territory}/{place}", "/kk/{territory}/rules"));

    @ParameterizedTest
    @CsvSource({"same-origin, true", "none, true", "same-site, false", "cross-site, false", "anything, false"})
    void what_the_browser_says_of_the_site_decides(String site, boolean passes) throws Exception {
        var request = post(FORM);
        request.addHeader("Sec-Fetch-Site", site);
        assertThat(passes(request)).isEqualTo(passes);
    }

    @Test
    void it_decides_before_the_origin() throws Exception {
        var request = post(FORM);
        request.addHeader("Sec-Fetch-Site", "cross-site");
        request.addHeader("Origin", "https://kezek.example");
        assertThat(passes(request)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://kezek.example, true",
        "http://kezek.example, true",
        "https://KEZEK.example, true",
        "https://kezek.example:8443, false",
        "https://other.example, false",
        "https://kezek.example.other.example, false",
        "https://a.kezek.example, false",
        "null, false",
        "not an origin, false"
    })
    void without_it_the_origin_must_be_the_host_that_was_asked(String origin, boolean passes) throws Exception {
        var request = post(FORM);
        request.addHeader("Origin", origin);
        assertThat(passes(request)).isEqualTo(passes);
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, FORM + ";charset=UTF-8", "Multipart/Form-Data; boundary=x", "text/plain"})
    void a_form_that_says_neither_is_refused(String type) throws Exception {
        assertThat(passes(post(type))).isFalse();
    }

    @Test
    void a_request_without_a_body_that_says_neither_is_refused() throws Exception {
        assertThat(passes(new MockHttpServletRequest("POST", "/kk/"))).isFalse();
    }

    @Test
    void a_program_that_sends_json_passes() throws Exception {
        assertThat(passes(post("application/json"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "TRACE"})
    void what_changes_nothing_passes_from_anywhere(String method) throws Exception {
        var request = new MockHttpServletRequest(method, "/kk/");
        request.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(passes(request)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "post"})
    void any_other_method_is_guarded(String method) throws Exception {
        var request = new MockHttpServletRequest(method, "/kk/");
        request.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(passes(request)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/kk/town/930507937770, POST /kk/{territory}/{place}",
        "/kk/town/rules, POST /kk/{territory}/rules",
        "/930507937770, POST -",
        "/kk//%39%33%30507937770;a=930507937770/x/y, POST -"
    })
    void the_log_names_the_route_of_what_it_refused_and_not_the_address(String path, String told, CapturedOutput log)
            throws Exception {
        var request = new MockHttpServletRequest("POST", path);
        request.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(passes(request)).isFalse();
        assertThat(log.getAll())
                .contains("refused " + told + " from another site")
                .doesNotContain("507937770");
    }

    private static MockHttpServletRequest post(String contentType) {
        var request = new MockHttpServletRequest("POST", "/kk/");
        request.addHeader("Host", "kezek.example");
        request.setContentType(contentType);
        return request;
    }

    private static boolean passes(MockHttpServletRequest request) throws IOException, ServletException {
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        new OriginGuard(ROUTES).doFilter(request, response, chain);
        var passed = chain.getRequest() != null;
        assertThat(response.getStatus()).isEqualTo(passed ? 200 : 403);
        return passed;
    }
}
