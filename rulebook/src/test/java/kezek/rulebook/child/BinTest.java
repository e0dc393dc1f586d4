package kezek.rulebook.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.stream.Stream;
import kezek.rulebook.RuleRows;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BinTest {

    private static final Map<String, Class<? extends ParsedBin>> RESULTS = Map.of(
            "valid", Bin.class,
            "not 12 digits", ParsedBin.BinNotTwelveDigits.class,
            "no such month", ParsedBin.ImpossibleMonth.class,
            "unknown kind", ParsedBin.UnknownKind.class,
            "wrong check digit", ParsedBin.BinWrongCheckDigit.class);

    @TestFactory
    Stream<DynamicTest> every_typed_text_of_the_page_is_judged_so() {
        return RuleRows.of(
                "iin",
                "bins",
                row -> assertEquals(
                        RESULTS.get(row.text("result", "en")),
                        Bin.parse(row.text("text")).getClass()));
    }

    @Test
    void a_number_prints_as_it_is() {
        assertEquals("150440000013", new Bin("150440000013").toString());
        assertEquals(new Bin("150440000013"), Bin.parse("1504-4000-0013"));
    }

    @Test
    void what_does_not_fit_together_is_no_number() {
        assertThrows(IllegalArgumentException.class, () -> new Bin("150440000014"));
        assertThrows(IllegalArgumentException.class, () -> new Bin("1504 40000013"));
    }

    @Test
    void the_number_of_a_person_is_no_bin() {
        assertEquals(new ParsedBin.UnknownKind(), Bin.parse("220315700013"));
    }
}
