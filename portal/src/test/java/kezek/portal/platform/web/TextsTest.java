package kezek.portal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    private static final String PLACES = "{count, plural, one {# место} few {# места} many {# мест} other {# места}}";

    private final Texts russian = new Texts(Language.RU, Map.of("places", PLACES, "plain", "Don't {name}"));

    @ParameterizedTest
    @CsvSource({"1, 1 место", "2, 2 места", "5, 5 мест", "11, 11 мест", "21, 21 место"})
    void russian_counts_in_three_forms(int count, String expected) {
        assertThat(russian.text("places", Map.of("count", count))).isEqualTo(expected);
    }

    @Test
    void an_apostrophe_between_letters_is_an_apostrophe() {
        assertThat(russian.text("plain", Map.of("name", "Kezek"))).isEqualTo("Don't Kezek");
    }

    @Test
    void a_missing_text_is_an_error() {
        assertThatThrownBy(() -> russian.text("absent"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("absent");
    }

    @Test
    void a_missing_argument_is_an_error() {
        assertThatThrownBy(() -> russian.text("places")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_argument_of_one_form_alone_is_an_argument() {
        var texts = new Texts(Language.EN, Map.of("end", "{end, select, none {open} other {until {day}}}"));
        assertThat(texts.arguments("end")).containsExactlyInAnyOrder("end", "day");
        assertThat(texts.text("end", Map.of("end", "fixed", "day", "Monday"))).isEqualTo("until Monday");
        assertThatThrownBy(() -> texts.text("end", Map.of("end", "none"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_argument_may_be_named_by_a_number() {
        var texts = new Texts(Language.EN, Map.of("between", "from {0} to {1}"));
        assertThat(texts.text("between", Map.of("0", "one", "1", "ten"))).isEqualTo("from one to ten");
        assertThatThrownBy(() -> texts.text("between", Map.of("0", "one")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_argument_too_many_is_an_error() {
        assertThatThrownBy(() -> russian.text("plain", Map.of("name", "Kezek", "count", 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KK | 5 желтоқсан, сенбі    | 5 желтоқсан, 18:00 | 2026 жылғы 5 желтоқсан",
                "RU | 5 декабря, суббота    | 5 декабря, 18:00   | 5 декабря 2026 года",
                "EN | 5 December, Saturday  | 5 December, 18:00  | 5 December 2026",
            })
    void days_moments_and_dates_read_as_people_say_them(Language language, String day, String moment, String date) {
        var texts = new Texts(language, Map.of());
        assertThat(texts.day(LocalDate.of(2026, 12, 5))).isEqualTo(day);
        assertThat(texts.date(LocalDate.of(2026, 12, 5))).isEqualTo(date);
        assertThat(texts.moment(ZonedDateTime.of(2026, 12, 5, 18, 0, 0, 0, ZoneId.of("Asia/Almaty"))))
                .isEqualTo(moment);
    }
}
