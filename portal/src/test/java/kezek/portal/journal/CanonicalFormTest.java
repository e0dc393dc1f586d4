package kezek.portal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import kezek.portal.journal.Entry.Role;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {

    private static final byte[] SALT = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    private static final CanonicalForm.Setting SETTING =
            new CanonicalForm.Setting("kosshy", 7, Instant.parse("2026-11-20T13:00:00Z"), "classic-2018");

    @Test
    void an_entry_is_written_as_the_document_says() {
        var entry =
                Entry.of(Kind.PLACE_OPENED, Role.CLOCK).with("place", 12).from(Instant.parse("2026-11-20T02:00:00Z"));
        assertEquals(
                "{\"at\":\"2026-11-20T13:00:00.000000Z\",\"by\":\"clock\",\"from\":\"2026-11-20T02:00:00.000000Z\",\"kind\":\"place-opened\","
                        + "\"number\":7,\"place\":12,\"rules\":\"classic-2018\",\"territory\":\"kosshy\",\"v\":1}",
                CanonicalForm.of(entry, SETTING, SALT));
    }

    @Test
    void the_order_of_facts_the_language_and_the_zone_of_the_machine_change_nothing() {
        var entry =
                Entry.of(Kind.ACCESS_ENDED, Role.CLOCK).with("application", 20).with("because", "WINDOW_ENDED");
        var same = Entry.of(Kind.ACCESS_ENDED, Role.CLOCK)
                .with("because", "WINDOW_ENDED")
                .with("application", 20);
        var here = CanonicalForm.of(entry, SETTING, SALT);
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertEquals(here, CanonicalForm.of(same, SETTING, SALT));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void a_private_fact_enters_as_a_commitment_only() {
        var entry = Entry.of(Kind.CHILD_ENROLLED, Role.IMPORT)
                .with("enrolment", 3)
                .with("kindergarten", "K1")
                .with("group", "G1")
                .withSecret("birthDate", Optional.of(LocalDate.of(2023, 10, 15)));
        var body = CanonicalForm.of(entry, SETTING, SALT);
        assertFalse(body.contains("2023-10-15"), body);
        assertEquals(
                "2991c582a8a8bc96a274370adfc60ec00052d9e824f518f61a2abd45deb97497",
                body.replaceAll(".*\"birthDate#\":\"([0-9a-f]{64})\".*", "$1"),
                body);
        var otherSalt = SALT.clone();
        otherSalt[0] = 99;
        assertNotEquals(body, CanonicalForm.of(entry, SETTING, otherSalt));
        assertNotEquals(
                CanonicalForm.commitment(SALT, "birthDate", "2023-10-15"),
                CanonicalForm.commitment(SALT, "filedAt", "2023-10-15"));
    }

    @Test
    void quotes_are_escaped_letters_are_composed_and_control_characters_refused() {
        var facts = new TreeMap<String, Object>();
        facts.put("reason", "«Ай\u0438\u0306» \"\\");
        assertEquals("{\"reason\":\"«Айй» \\\"\\\\\"}", CanonicalForm.json(facts));
        facts.put("reason", "two\nlines");
        assertThrows(IllegalArgumentException.class, () -> CanonicalForm.json(facts));
    }

    @Test
    void a_fraction_is_not_a_value() {
        var facts = new TreeMap<String, Object>();
        facts.put("share", 0.5);
        assertThrows(IllegalArgumentException.class, () -> CanonicalForm.json(facts));
    }

    @Test
    void an_instant_is_committed_to_as_the_journal_writes_it() {
        var filedAt = Instant.parse("2019-08-14T10:05:33Z");
        var entry = Entry.of(Kind.APPLICATION_REGISTERED, Role.IMPORT).withSecret("filedAt", Optional.of(filedAt));
        assertEquals("2019-08-14T10:05:33.000000Z", entry.secrets().get("filedAt"));
    }

    @Test
    void facts_that_are_not_those_of_the_kind_are_refused() {
        var opened = Entry.of(Kind.PLACE_OPENED, Role.CLOCK);
        for (var wrong : List.of(
                opened,
                opened.with("place", 0),
                opened.with("place", "12"),
                opened.with("place", 12).with("group", "A1"),
                opened.with("place", 12).withSecret("iin", Optional.of("1")),
                Entry.of(Kind.BENEFIT_GRANTED, Role.IMPORT)
                        .with("application", 1)
                        .with("lane", "FIRST"))) {
            assertThrows(
                    IllegalArgumentException.class, () -> CanonicalForm.of(wrong, SETTING, SALT), wrong.toString());
        }
    }

    @Test
    void half_a_letter_is_refused() {
        var facts = new TreeMap<String, Object>();
        facts.put("reason", "\ud83d\ude00");
        assertEquals("{\"reason\":\"\ud83d\ude00\"}", CanonicalForm.json(facts));
        for (var half : List.of("a\ud83d", "\ud83da", "\ude00", "a\ude00")) {
            facts.put("reason", half);
            assertThrows(IllegalArgumentException.class, () -> CanonicalForm.json(facts), half);
        }
    }
}
