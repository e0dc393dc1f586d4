package kezek.rulebook.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kezek.rulebook.RuleRows;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CheckDigitTest {

    @TestFactory
    Stream<DynamicTest> every_check_digit_of_the_page_holds() {
        return RuleRows.of("iin", "checkDigit", row -> {
            var digit = row.text("digit", "en");
            var expected = digit.equals("none") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digit));
            assertEquals(expected, CheckDigit.of(row.text("eleven")));
        });
    }

    @Test
    void exactly_the_one_digit_fits_and_none_where_there_is_none() {
        assertEquals(1, fitting("22031559000"));
        assertEquals(1, fitting("22031559070"));
        assertEquals(0, fitting("22031559150"));
    }

    @Test
    void of_ten_thousand_serials_83_have_no_check_digit() {
        var without = IntStream.range(0, 10_000)
                .mapToObj("2203157%04d"::formatted)
                .filter(eleven -> CheckDigit.of(eleven).isEmpty())
                .count();
        assertEquals(83, without);
    }

    @Test
    void only_eleven_digits_have_a_check_digit() {
        assertThrows(IllegalArgumentException.class, () -> CheckDigit.of("2203157000"));
        assertThrows(IllegalArgumentException.class, () -> CheckDigit.of("220315700013"));
        assertThrows(IllegalArgumentException.class, () -> CheckDigit.of("2203157000x"));
    }

    private static long fitting(String eleven) {
        return IntStream.range(0, 10)
                .filter(digit -> CheckDigit.fits(eleven + digit))
                .count();
    }
}
