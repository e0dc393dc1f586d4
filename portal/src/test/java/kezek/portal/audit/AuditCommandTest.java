package kezek.portal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kezek.portal.PortalTest;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.queue.Lane;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@PortalTest
class AuditCommandTest {

    private final AuditCommand command;
    private final Town town;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    AuditCommandTest(AuditCommand command, ApplicationContext portal) {
        this.command = command;
        this.town = Town.found(portal, "2026-03-02T12:00");
        new Families(town).apply(Lane.ORDINARY, 2022, town.at("2026-03-02T12:30"));
    }

    @Test
    void a_clean_territory_answers_0_and_says_how_many_entries_it_has() {
        assertEquals(0, run(slug()));
        assertTrue(
                said().matches("(?s)" + slug() + ": 1 entries, 0 differences, \\d+\\.\\d s\n"
                        + "Journal and tables agree: 1 territories with a journal, 0 without\n"),
                said());
    }

    @Test
    void differences_answer_1_and_are_named() {
        town.sql("update application set lane = 'OUT_OF_TURN' where territory_id = :territory");
        town.sql("update application set cohort = 2021 where territory_id = :territory");
        assertEquals(1, run(slug()));
        assertTrue(
                said().contains("  application 1, lane: the journal says ORDINARY, the table says OUT_OF_TURN\n"),
                said());
        assertTrue(said().contains("  application 1, cohort: the journal says 2022, the table says 2021\n"), said());
        assertTrue(said().endsWith("Journal and tables differ: 1 territories with a journal, 0 without\n"), said());
    }

    @Test
    void unlinked_entries_are_told() {
        town.sql("delete from journal_salt where territory_id = :territory");
        assertEquals(0, run(slug()));
        assertTrue(said().contains("  1 entries are unlinked from their persons\n"), said());
    }

    @Test
    void an_unknown_territory_answers_2() {
        assertEquals(2, run("atlantis"));
        assertTrue(said().contains("There is no territory atlantis. Usage: ./kezek verify [TERRITORY …]"), said());
    }

    @Test
    void several_territories_are_told_one_after_the_other() {
        assertEquals(0, run(slug(), "uralsk"));
        assertTrue(said().endsWith("agree: 1 territories with a journal, 1 without\n"), said());
    }

    private int run(String... arguments) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return command.run(List.of(arguments), out, out);
    }

    private String slug() {
        return town.territory().slug();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
