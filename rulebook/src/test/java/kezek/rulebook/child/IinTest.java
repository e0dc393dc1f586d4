package kezek.rulebook.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kezek.rulebook.RulePage;
import kezek.rulebook.RuleRows;
import kezek.rulebook.child.Iin.Accepted;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class IinTest {

    private static final long SEED = 406;
    private static final Iin BOY =
            Iin.invented(LocalDate.of(2022, 3, 15), Sex.MALE, 1).orElseThrow();

    private static final Map<String, Class<? extends ParsedIin>> RESULTS = Map.of(
            "valid", Iin.class,
            "not 12 digits", ParsedIin.IinNotTwelveDigits.class,
            "unknown century", ParsedIin.UnknownCentury.class,
            "no such date", ParsedIin.ImpossibleDate.class,
            "wrong check digit", ParsedIin.IinWrongCheckDigit.class,
            "invented", ParsedIin.InventedNotAccepted.class);

    @TestFactory
    Stream<DynamicTest> every_typed_text_of_the_page_is_judged_so() {
        return RuleRows.of("iin", "texts", row -> {
            var accepted = isYes(row, "accepted") ? Accepted.ALSO_INVENTED : Accepted.REAL_ONLY;
            var parsed = Iin.parse(row.text("text"), accepted);
            assertEquals(RESULTS.get(row.text("result", "en")), parsed.getClass());
        });
    }

    @TestFactory
    Stream<DynamicTest> every_seventh_digit_of_the_page_means_its_century_and_sex() {
        return RuleRows.of("iin", "centuries", row -> {
            var invented = isYes(row, "invented");
            var iin = exampleWithSeventhDigit(row.text("digit"));
            var sex = switch (row.text("sex", "en")) {
                case "male" -> Optional.of(Sex.MALE);
                case "female" -> Optional.of(Sex.FEMALE);
                default -> Optional.empty();
            };
            assertEquals(LocalDate.of(Integer.parseInt(row.text("from")) + 90, 7, 1), iin.birthDate());
            assertEquals(sex, iin.sex());
            assertEquals(invented, iin.isInvented());
            assertEquals(iin, Iin.parse(iin.value(), Accepted.ALSO_INVENTED));
            assertEquals(
                    invented ? new ParsedIin.InventedNotAccepted() : iin, Iin.parse(iin.value(), Accepted.REAL_ONLY));
        });
    }

    @Test
    void the_seventh_digits_of_the_page_are_all_but_0() {
        var digits = RulePage.named("iin").table("centuries").rows().stream()
                .map(row -> Integer.parseInt(row.text("digit")))
                .toList();
        assertEquals(IntStream.rangeClosed(1, 9).boxed().toList(), digits);
    }

    @Test
    void an_invented_number_names_its_birth_date_and_sex() {
        var random = new Random(SEED);
        for (var i = 0; i < 20_000; i++) {
            var born = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(73_049));
            var sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
            var invented = Iin.invented(born, sex, random.nextInt(10_000));
            if (invented.isPresent()) {
                var iin = invented.get();
                var told = born.getYear() < 2000 ? Optional.<Sex>empty() : Optional.of(sex);
                assertTrue(iin.isInvented(), "seed " + SEED + ", born " + born);
                assertEquals(born, iin.birthDate(), "seed " + SEED);
                assertEquals(told, iin.sex(), "seed " + SEED + ", born " + born);
                assertEquals(iin, Iin.parse(iin.value(), Accepted.ALSO_INVENTED), "seed " + SEED + ", born " + born);
            }
        }
    }

    @Test
    void serials_without_a_check_digit_give_no_number_and_all_others_give_different_ones() {
        var numbers = IntStream.range(0, 10_000)
                .mapToObj(serial -> Iin.invented(LocalDate.of(2022, 3, 15), Sex.FEMALE, serial))
                .flatMap(Optional::stream)
                .distinct()
                .count();
        assertEquals(10_000 - 83, numbers);
    }

    @Test
    void nobody_is_invented_outside_two_centuries_and_four_digits() {
        var born = LocalDate.of(2022, 3, 15);
        assertThrows(IllegalArgumentException.class, () -> Iin.invented(born, Sex.MALE, -1));
        assertThrows(IllegalArgumentException.class, () -> Iin.invented(born, Sex.MALE, 10_000));
        assertThrows(IllegalArgumentException.class, () -> Iin.invented(LocalDate.of(1899, 12, 31), Sex.MALE, 1));
        assertThrows(IllegalArgumentException.class, () -> Iin.invented(LocalDate.of(2100, 1, 1), Sex.MALE, 1));
        assertEquals(
                LocalDate.of(1900, 1, 1),
                Iin.invented(LocalDate.of(1900, 1, 1), Sex.MALE, 1)
                        .orElseThrow()
                        .birthDate());
        assertEquals(
                LocalDate.of(2099, 12, 31),
                Iin.invented(LocalDate.of(2099, 12, 31), Sex.MALE, 1)
                        .orElseThrow()
                        .birthDate());
    }

    @Test
    void a_number_prints_as_a_mask() {
        assertEquals("Iin[************]", BOY.toString());
        assertEquals("220315700013", BOY.value());
    }

    @Test
    void what_does_not_fit_together_is_no_number_and_the_message_hides_it() {
        var slip = "220315700014";
        var refused = assertThrows(IllegalArgumentException.class, () -> new Iin(slip));
        assertFalse(String.valueOf(refused.getMessage()).contains(slip));
        assertThrows(IllegalArgumentException.class, () -> new Iin("220315 700013"));
        assertEquals(BOY, new Iin("220315700013"));
    }

    @Test
    void spaces_and_dashes_do_not_matter_but_other_signs_do() {
        assertEquals(BOY, Iin.parse("\t220315\u00a07000\u202f13 ", Accepted.ALSO_INVENTED));
        assertEquals(BOY, Iin.parse("220315\u20117000\u201413", Accepted.ALSO_INVENTED));
        assertEquals(new ParsedIin.IinNotTwelveDigits(), Iin.parse("220315.700013", Accepted.ALSO_INVENTED));
        assertEquals(new ParsedIin.IinNotTwelveDigits(), Iin.parse("٢٢٠٣١٥٧٠٠٠١٣", Accepted.ALSO_INVENTED));
    }

    @Test
    void of_slips_in_the_first_ten_digits_at_most_two_in_a_hundred_pass() {
        // The eleventh weight of the first round is 11, so a slip in the eleventh digit passes: the state made its
        // numbers so.
        var slips = 0;
        var passed = 0;
        for (var serial = 1; serial <= 100; serial++) {
            var iin = Iin.invented(LocalDate.of(2022, 3, 15), Sex.MALE, serial);
            for (var slip : iin.stream().flatMap(IinTest::slips).toList()) {
                slips++;
                passed += Iin.parse(slip, Accepted.ALSO_INVENTED) instanceof Iin ? 1 : 0;
            }
        }
        assertTrue(slips > 8_000, slips + " slips were tried");
        assertTrue(passed * 50 <= slips, passed + " of " + slips + " passed");
    }

    private static Stream<String> slips(Iin iin) {
        var digits = iin.value();
        return IntStream.range(0, 10)
                .boxed()
                .flatMap(at -> IntStream.rangeClosed('0', '9')
                        .filter(digit -> digit != digits.charAt(at))
                        .mapToObj(digit -> digits.substring(0, at) + (char) digit + digits.substring(at + 1)));
    }

    private static Iin exampleWithSeventhDigit(String digit) {
        return IntStream.range(0, 10_000)
                .mapToObj(serial -> "900701%s%04d".formatted(digit, serial))
                .filter(eleven -> CheckDigit.of(eleven).isPresent())
                .map(eleven -> new Iin(eleven + CheckDigit.of(eleven).getAsInt()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isYes(RulePage.Row row, String column) {
        return row.text(column, "en").equals("yes");
    }
}
