package kezek.portal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import kezek.portal.journal.Recorded.Understood;
import kezek.portal.journal.Recorded.Unknown;
import kezek.structure.Checkout;
import org.junit.jupiter.api.Test;

class RecordedTest {

    private static final String BODY =
            "{\"at\":\"2026-11-20T13:00:00.000000Z\",\"by\":\"clock\",\"kind\":\"place-opened\",\"number\":7,\"place\":12,"
                    + "\"rules\":\"classic-2018\",\"territory\":\"kosshy\",\"v\":1}";

    @Test
    void what_is_written_in_canonical_form_is_read_back() {
        var read = assertInstanceOf(Understood.class, Recorded.read(BODY)).entry();
        assertTrue(read.canonical());
        assertEquals(Kind.PLACE_OPENED, read.kind());
        assertEquals(12, read.number("place"));
        assertEquals("kosshy", read.setting().territory());
        assertEquals(Entry.Role.CLOCK, read.by());
    }

    @Test
    void what_was_just_written_is_told_as_it_will_be_read() {
        var at = Instant.parse("2026-11-20T13:00:00.123456789Z");
        var setting = new CanonicalForm.Setting("kosshy", 7, at, "classic-2018");
        for (var entry : List.of(
                Entry.of(Kind.PLACE_OPENED, Entry.Role.CLOCK).with("place", 12).from(at),
                Entry.of(Kind.PLACE_OPENED, Entry.Role.CLOCK).with("place", 12).from(at.minusNanos(77_777)),
                // Two letters that are one, as some keyboards type them.
                Entry.of(Kind.KINDERGARTEN_ADDED, Entry.Role.OPERATOR).with("kindergarten", "и\u0306"))) {
            var body = CanonicalForm.of(entry, setting, new byte[0]);
            var read = assertInstanceOf(Understood.class, Recorded.read(body)).entry();
            assertEquals(read, Recorded.written(entry, setting));
        }
    }

    @Test
    void the_same_facts_in_another_order_are_not_canonical() {
        var body = BODY.replace("\"place\":12,", "").replace("{", "{\"place\":12,");
        assertFalse(
                assertInstanceOf(Understood.class, Recorded.read(body)).entry().canonical());
        var zero = BODY.replace("12", "012");
        assertFalse(
                assertInstanceOf(Understood.class, Recorded.read(zero)).entry().canonical());
        var escaped = BODY.replace("kosshy", "\\\\kosshy".substring(1));
        assertFalse(assertInstanceOf(Understood.class, Recorded.read(escaped))
                .entry()
                .canonical());
    }

    @Test
    void an_unknown_version_or_kind_or_fact_is_not_guessed_at() {
        unknown(BODY.replace("\"v\":1", "\"v\":2"), "version of the form other than 1");
        unknown(BODY.replace("\"v\":1", "\"v\":\"1\""), "version");
        unknown(BODY.replace("place-opened", "place-sold"), "unknown kind place-sold");
        unknown(BODY.replace("\"place\":12,", ""), "place is missing");
        unknown(BODY.replace("\"place\":12", "\"place\":\"12\""), "place is no number");
        unknown(BODY.replace("\"place\":12,", "\"place\":12,\"price\":3,"), "price is not known");
        unknown(BODY.replace("clock", "wizard"), "role wizard");
        unknown(BODY.replace("13:00:00.000000Z", "13:00:00Z"), "no instant at at");
        unknown(BODY.replace("\"place\":12,", "\"place\":12,\"iin#\":\"00\","), "commitment");
    }

    @Test
    void what_is_not_a_flat_object_is_not_read() {
        for (var body : List.of(
                "",
                "{",
                "{}",
                "[]",
                BODY + " ",
                BODY.replace(":12", ": 12"),
                BODY.replace(":12", ":null"),
                BODY.replace(":12", ":1.5"),
                BODY.replace(":12", ":99999999999999999999"),
                BODY.replace(":12", ":{}"),
                BODY.replace("kosshy", "kos\nshy"),
                BODY.replace("\"v\":1", "\"v\":1,\"v\":1"))) {
            unknown(body, "not a flat JSON object");
        }
    }

    @Test
    void the_document_lists_every_kind_with_its_facts() {
        var document = Checkout.files("docs/journal.md").getFirst().text();
        for (var kind : Kind.values()) {
            var row = document.lines()
                    .filter(line -> line.startsWith("| `" + kind.code() + "` |"))
                    .toList();
            assertEquals(1, row.size(), kind.code());
            kind.shape()
                    .facts()
                    .keySet()
                    .forEach(fact -> assertTrue(row.getFirst().contains("`" + fact + "`"), kind + " " + fact));
            kind.shape()
                    .secrets()
                    .forEach(fact -> assertTrue(row.getFirst().contains("`" + fact + "`"), kind + " " + fact));
            assertEquals(
                    kind.shape().facts().size() + kind.shape().secrets().size() + 1,
                    row.getFirst().split("`").length / 2,
                    "no more than these: " + row.getFirst());
        }
    }

    private static void unknown(String body, String why) {
        var unknown = assertInstanceOf(Unknown.class, Recorded.read(body), body);
        assertTrue(unknown.why().contains(why), unknown.why());
    }
}
