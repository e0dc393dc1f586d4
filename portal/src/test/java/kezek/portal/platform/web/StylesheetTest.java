package kezek.portal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StylesheetTest {

    private static final Path CSS = Path.of("src/main/resources/static/css");
    private static final Pattern COLOUR =
            Pattern.compile("#[0-9a-f]{3,8}\\b|\\b(oklch|oklab|lch|lab|rgba?|hsla?)\\(", Pattern.CASE_INSENSITIVE);

    @Test
    void one_sheet_states_the_layers_first_and_holds_every_part() throws IOException {
        var sheet = Stylesheet.read("static/css/app.css");
        assertThat(sheet)
                .startsWith("@layer tokens, reset, base, layout, components, pages, utilities;")
                .contains("@layer tokens{", ".steps", ".button", "@media print")
                .doesNotContain("@import", "/*");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void every_part_is_imported(Path part) {
        assertThat(MessageFiles.read(CSS.resolve("app.css")))
                .contains("@import \"" + CSS.relativize(part) + "\" layer(");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void only_the_tokens_state_a_colour(Path part) {
        var found = colours(MessageFiles.read(part));
        if (part.endsWith("tokens.css")) {
            assertThat(found).isNotEmpty();
        } else {
            assertThat(found).isEmpty();
        }
    }

    @Test
    void a_colour_in_any_notation_is_caught() {
        assertThat(colours("a { color: #FFF; background: oklch(0.5 0.1 90); border-color: rgb(1 2 3) }"))
                .containsExactly("#FFF", "oklch(", "rgb(");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void no_part_is_longer_than_a_few_screens(Path part) {
        assertThat(MessageFiles.read(part).lines()).hasSizeLessThanOrEqualTo(200);
    }

    static List<Path> parts() {
        return MessageFiles.files(CSS, ".css").stream()
                .filter(part -> !part.endsWith("app.css"))
                .toList();
    }

    private static List<String> colours(String css) {
        return COLOUR.matcher(css).results().map(colour -> colour.group()).toList();
    }
}
