package kezek.portal.platform.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as browsers send them and as people write them. */
class TypedDateTest {

    @ParameterizedTest
    @CsvSource({
        "2027-08-01, 2027-08-01",
        "01.08.2027, 2027-08-01",
        "1.8.2027, 2027-08-01",
        "29.02.2028, 2028-02-29",
        "31.12.2027, 2027-12-31"
    })
    void a_day_is_read_in_both_forms(String typed, LocalDate day) {
        assertEquals(Optional.of(day), TypedDate.read(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31.02.2027",
                "29.02.2027",
                "2027-02-30",
                "08/01/2027",
                "01.08.27",
                "2027-8-1",
                "2027",
                "ертең"
            })
    void what_is_no_day_of_the_calendar_is_none(String typed) {
        assertEquals(Optional.empty(), TypedDate.read(typed));
    }
}
