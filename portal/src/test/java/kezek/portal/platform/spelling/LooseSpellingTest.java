package kezek.portal.platform.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooseSpellingTest {

    @ParameterizedTest
    @CsvSource({
        "ҚАРЛЫҒАШ, карлыгаш",
        "Әсем, асем",
        "Өскемен, оскемен",
        "Ұлытау, улытау",
        "Үржар, уржар",
        "Жаһан, жахан",
        "Көкшетау, кокшетау",
        "Түркістан, туркистан",
        "Жаңаөзен, жанаозен",
        "Ёлочка, елочка",
        "Айгөлек, аиголек",
        "Aqtobe, aktobe"
    })
    void letters_that_keyboards_lack_do_not_matter(String written, String typed) {
        assertThat(LooseSpelling.words(written)).containsExactly(LooseSpelling.plain(typed));
        assertThat(LooseSpelling.plain(written)).isEqualTo(LooseSpelling.plain(typed));
    }

    @Test
    void other_letters_do() {
        assertThat(LooseSpelling.plain("Арман")).isNotEqualTo(LooseSpelling.plain("Орман"));
    }

    @Test
    void punctuation_parts_words_and_is_none() {
        assertThat(LooseSpelling.words(" № 12 «Күн-шуақ», <b>\u0000% ")).containsExactly("12", "кун", "шуак", "b");
        assertThat(LooseSpelling.words(" -%_\\' ")).isEmpty();
    }
}
