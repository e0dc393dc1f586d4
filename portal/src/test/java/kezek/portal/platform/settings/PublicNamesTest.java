package kezek.portal.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The open queue tells of a child's name only what the operator asks for in so many words. */
class PublicNamesTest {

    @ParameterizedTest
    @CsvSource({"'', NONE", "none, NONE", "initials, INITIALS", "names, NAMES"})
    void one_of_three_words_is_taken(String word, PublicNames told) {
        assertThat(read(Map.of("KEZEK_QUEUE_NAMES", word)))
                .isInstanceOfSatisfying(
                        Settings.Accepted.class,
                        accepted -> assertThat(accepted.settings().queueNames()).isEqualTo(told));
    }

    @Test
    void without_a_word_nothing_is_told() {
        assertThat(read(Map.of()))
                .isInstanceOfSatisfying(
                        Settings.Accepted.class,
                        accepted -> assertThat(accepted.settings().queueNames()).isEqualTo(PublicNames.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Names", "yes", "initials "})
    void any_other_is_refused(String word) {
        assertThat(read(Map.of("KEZEK_QUEUE_NAMES", word)))
                .isEqualTo(new Settings.Refused(List.of(
                        "KEZEK_QUEUE_NAMES is \"" + word + "\": allowed is " + Variable.QUEUE_NAMES.allowed())));
    }

    private static Settings.Outcome read(Map<String, String> environment) {
        return Settings.read(environment, Path.of("checkout"));
    }
}
