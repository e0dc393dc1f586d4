package kezek.portal.register.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.portal.platform.command.Terminal;
import kezek.portal.platform.web.Language;

/**
 * What was typed after {@code import} or {@code export}.
 *
 * @param territory the slug
 */
record RegisterArguments(Path folder, String territory, boolean skipBad, Language language) {

    private static final String TERRITORY = "--territory";
    private static final String LANGUAGE = "--language";
    private static final String SKIP_BAD = "--skip-bad";

    /** What reading the arguments gives. */
    sealed interface Outcome {

        /** In which the person is answered. */
        Language language();
    }

    record Accepted(RegisterArguments arguments) implements Outcome {
        @Override
        public Language language() {
            return arguments.language;
        }
    }

    /** The key of a text that says what is wrong, and its arguments. */
    record Wrong(String key, Map<String, String> words, Language language) implements Outcome {}

    /** Reads them; {@code --skip-bad} belongs to the import alone. */
    static Outcome read(List<String> typed, Terminal terminal, boolean skipBadAllowed) {
        return new Reader(terminal, skipBadAllowed).read(typed);
    }

    private static final class Reader {

        private final Terminal terminal;
        private final boolean skipBadAllowed;
        private Language language;
        private Optional<String> folder = Optional.empty();
        private Optional<String> territory = Optional.empty();
        private boolean skipBad;

        Reader(Terminal terminal, boolean skipBadAllowed) {
            this.terminal = terminal;
            this.skipBadAllowed = skipBadAllowed;
            this.language = terminal.language();
        }

        Outcome read(List<String> typed) {
            for (var i = 0; i < typed.size(); i++) {
                var word = typed.get(i);
                if (word.equals(TERRITORY) || word.equals(LANGUAGE)) {
                    i++;
                    if (i == typed.size()) {
                        return wrong("register.wrong.noValue", Map.of("option", word));
                    }
                    var refused = option(word, typed.get(i));
                    if (refused.isPresent()) {
                        return refused.get();
                    }
                } else if (word.equals(SKIP_BAD) && skipBadAllowed) {
                    skipBad = true;
                } else if (word.startsWith("-")) {
                    return wrong("register.wrong.option", Map.of("option", word));
                } else if (folder.isPresent()) {
                    return wrong("register.wrong.twoFolders", Map.of("first", folder.get(), "second", word));
                } else {
                    folder = Optional.of(word);
                }
            }
            return whole();
        }

        private Optional<Outcome> option(String option, String value) {
            if (option.equals(TERRITORY)) {
                territory = Optional.of(value);
                return Optional.empty();
            }
            var asked = Language.ofCode(value);
            if (asked.isEmpty()) {
                return Optional.of(wrong("register.wrong.language", Map.of("language", value)));
            }
            language = asked.get();
            return Optional.empty();
        }

        private Outcome whole() {
            if (folder.isEmpty()) {
                return wrong("register.wrong.noFolder", Map.of());
            }
            if (territory.isEmpty()) {
                return wrong("register.wrong.noTerritory", Map.of());
            }
            try {
                var path = terminal.folder().resolve(folder.get()).normalize();
                return new Accepted(new RegisterArguments(path, territory.get(), skipBad, language));
            } catch (InvalidPathException notAPath) {
                return wrong("register.wrong.folder", Map.of("folder", folder.get()));
            }
        }

        private Outcome wrong(String key, Map<String, String> words) {
            return new Wrong(key, words, language);
        }
    }
}
