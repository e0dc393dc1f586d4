package kezek.structure.tidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kezek.structure.Checkout;
import kezek.structure.Checkout.TextFile;
import org.junit.jupiter.api.Test;

/** The glossary speaks of the code as it is. */
class GlossaryTest {

    private static final Pattern IDENTIFIER = Pattern.compile("`(\\w+)`");

    @Test
    void every_identifier_of_the_glossary_is_in_the_code() {
        var glossary = Checkout.files("docs/glossary.md").getFirst();
        assertFalse(identifiers(glossary).isEmpty());
        assertEquals(List.of(), unknown(identifiers(glossary), main()));
    }

    @Test
    void every_row_has_three_languages_and_an_identifier() {
        var rows = Checkout.files("docs/glossary.md")
                .getFirst()
                .text()
                .lines()
                .filter(line -> line.startsWith("|"))
                .toList();
        assertEquals(
                List.of(),
                rows.stream()
                        .filter(row -> !row.matches("\\|( ?[^|]+ ?\\|){4}"))
                        .toList());
    }

    @Test
    void an_identifier_that_is_not_in_the_code_is_found() {
        var code = "enum Lane { OUT_OF_TURN, ORDINARY }\nrecord Turn(int count) {} // Ticket";
        assertEquals(List.of("Ticket", "count"), unknown(List.of("Lane", "ORDINARY", "Turn", "Ticket", "count"), code));
    }

    private static List<String> identifiers(TextFile glossary) {
        return glossary.text()
                .lines()
                .filter(line -> line.startsWith("|"))
                .flatMap(line -> IDENTIFIER.matcher(line).results())
                .map(match -> match.group(1))
                .toList();
    }

    /** Identifiers that name neither a type nor a constant. */
    private static List<String> unknown(List<String> identifiers, String code) {
        return identifiers.stream()
                .filter(name -> !declared(name).matcher(code).find())
                .toList();
    }

    private static Pattern declared(String name) {
        return Pattern.compile(
                name.matches("[A-Z_]+")
                        ? "(?m)(^|[{,])\\s*" + name + "\\b"
                        : "\\b(class|record|interface|enum) " + name + "\\b");
    }

    private static String main() {
        return Checkout.files(".java").stream()
                .filter(file -> file.path().contains("/src/main/"))
                .map(TextFile::text)
                .collect(Collectors.joining("\n"));
    }
}
