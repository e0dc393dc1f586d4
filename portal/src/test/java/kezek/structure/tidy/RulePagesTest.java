package kezek.structure.tidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kezek.rulebook.RulePage;
import kezek.structure.Checkout;
import kezek.structure.Checkout.TextFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Pages and classes find each other: no page without its code, no class that names a page that is not there. */
class RulePagesTest {

    private static final Pattern NAMED_PAGE = Pattern.compile("\\brules/([\\w-]+)\\.md");

    @TestFactory
    Stream<DynamicTest> every_page_names_its_source_its_time_and_its_code() {
        return RulePage.names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> complete(RulePage.named(name))));
    }

    @Test
    void every_page_in_the_folder_is_listed_and_every_listed_page_is_there() {
        var inFolder = Checkout.files(".md").stream()
                .filter(file -> file.isUnder("rulebook/rules/"))
                .map(file -> file.path().replaceAll(".*/|\\.md$", ""))
                .toList();
        assertEquals(new TreeSet<>(RulePage.names()), new TreeSet<>(inFolder));
    }

    @Test
    void every_page_that_a_class_names_is_there() {
        var main = Checkout.files(".java").stream()
                .filter(file -> file.path().contains("/src/main/"))
                .toList();
        assertEquals(
                List.of(),
                main.stream()
                        .flatMap(file -> missing(file, RulePage.names()).stream())
                        .toList());
    }

    @Test
    void a_class_that_names_a_missing_page_is_found() {
        var file = new TextFile("A.java", "/** Page: rules/iin.md, and rules/no-such.md */");
        assertEquals(List.of("A.java names rules/no-such.md"), missing(file, List.of("iin")));
    }

    @Test
    void a_fact_that_names_no_class_is_found() {
        assertEquals(List.of("kezek.rulebook.NoSuchClass"), absent("kezek.rulebook.Rules, kezek.rulebook.NoSuchClass"));
    }

    private static void complete(RulePage page) {
        for (var fact : List.of("Source", "In force")) {
            var inThreeLanguages = page.facts().getOrDefault(fact, "").split(" · ", -1);
            assertEquals(RulePage.LANGUAGES.size(), inThreeLanguages.length, "«" + fact + "» of " + page.name());
        }
        assertEquals(List.of(), absent(page.facts().getOrDefault("Code", "«Code» of " + page.name())));
        assertNotEquals(List.of(), page.tables(), page.name() + " has no rows");
        for (var language : RulePage.LANGUAGES) {
            assertFalse(page.text(language).isBlank(), page.name() + " says nothing in " + language);
        }
    }

    private static List<String> missing(TextFile file, List<String> pages) {
        return NAMED_PAGE
                .matcher(file.text())
                .results()
                .map(match -> match.group(1))
                .filter(name -> !pages.contains(name))
                .map(name -> file.path() + " names rules/" + name + ".md")
                .toList();
    }

    private static List<String> absent(String classes) {
        return Stream.of(classes.split(", *")).filter(name -> !exists(name)).toList();
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, RulePagesTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
