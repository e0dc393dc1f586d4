package kezek.portal.cityfiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is wrong with a file of a city, where, and how to mend it.
 *
 * @param line as an editor numbers it, from 1
 * @param column empty if the problem is not one of a cell
 * @param value what stands there, made fit to be shown: at most {@link ShownValue#LONGEST} characters, personal numbers masked
 * @param arguments of the text of the reason, as many as it has
 */
public record Problem(
        CityFile file, long line, Optional<String> column, String value, Reason reason, List<String> arguments) {

    public Problem {
        value = ShownValue.of(value, column);
        arguments = List.copyOf(arguments);
        if (line < 1 || arguments.size() != reason.arguments()) {
            throw new IllegalArgumentException("a line and " + reason.arguments() + " arguments: " + reason);
        }
    }

    /** The key of the text in {@code messages/cityfiles_*.properties}: what is wrong and how to mend it. */
    public String key() {
        return "cityfiles.problem." + reason.name();
    }

    /** The arguments as the text names them: {@code 0}, {@code 1}. */
    public Map<String, String> argumentsByName() {
        return IntStream.range(0, arguments.size())
                .boxed()
                .collect(Collectors.toUnmodifiableMap(String::valueOf, arguments::get));
    }
}
