package kezek.portal.cityfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private static String shown(String column, String value) {
        return new Problem(CityFile.APPLICATIONS, 2, Optional.of(column), value, Reason.EMPTY_CELL, List.of()).value();
    }

    @Test
    void iins_and_phones_are_masked_digit_by_digit() {
        assertEquals("************", shown("iin", "231015700116"));
        assertEquals("***********х", shown("iin", "23101570011х"));
        assertEquals("+* *** ***", shown("phone", "+7 799 000"));
    }

    @Test
    void an_iin_in_the_wrong_column_is_masked_too() {
        assertEquals("ЖСН ************", shown("surname", "ЖСН 231015700116"));
        assertEquals("****** ******", shown("number", "231015 700116"));
        assertEquals("1,2023-10-17,************", shown("number", "1,2023-10-17,231015700116"));
    }

    @Test
    void ten_digits_are_shown_and_eleven_are_masked() {
        assertEquals("1234567890", shown("number", "1234567890"));
        assertEquals("***********", shown("number", "12345678901"));
    }

    @Test
    void a_value_of_60_characters_is_shown_whole_and_one_of_61_is_cut() {
        assertEquals("ұ".repeat(60), shown("surname", "ұ".repeat(60)));
        assertEquals("ұ".repeat(59) + "…", shown("surname", "ұ".repeat(61)));
    }

    @Test
    void a_cut_never_shows_a_part_of_an_iin_or_half_a_character() {
        assertEquals("x".repeat(50) + "*".repeat(9) + "…", shown("surname", "x".repeat(50) + "231015700116"));
        assertEquals("x".repeat(58) + "…", shown("surname", "x".repeat(58) + "😀😀"));
    }

    @Test
    void line_breaks_are_shown_as_spaces() {
        assertEquals("а б", shown("surname", "а\r\n\tб"));
    }

    @Test
    void a_problem_has_the_arguments_of_its_reason() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Problem(CityFile.GROUPS, 2, Optional.empty(), "", Reason.CELL_COUNT, List.of("7")));
        var problem = new Problem(CityFile.GROUPS, 2, Optional.empty(), "", Reason.CELL_COUNT, List.of("7", "6"));
        assertEquals("cityfiles.problem.CELL_COUNT", problem.key());
        assertEquals(Map.of("0", "7", "1", "6"), problem.argumentsByName());
    }
}
