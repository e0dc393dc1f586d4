package kezek.portal.cityfiles;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.QueueKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row that its file could not hold does not come into being. */
class RowsTest {

    private static PersonIdentity named(String surname) {
        return new PersonIdentity(Optional.empty(), surname, "", "");
    }

    private static PlaceRow place(long number, String reportedAt) {
        return new PlaceRow(number, "KG-1", "01", Instant.parse(reportedAt));
    }

    @ParameterizedTest
    @ValueSource(strings = {" Есен", "Есен\u00A0", "Ес\u0007ен", "Ес\u00ADен", "Ес\rен", "и\u0306", "\uD800"})
    void a_text_that_would_not_come_back_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> named(text));
    }

    @Test
    void names_have_at_most_100_characters() {
        assertDoesNotThrow(() -> named("ә".repeat(100)));
        assertThrows(IllegalArgumentException.class, () -> named("ә".repeat(101)));
    }

    @Test
    void numbers_have_1_to_18_digits() {
        assertDoesNotThrow(() -> place(1, "2026-11-18T10:20:00Z"));
        assertDoesNotThrow(() -> place(999_999_999_999_999_999L, "2026-11-18T10:20:00Z"));
        assertThrows(IllegalArgumentException.class, () -> place(0, "2026-11-18T10:20:00Z"));
        assertThrows(IllegalArgumentException.class, () -> place(1_000_000_000_000_000_000L, "2026-11-18T10:20:00Z"));
    }

    @Test
    void instants_are_whole_microseconds() {
        assertDoesNotThrow(() -> place(1, "2026-11-18T10:20:00.000001Z"));
        assertThrows(IllegalArgumentException.class, () -> place(1, "2026-11-18T10:20:00.0000001Z"));
    }

    @Test
    void a_group_has_a_code_and_room_for_1_to_200() {
        assertThrows(IllegalArgumentException.class, () -> group("", 1));
        assertThrows(IllegalArgumentException.class, () -> group("0 1", 1));
        assertThrows(IllegalArgumentException.class, () -> group("01", 0));
        assertThrows(IllegalArgumentException.class, () -> group("01", 201));
        assertDoesNotThrow(() -> group("01", 200));
    }

    private static GroupRow group(String code, int capacity) {
        return new GroupRow("KG-1", code, new AgeGroup(2, 3), TrainingLanguage.KAZAKH, QueueKind.ORDINARY, capacity);
    }

    @Test
    void an_iin_is_of_the_birth_date() {
        var child = new PersonIdentity(Optional.of(new Iin("210914800113")), "", "", "");
        var enrolledAt = Instant.parse("2026-11-18T10:20:00Z");
        assertDoesNotThrow(() -> new EnrolledRow(1, "KG-1", "01", LocalDate.of(2021, 9, 14), child, enrolledAt));
        assertThrows(
                IllegalArgumentException.class,
                () -> new EnrolledRow(1, "KG-1", "01", LocalDate.of(2021, 9, 15), child, enrolledAt));
    }

    @Test
    void coordinates_lie_in_kazakhstan_and_keep_six_decimals() {
        var at = new Coordinates(new BigDecimal("51.12345650000"), new BigDecimal("71.1234567"));
        assertEquals("51.123456", at.latitude().toPlainString());
        assertEquals("71.123457", at.longitude().toPlainString());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Coordinates(/* latitude= */ at.longitude(), /* longitude= */ at.latitude()));
    }

    @Test
    void personal_values_print_as_masks() {
        var child = new PersonIdentity(Optional.of(new Iin("210914800113")), "Есенова", "Мира", "Асанқызы");
        assertEquals("PersonIdentity[****]", child.toString());
        assertEquals("PersonIdentity[unknown]", PersonIdentity.UNKNOWN.toString());
        assertEquals("+7 *** *** ** 01", new Phone("+77990000101").toString());
    }
}
