package kezek.structure.tidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.function.Function;
import kezek.structure.Checkout;
import kezek.structure.Checkout.TextFile;
import org.junit.jupiter.api.Test;

/** The checkout is tidy; {@link TidyOffendersTest} shows that each rule bites. */
class TidyTest {

    private static final List<TextFile> JAVA = Checkout.files(".java");
    private static final List<TextFile> TEXT = Checkout.files(
            ".java",
            ".jte",
            ".css",
            ".js",
            ".sql",
            ".md",
            ".properties",
            ".yml",
            ".yaml",
            ".xml",
            ".sh",
            "/kezek",
            ".ci/run");

    @Test
    void files_fit_into_250_lines() {
        assertEquals(List.of(), all(Checkout.files(".java", ".jte", ".css"), TidyRules::tooLong));
    }

    @Test
    void methods_fit_into_40_lines() {
        assertEquals(List.of(), all(JAVA, TidyRules::longMethods));
    }

    @Test
    void methods_have_at_most_5_parameters() {
        assertEquals(List.of(), all(JAVA, TidyRules::manyParameters));
    }

    @Test
    void every_package_says_what_may_be_absent_and_what_it_is() {
        assertEquals(List.of(), PackageMarks.wrong(JAVA));
    }

    @Test
    void numbers_of_the_law_stand_in_the_rulebook_alone() {
        var outside = JAVA.stream()
                .filter(file -> file.path().contains("/src/main/") && !file.isUnder("rulebook/"))
                .toList();
        assertFalse(outside.isEmpty());
        assertEquals(List.of(), all(outside, LegalNumbers::in));
    }

    @Test
    void no_library_writes_code_behind_our_backs() {
        assertEquals(List.of(), all(JAVA, TidyRules::unwantedLibraries));
    }

    @Test
    void nothing_is_left_for_later() {
        assertEquals(List.of(), all(TEXT, TidyRules::leftForLater));
    }

    @Test
    void no_word_of_a_page_mixes_latin_and_cyrillic() {
        assertEquals(List.of(), all(Checkout.files(".md"), TidyRules::mixedWords));
    }

    @Test
    void links_between_files_lead_somewhere() {
        assertEquals(List.of(), all(Checkout.files(".md"), file -> MarkdownLinks.dead(file, Checkout.root())));
    }

    private static List<String> all(List<TextFile> files, Function<TextFile, List<String>> rule) {
        assertFalse(files.isEmpty(), "a rule that finds nothing to judge guards nothing");
        return files.stream().map(rule).flatMap(List::stream).toList();
    }
}
