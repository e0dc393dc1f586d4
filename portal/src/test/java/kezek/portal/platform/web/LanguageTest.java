package kezek.portal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk                          | KK",
                "ru                          | RU",
                "ru-RU,ru;q=0.9,en;q=0.8     | RU",
                "en-GB                       | EN",
                "de-DE,de;q=0.9,en;q=0.5     | EN",
                "en;q=0.3,ru;q=0.7           | RU",
                "de                          | KK",
                "*                           | KK",
                "ru;q=0                      | KK",
                "ru;q=zero                   | KK",
                "\u0001                      | KK",
            })
    void the_browsers_preference_decides_and_kazakh_where_it_is_silent(String header, Language expected) {
        assertThat(Language.preferredBy(header)).isEqualTo(expected);
    }

    @Test
    void without_the_header_kazakh_is_spoken() {
        assertThat(Language.preferredBy(null)).isEqualTo(Language.KK);
    }

    @ParameterizedTest
    @CsvSource({"/kk, KK", "/ru/, RU", "/en/rules/iin, EN"})
    void a_path_begins_with_its_language(String path, Language expected) {
        assertThat(Language.ofPath(path)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"/", "/de/", "/KK/", "/kkk", "kk/rules", "/rules/kk", "//kk"})
    void any_other_path_has_none(String path) {
        assertThat(Language.ofPath(path)).isEmpty();
    }
}
