package kezek.portal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kezek.portal.cityfiles.Reason;
import kezek.portal.platform.web.outcome.Outcomes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of the portal, and for each check an offender that it must catch. */
class MessageFilesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path CODE = Path.of("src/main/java");

    @ParameterizedTest
    @EnumSource(names = {"RU", "EN"})
    void every_language_has_the_keys_of_kazakh(Language language) {
        assertThat(MessageFiles.differentKeys(all(Language.KK), all(language))).isEmpty();
    }

    @Test
    void a_key_that_is_missing_on_either_side_is_caught() {
        assertThat(MessageFiles.differentKeys(Map.of("a.b", "", "a.c", ""), Map.of("a.c", "", "a.d", "")))
                .containsExactly("a.b", "a.d");
    }

    @ParameterizedTest
    @EnumSource(names = {"RU", "EN"})
    void every_language_names_the_arguments_of_kazakh(Language language) {
        assertThat(MessageFiles.differentArguments(all(Language.KK), all(language)))
                .isEmpty();
    }

    @Test
    void an_argument_under_another_name_is_caught() {
        assertThat(MessageFiles.differentArguments(
                        Map.of("a.b", "{count} орын", "a.c", "{day}"), Map.of("a.b", "{number} мест", "a.c", "{day}")))
                .containsExactly("a.b");
        assertThat(MessageFiles.differentArguments(
                        Map.of("a.b", "{end, select, none {} other {{end}}}"),
                        Map.of("a.b", "{end, select, none {} other {{end} {day}}}")))
                .containsExactly("a.b");
    }

    @Test
    void every_text_is_used() throws IOException {
        assertThat(MessageFiles.unused(all(Language.KK).keySet(), literals())).isEmpty();
    }

    @Test
    void a_text_that_nothing_names_is_caught() {
        assertThat(MessageFiles.unused(Set.of("a.b", "a.c"), MessageFiles.literals("text(\"a.b\")")))
                .containsExactly("a.c");
    }

    @Test
    void a_family_of_texts_is_named_by_its_beginning_and_no_more_than_that() {
        var literals = MessageFiles.literals("\"a.reason.\" + reason");
        assertThat(MessageFiles.unused(Set.of("a.reason.ONE", "a.reason.deep.TWO", "a.other"), literals))
                .containsExactly("a.other", "a.reason.deep.TWO");
        assertThat(MessageFiles.unknown(Set.of("a.reason.ONE"), literals)).isEmpty();
        assertThat(MessageFiles.unknown(Set.of("a.cause.ONE"), literals)).containsExactly("a.reason.");
    }

    @Test
    void every_text_that_is_named_exists() throws IOException {
        assertThat(MessageFiles.unknown(all(Language.KK).keySet(), literals())).isEmpty();
    }

    @Test
    void a_name_without_its_text_is_caught() {
        var literals = MessageFiles.literals("page.text(\"a.b\") + page.text(\"a.typo\") + \"other.word\"");
        assertThat(MessageFiles.unknown(Set.of("a.b"), literals)).containsExactly("a.typo");
    }

    @ParameterizedTest
    @MethodSource("files")
    void keys_stand_in_order_and_once(Path file) {
        assertThat(MessageFiles.notInOrder(MessageFiles.read(file))).isEmpty();
    }

    @Test
    void a_key_out_of_order_and_a_key_that_stands_twice_are_caught() {
        assertThat(MessageFiles.notInOrder("a.b=1\na.d=2\na.c=3\na.c=4\n")).containsExactly("a.c", "a.c");
    }

    @ParameterizedTest
    @MethodSource("files")
    void keys_begin_with_the_name_of_their_file(Path file) {
        var bundle = String.valueOf(file.getFileName()).split("_", 2)[0] + ".";
        assertThat(MessageFiles.texts(MessageFiles.read(file)).keySet()).allMatch(key -> key.startsWith(bundle));
    }

    @ParameterizedTest
    @MethodSource("filesForPeople")
    void no_word_mixes_alphabets(Path file) {
        assertThat(MessageFiles.mixedWords(MessageFiles.read(file))).isEmpty();
    }

    @Test
    void a_latin_letter_in_a_cyrillic_word_is_caught() {
        // The second letter of the first word is the Latin i.
        assertThat(MessageFiles.mixedWords("к\u0069тап кітап book JSON-да")).containsExactly("к\u0069тап");
    }

    static List<Path> files() {
        return MessageFiles.files(MESSAGES, ".properties");
    }

    static List<Path> filesForPeople() {
        return Stream.of(files(), MessageFiles.files(TEMPLATES, ".jte"), MessageFiles.files(CODE, ".java"))
                .flatMap(List::stream)
                .toList();
    }

    private static Map<String, String> all(Language language) {
        var texts = new TreeMap<String, String>();
        files().stream()
                .filter(file -> file.toString().endsWith("_" + language.code() + ".properties"))
                .forEach(file -> texts.putAll(MessageFiles.texts(MessageFiles.read(file))));
        return texts;
    }

    /** The keys that sources name, and those of outcomes, which their classes name. */
    private static Set<String> literals() throws IOException {
        var literals = new TreeSet<>(Outcomes.keys(new AllTexts().in(Language.KK)));
        Stream.concat(MessageFiles.files(TEMPLATES, ".jte").stream(), MessageFiles.files(CODE, ".java").stream())
                .forEach(file -> literals.addAll(MessageFiles.literals(MessageFiles.read(file))));
        Stream.of(Reason.values()).forEach(reason -> literals.add("cityfiles.problem." + reason.name()));
        return literals;
    }
}
