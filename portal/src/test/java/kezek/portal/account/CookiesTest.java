package kezek.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.util.Map;
import kezek.portal.platform.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class CookiesTest {

    private final Cookies development = new Cookies(settings(Map.of()));
    private final Cookies production = new Cookies(
            settings(Map.of("KEZEK_MODE", "production", "KEZEK_SECRET", "0123456789abcdef0123456789abcdef")));

    @Test
    void in_development_the_cookie_travels_over_plain_http() {
        assertThat(development.giving("token"))
                .startsWith("kezek-session=token; Path=/; Max-Age=43200;")
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void in_production_it_is_secure_and_bound_to_the_host() {
        assertThat(production.giving("token"))
                .startsWith("__Host-kezek-session=token; Path=/; Max-Age=43200;")
                .contains("Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void in_production_a_cookie_without_the_prefix_is_nobodys() {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("kezek-session", "planted by a neighbour"));
        assertThat(production.token(request)).isEmpty();
        request.setCookies(new Cookie("__Host-kezek-session", "ours"));
        assertThat(production.token(request)).contains("ours");
        assertThat(development.token(request)).isEmpty();
    }

    @Test
    void taking_it_away_ends_it_at_once() {
        assertThat(production.taking()).startsWith("__Host-kezek-session=; Path=/; Max-Age=0;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/cabinet", "/cabinet/applications/17", "/cabinet/applications/17/places?language=kk&from=2"})
    void a_sign_in_leads_to_the_page_of_the_cabinet_that_was_asked_for(String next) {
        assertThat(Onward.forParent(next)).isEqualTo(next);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "https://evil.example/cabinet",
                "/cabinets",
                "/cabinet/../../dev/ui",
                "/cabinet\\\\evil",
                "/cabinet?a=b\\r\\nSet-Cookie: a=b",
                "/office/department",
                "/rules"
            })
    void and_nowhere_else(@Nullable String next) {
        assertThat(Onward.forParent(next)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/office/department/benefits, /office/department/benefits",
        "/office/kindergarten, /office/kindergarten",
        "/cabinet, ''",
        "/office/elsewhere, ''"
    })
    void people_of_an_office_are_led_into_an_office(String next, String onward) {
        assertThat(Onward.forStaff(next)).isEqualTo(onward);
    }

    private static Settings settings(Map<String, String> environment) {
        return switch (Settings.read(environment, Path.of("target"))) {
            case Settings.Accepted accepted -> accepted.settings();
            case Settings.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }
}
