package kezek.portal.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Path CHECKOUT = Path.of("/checkout");
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void an_empty_environment_is_a_developer_at_home() {
        var settings = accepted(Map.of());
        assertThat(settings.mode()).isEqualTo(Mode.DEVELOPMENT);
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.address().getHostAddress()).isEqualTo("127.0.0.1");
        assertThat(settings.home()).isEqualTo(CHECKOUT.resolve(".kezek"));
        assertThat(settings.database()).isEmpty();
        assertThat(settings.proxies()).isEmpty();
        assertThat(settings.secret()).isEmpty();
    }

    @Test
    void an_empty_value_counts_as_not_set() {
        assertThat(accepted(Map.of("KEZEK_PORT", "", "KEZEK_DB_URL", " ")).port())
                .isEqualTo(8080);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "65535"})
    void ports_from_1_to_65535_are_taken(String port) {
        assertThat(accepted(Map.of("KEZEK_PORT", port)).port()).isEqualTo(Integer.parseInt(port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "eighty", "8080 ", "tcp://10.0.0.1:8080"})
    void other_ports_are_named_with_their_value_and_what_is_allowed(String port) {
        assertThat(refused(Map.of("KEZEK_PORT", port)))
                .containsExactly("KEZEK_PORT is \"" + port + "\": allowed is a number from 1 to 65535 (default 8080)");
    }

    @Test
    void a_mode_is_one_of_two_words() {
        assertThat(accepted(Map.of("KEZEK_MODE", "production", "KEZEK_SECRET", SECRET))
                        .mode())
                .isEqualTo(Mode.PRODUCTION);
        assertThat(refused(Map.of("KEZEK_MODE", "prod", "KEZEK_ADDRESS", "0.0.0.0")))
                .as("nothing is said about an address whose mode is not known")
                .containsExactly("KEZEK_MODE is \"prod\": allowed is " + Variable.MODE.allowed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1"})
    void development_listens_on_loopback(String address) {
        assertThat(accepted(Map.of("KEZEK_ADDRESS", address)).address().isLoopbackAddress())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.0.0.1", "::", "localhost", "8080", "127.0.0.256", "127.1"})
    void development_listens_on_nothing_else(String address) {
        assertThat(refused(Map.of("KEZEK_ADDRESS", address)))
                .singleElement()
                .asString()
                .startsWith("KEZEK_ADDRESS is \"" + address + "\": allowed is ");
    }

    @Test
    void production_listens_where_it_is_told() {
        var settings = accepted(Map.of("KEZEK_MODE", "production", "KEZEK_SECRET", SECRET, "KEZEK_ADDRESS", "0.0.0.0"));
        assertThat(settings.address().isAnyLocalAddress()).isTrue();
    }

    @Test
    void production_has_a_secret_of_at_least_32_bytes_and_refusals_do_not_print_it() {
        assertThat(refused(Map.of("KEZEK_MODE", "production")))
                .singleElement()
                .asString()
                .startsWith("KEZEK_SECRET is not set");
        assertThat(refused(Map.of("KEZEK_MODE", "production", "KEZEK_SECRET", SECRET.substring(1))))
                .containsExactly("KEZEK_SECRET: allowed is " + Variable.SECRET.allowed());
        assertThat(accepted(Map.of("KEZEK_MODE", "production", "KEZEK_SECRET", SECRET))
                        .secret())
                .contains(new Secret(SECRET));
        assertThat(accepted(Map.of("KEZEK_SECRET", "құпиясөзқұпиясөз")).secret())
                .as("16 letters of 2 bytes")
                .isPresent();
        assertThat(refused(Map.of("KEZEK_SECRET", "құпиясөзқұпиясөa")))
                .as("31 bytes")
                .hasSize(1);
    }

    @Test
    void demo_cities_are_for_development_unless_they_are_not_wanted() {
        assertThat(accepted(Map.of()).demo()).isTrue();
        assertThat(accepted(Map.of("KEZEK_DEMO", "yes")).demo()).isTrue();
        assertThat(accepted(Map.of("KEZEK_DEMO", "no")).demo()).isFalse();
        assertThat(refused(Map.of("KEZEK_DEMO", "true")))
                .containsExactly("KEZEK_DEMO is \"true\": allowed is " + Variable.DEMO.allowed());
        var production = Map.of("KEZEK_MODE", "production", "KEZEK_SECRET", SECRET);
        assertThat(accepted(production).demo()).isFalse();
        var filled = new HashMap<>(production);
        filled.put("KEZEK_DEMO", "yes");
        assertThat(refused(filled)).containsExactly("KEZEK_DEMO is \"yes\": allowed is " + Variable.DEMO.allowed());
    }

    @Test
    void an_external_database_has_an_owner_of_its_own_or_the_same_role() {
        var environment = new HashMap<>(Map.of("KEZEK_DB_URL", "jdbc:postgresql://db/kezek", "KEZEK_DB_USER", "app"));
        assertThat(accepted(environment).database().orElseThrow().owner().user())
                .isEqualTo("app");
        environment.put("KEZEK_DB_OWNER_USER", "owner");
        environment.put("KEZEK_DB_OWNER_PASSWORD", "of the owner");
        assertThat(accepted(environment).database().orElseThrow().owner())
                .isEqualTo(new Login("owner", new Secret("of the owner")));
    }

    @Test
    void what_belongs_to_an_external_database_needs_its_address() {
        assertThat(refused(Map.of("KEZEK_DB_USER", "app", "KEZEK_DB_OWNER_PASSWORD", "hush")))
                .containsExactly(
                        "KEZEK_DB_OWNER_PASSWORD: KEZEK_DB_OWNER_USER is not set",
                        "KEZEK_DB_USER is \"app\": KEZEK_DB_URL is not set");
        assertThat(refused(Map.of("KEZEK_DB_URL", "jdbc:postgresql://db/kezek")))
                .singleElement()
                .asString()
                .startsWith("KEZEK_DB_USER is not set");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://db/kezek",
                "jdbc:mysql://db/kezek",
                "jdbc:postgresql://db/kezek?user=hush",
                "jdbc:postgresql://db/kezek?ssl=true&password=hush"
            })
    void an_address_is_one_of_jdbc_and_holds_no_password(String url) {
        var problems = refused(Map.of("KEZEK_DB_URL", url, "KEZEK_DB_USER", "app"));
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("KEZEK_DB_URL: ")
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.7                 | 10.0.0.7/32",
                "10.0.0.0/8,192.168.1.1   | 10.0.0.0/8 192.168.1.1/32",
                "0.0.0.0/0 , ::1          | 0.0.0.0/0 0:0:0:0:0:0:0:1/128",
                "fd00::/128               | fd00:0:0:0:0:0:0:0/128"
            })
    void proxies_are_addresses_and_ranges(String text, String ranges) {
        assertThat(accepted(Map.of("KEZEK_PROXIES", text)).proxies())
                .extracting(NetworkRange::text)
                .containsExactly(ranges.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proxy", "10.0.0.0/33", "fd00::/129", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.1,,10.0.0.2", "*"})
    void proxies_are_nothing_else(String text) {
        assertThat(refused(Map.of("KEZEK_PROXIES", text)))
                .singleElement()
                .asString()
                .startsWith("KEZEK_PROXIES is \"" + text + "\"");
    }

    @Test
    void a_register_has_an_address_and_a_sender() {
        assertThat(accepted(Map.of()).register()).isEmpty();
        var environment = new HashMap<>(
                Map.of("KEZEK_REGISTER_URL", "https://gateway.example/bip", "KEZEK_REGISTER_SENDER", "city"));
        assertThat(accepted(environment).register())
                .contains(new RegisterAccess(
                        URI.create("https://gateway.example/bip"), new Login("city", new Secret(""))));
        assertThat(refused(Map.of("KEZEK_REGISTER_URL", "https://gateway.example/")))
                .singleElement()
                .asString()
                .startsWith("KEZEK_REGISTER_SENDER is not set");
        assertThat(refused(Map.of("KEZEK_REGISTER_SENDER", "city")))
                .containsExactly("KEZEK_REGISTER_SENDER is \"city\": KEZEK_REGISTER_URL is not set");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gateway",
                "ftp://gateway/",
                "http:///bip",
                "http://city:hush@gateway/",
                "http://gateway/#a",
                "http://a b/"
            })
    void the_address_of_a_register_is_one_of_http_and_holds_no_password(String url) {
        assertThat(refused(Map.of("KEZEK_REGISTER_URL", url, "KEZEK_REGISTER_SENDER", "city")))
                .containsExactly("KEZEK_REGISTER_URL: allowed is " + Variable.REGISTER_URL.allowed());
    }

    @Test
    void all_problems_are_told_at_once() {
        assertThat(refused(
                        Map.of("KEZEK_PORT", "0", "KEZEK_PROXIES", "x", "KEZEK_SECRET", "short", "KEZEK_HOME", "a\0b")))
                .extracting(problem -> problem.replaceAll("[: ].*", ""))
                .containsExactly("KEZEK_PORT", "KEZEK_HOME", "KEZEK_PROXIES", "KEZEK_SECRET");
    }

    @Test
    void settings_do_not_print_secrets() {
        var settings = accepted(Map.of(
                "KEZEK_SECRET", SECRET,
                "KEZEK_DB_URL", "jdbc:postgresql://db/kezek",
                "KEZEK_DB_USER", "app",
                "KEZEK_DB_PASSWORD", "hush"));
        assertThat(settings.toString()).doesNotContain(SECRET, "hush");
    }

    @Test
    void slips_of_the_pen_are_found() {
        assertThat(Settings.unknown(Map.of("KEZEK_PROT", "80", "KEZEK_PORT", "80", "HOME", "/")))
                .containsExactly("KEZEK_PROT");
    }

    private static Settings accepted(Map<String, String> environment) {
        return switch (Settings.read(environment, CHECKOUT)) {
            case Settings.Accepted accepted -> accepted.settings();
            case Settings.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static List<String> refused(Map<String, String> environment) {
        return switch (Settings.read(environment, CHECKOUT)) {
            case Settings.Accepted accepted -> throw new AssertionError(accepted);
            case Settings.Refused refused -> refused.problems();
        };
    }
}
