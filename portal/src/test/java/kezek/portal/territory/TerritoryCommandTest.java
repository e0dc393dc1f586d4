package kezek.portal.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kezek.portal.PortalTest;
import org.junit.jupiter.api.Test;

@PortalTest
class TerritoryCommandTest {

    private final TerritoryCommand command;
    private final Territories territories;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final String slug = "aul-" + UUID.randomUUID().toString().substring(0, 8);

    TerritoryCommandTest(TerritoryCommand command, Territories territories) {
        this.command = command;
        this.territories = territories;
    }

    @Test
    void a_village_is_added_and_found() {
        assertEquals(0, run(line("kosshy", slug)), said::toString);
        assertEquals("Тайтөбе", territories.find(slug).orElseThrow().name("kk"));
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("/kk/" + slug), said::toString);
    }

    @Test
    void a_taken_slug_is_refused() {
        refused(line("kosshy", "astana"), "--slug: astana is taken");
    }

    @Test
    void a_bad_slug_is_refused() {
        refused(line("kosshy", "Taitobe"), "--slug: Taitobe is not 2 to 48");
        refused(line("kosshy", "a"), "--slug: a is not 2 to 48");
        refused(line("kosshy", "a".repeat(49)), "is not 2 to 48");
        refused(line("kosshy", "тайтөбе"), "is not 2 to 48");
    }

    @Test
    void a_word_of_the_portal_is_no_slug() {
        for (var word : List.of("rules", "dev", "territories", "kindergartens")) {
            refused(line("kosshy", word), "--slug: " + word + " is a word of the portal's own addresses");
        }
    }

    @Test
    void an_unknown_parent_is_refused() {
        refused(line("atlantis", slug), "--parent: there is no territory atlantis");
    }

    @Test
    void an_empty_name_is_refused() {
        var line = line("kosshy", slug);
        line.set(line.indexOf("--ru") + 1, "  ");
        refused(line, "--ru: the name is empty");
    }

    @Test
    void a_code_that_is_not_nine_digits_or_belongs_to_another_is_refused() {
        refused(with(line("kosshy", slug), "--kato", "71000000"), "--kato: 71000000 is not nine digits");
        refused(with(line("kosshy", slug), "--kato", "710000000"), "--kato: 710000000 is the code of astana");
    }

    @Test
    void wrong_use_is_told_how_to_use_it() {
        for (var wrong : List.of(
                List.<String>of(),
                List.of("remove"),
                List.of("add"),
                List.of("add", "--slug", slug),
                with(line("kosshy", slug), "--colour", "blue"),
                with(line("kosshy", slug), "--slug", "twice"),
                line("kosshy", slug).subList(0, 10))) {
            assertEquals(2, run(wrong), wrong.toString());
            assertTrue(said.toString(StandardCharsets.UTF_8).contains("Usage: ./kezek territory add"), said::toString);
            said.reset();
        }
        assertTrue(territories.find(slug).isEmpty());
    }

    private void refused(List<String> arguments, String why) {
        said.reset();
        assertEquals(1, run(arguments), said::toString);
        assertTrue(said.toString(StandardCharsets.UTF_8).contains(why), said::toString);
    }

    private int run(List<String> arguments) {
        return command.run(arguments, out, out);
    }

    private static List<String> line(String parent, String slug) {
        return new ArrayList<>(List.of(
                "add", "--parent", parent, "--slug", slug, "--kk", "Тайтөбе", "--ru", "Тайтобе", "--en", "Taitobe"));
    }

    private static List<String> with(List<String> line, String name, String value) {
        line.add(name);
        line.add(value);
        return line;
    }
}
