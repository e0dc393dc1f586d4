package kezek.portal.cityfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reason has a text in each language that takes exactly its arguments. */
class ReasonTextsTest {

    private static List<String> lines(String language) throws IOException {
        var name = "/messages/cityfiles_" + language + ".properties";
        try (var in = Objects.requireNonNull(ReasonTextsTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void each_reason_has_one_line_and_the_lines_are_sorted(String language) throws IOException {
        var keys = lines(language).stream().map(line -> line.split("=", 2)[0]).toList();
        assertEquals(keys.stream().sorted().toList(), keys);
        assertEquals(
                Arrays.stream(Reason.values())
                        .map(reason -> "cityfiles.problem." + reason)
                        .sorted()
                        .toList(),
                keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void each_text_takes_the_arguments_of_its_reason(String language) throws IOException {
        var texts = lines(language).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        for (var reason : Reason.values()) {
            var arguments = IntStream.range(0, reason.arguments())
                    .mapToObj(i -> "<" + i + ">")
                    .toList();
            var problem = new Problem(CityFile.GROUPS, 1, Optional.empty(), "", reason, arguments);
            var text = new MessageFormat(Objects.requireNonNull(texts.get(problem.key())));
            assertEquals(problem.argumentsByName().keySet(), text.getArgumentNames(), reason.name());
            var shown = text.format(problem.argumentsByName());
            arguments.forEach(argument -> assertEquals(2, shown.split(argument, -1).length, reason.name()));
            assertFalse(shown.contains("{"), shown);
        }
    }
}
