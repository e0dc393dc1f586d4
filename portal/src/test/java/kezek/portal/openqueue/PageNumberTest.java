package kezek.portal.openqueue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of a page, as somebody wrote it into an address. */
class PageNumberTest {

    @ParameterizedTest
    @CsvSource({
        "'', 1",
        "1, 1",
        "007, 7",
        "2167, 2167",
        "9999999, 9999999",
        "10000000, 10000000",
        "1000000000000000000, 10000000",
        "99999999999999999999999999999999, 10000000"
    })
    void a_number_from_1_on_is_a_page_however_far_behind_the_end(String typed, int page) {
        assertThat(PageNumber.read(typed)).isEqualTo(new PageNumber.Numbered(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "00", "-1", "+1", "abc", "1.5", "1e3", " 1", "१"})
    void anything_else_is_none(String typed) {
        assertThat(PageNumber.read(typed)).isEqualTo(new PageNumber.Unreadable());
    }
}
