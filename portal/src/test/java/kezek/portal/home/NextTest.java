package kezek.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/kindergartens | /kindergartens",
                "/kindergartens?free=yes&born=2023 | /kindergartens?free=yes&born=2023",
                "/kindergartens?name=%D0%90+1&sort=free | /kindergartens?name=%D0%90+1&sort=free",
                "/rules | /rules",
                "/rules/queue-order | /rules/queue-order",
                "/about | /about"
            })
    void a_page_that_every_territory_has_is_kept_with_its_filters(String typed, String kept) {
        assertThat(Next.read(typed).path()).isEqualTo(kept);
    }

    @Test
    void what_belongs_to_one_territory_is_left_behind() {
        assertThat(Next.read("/kindergartens/KG-046").path()).isEqualTo("/kindergartens");
        assertThat(Next.read("/kindergartens?district=astana-esil&page=3&kind=special")
                        .path())
                .isEqualTo("/kindergartens?kind=special");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//evil.example/kindergartens",
                "https://evil.example/rules",
                "/kindergartensx",
                "javascript:alert(1)",
                "/../rules",
                "/nothing"
            })
    void anything_else_becomes_the_first_page(String typed) {
        assertThat(Next.read(typed).path()).isEmpty();
    }

    @Test
    void a_filter_cannot_carry_anything_else() {
        assertThat(Next.read("/kindergartens?name=a\"><script>&free=yes#x&evil=1")
                        .path())
                .isEqualTo("/kindergartens");
    }
}
