package kezek.structure.tidy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kezek.structure.Checkout.TextFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each tidy rule on both sides of its boundary. */
class TidyOffendersTest {

    @Test
    void a_file_may_have_250_lines_and_no_more() {
        assertEquals(List.of(), TidyRules.tooLong(java("x\n".repeat(250))));
        assertEquals(List.of("a/A.java has 251 lines"), TidyRules.tooLong(java("x\n".repeat(251))));
    }

    @Test
    void a_method_may_have_40_lines_and_no_more() {
        assertEquals(List.of(), TidyRules.longMethods(java(methodOf(40))));
        assertEquals(List.of("a/A.java:2 run has 41 lines"), TidyRules.longMethods(java(methodOf(41))));
    }

    @Test
    void an_annotation_is_a_line_of_its_method_and_a_comment_above_is_not() {
        var method = methodOf(39).replace("  void", "  /** Says what it does. */\n  @Deprecated\n  void");
        assertEquals(List.of(), TidyRules.longMethods(java(method)));
        assertEquals(
                1,
                TidyRules.longMethods(java(method.replace("@Deprecated", "@Deprecated\n  @Override")))
                        .size());
    }

    @Test
    void an_initializer_is_judged_like_a_method() {
        var initializer = methodOf(41).replace("void run()", "static");
        assertEquals(List.of("a/A.java:2 initializer has 41 lines"), TidyRules.longMethods(java(initializer)));
    }

    @Test
    void braces_in_texts_do_not_deceive() {
        var text = "class A {\n  String a() { return \"}\"; }\n" + methodOf(41).substring("class A {\n".length());
        assertEquals(List.of("a/A.java:3 run has 41 lines"), TidyRules.longMethods(java(text)));
    }

    @Test
    void a_method_may_have_5_parameters_and_no_more() {
        assertEquals(
                List.of(),
                TidyRules.manyParameters(java("interface A { void a(int b, int c, int d, int e, int f); }")));
        assertEquals(
                List.of("a/A.java:1 a has 6 parameters"),
                TidyRules.manyParameters(java("interface A { void a(int b, int c, int d, int e, int f, int g); }")));
    }

    @Test
    void the_components_of_a_record_are_not_parameters() {
        assertEquals(
                List.of(),
                TidyRules.manyParameters(java("record A(int b, int c, int d, int e, int f, int g) { A { b(); } }")));
    }

    @Test
    void a_package_is_marked() {
        var type = new TextFile("m/src/main/java/a/A.java", "package a; class A {}");
        var mark = new TextFile("m/src/main/java/a/package-info.java", "/** Says it. */\n@NullMarked\npackage a;\n");
        assertEquals(List.of(), PackageMarks.wrong(List.of(type, mark)));
        assertEquals(List.of("m/src/main/java/a has no package-info.java"), PackageMarks.wrong(List.of(type)));
        assertEquals(
                List.of("m/src/main/java/a is not @NullMarked", "m/src/main/java/a does not say what it is"),
                PackageMarks.wrong(List.of(type, new TextFile(mark.path(), "package a; // @NullMarked\n"))));
    }

    @Test
    void the_tests_of_a_package_are_marked_by_it_and_must_not_hide_a_module() {
        var test = new TextFile("m/src/test/java/a/ATest.java", "package a; class ATest {}");
        var mark = new TextFile("m/src/main/java/a/package-info.java", "/** Says it. */\n@NullMarked\npackage a;\n");
        var module = new TextFile(mark.path(), mark.text().replace("@Null", "@ApplicationModule\n@Null"));
        var own = new TextFile("m/src/test/java/a/package-info.java", "@NullMarked\npackage a;\n");
        assertEquals(List.of("m/src/test/java/a has no package-info.java"), PackageMarks.wrong(List.of(test)));
        assertEquals(List.of(), PackageMarks.wrong(List.of(test, own)));
        assertEquals(List.of(), PackageMarks.wrong(List.of(test, module)));
        assertEquals(List.of(), PackageMarks.wrong(List.of(test, mark, own)));
        assertEquals(
                List.of("m/src/test/java/a hides the module that m/src/main/java/a declares"),
                PackageMarks.wrong(List.of(test, module, own)));
    }

    @Test
    void a_literal_amount_of_time_is_found() {
        for (var call : List.of(
                "now.plusMinutes(10)",
                "day.plusDays(2)",
                "day.minusDays(5L)",
                "day.plusWeeks(1)",
                "now.plusHours(1)",
                "day.plusMonths(1)",
                "day.plusYears(6)",
                "now.plus(10, ChronoUnit.MINUTES)",
                "now.plus(Duration.ofMinutes(10))",
                "day.minus(Period.ofDays(10))")) {
            var found = LegalNumbers.in(java("class A { Object a = " + call + "; }"));
            assertEquals(List.of("a/A.java:1 " + call.substring(4)), found);
        }
    }

    @Test
    void a_named_amount_and_the_neighbouring_day_are_free() {
        for (var call : List.of(
                "now.plus(rules.length())",
                "day.plusDays(rules.days())",
                "day.plusDays(1)",
                "day.minusDays(1)",
                "list.add(10)",
                "Duration.ofSeconds(5)",
                "now.plus(Duration.ofMinutes(rules.minutes()))")) {
            assertEquals(List.of(), LegalNumbers.in(java("class A { Object a = " + call + "; }")));
        }
    }

    @Test
    void lombok_and_jpa_are_found() {
        var file =
                java("import lombok.Getter;\nimport jakarta.persistence.Entity;\nimport java.util.List;\nclass A {}");
        assertEquals(
                List.of("a/A.java imports lombok.Getter", "a/A.java imports jakarta.persistence.Entity"),
                TidyRules.unwantedLibraries(file));
    }

    @Test
    void a_mark_for_later_is_found() {
        assertEquals(
                List.of("a/A.java:2 // TO" + "DO wait", "a/A.java:3 // FIX" + "ME wait"),
                TidyRules.leftForLater(java("class A {}\n// TO" + "DO wait\n// FIX" + "ME wait\n")));
        assertEquals(List.of(), TidyRules.leftForLater(java("var todos = 1; // what the method is to do\n")));
    }

    @Test
    void a_mixed_word_is_found_and_neighbours_are_not() {
        var mixed = "кi" + "тап"; // with a Latin i
        assertEquals(
                List.of("a/A.md:2 " + mixed),
                TidyRules.mixedWords(new TextFile("a/A.md", "кітап\n" + mixed + " SMS-код")));
    }

    @Test
    void a_dead_link_is_found(@TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve("docs"));
        Files.writeString(root.resolve("README.md"), "");
        var page = new TextFile("docs/a.md", """
                [up](../README.md) [part](../README.md#start) [here](#top) [far](https://example.org/x)
                [portal](/kk/rules) [gone](b.md) `[code](c.md)`
                """);
        assertEquals(List.of("docs/a.md links to b.md"), MarkdownLinks.dead(page, root));
    }

    private static TextFile java(String text) {
        return new TextFile("a/A.java", text);
    }

    /** A class with one method of so many lines, which begins in line 2. */
    private static String methodOf(int lines) {
        return "class A {\n  void run() {\n" + "    step();\n".repeat(lines - 2) + "  }\n}\n";
    }
}
