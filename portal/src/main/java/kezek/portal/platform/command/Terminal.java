package kezek.portal.platform.command;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kezek.portal.platform.web.Language;

/**
 * Where a person gave a command.
 *
 * @param out for what was asked for, in UTF-8 whatever the locale
 * @param err for progress and complaints, in UTF-8
 * @param interactive whether a person sees a line being written over; else it goes into a file or a pipe
 * @param folder the current folder
 * @param language the language of the person
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive, Path folder, Language language) {

    /** The terminal of this process. */
    public static Terminal ofThisProcess() {
        var console = Optional.ofNullable(System.console());
        return new Terminal(
                print(FileDescriptor.out),
                print(FileDescriptor.err),
                console.filter(Console::isTerminal).isPresent(),
                Path.of("").toAbsolutePath(),
                language(System.getenv()));
    }

    /** The language that the locale of the environment names; Kazakh if it names none of ours. */
    static Language language(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("LANG"))
                .flatMap(locale -> Language.ofCode(locale.split("[_.@-]", 2)[0]))
                .orElse(Language.KK);
    }

    /** The same terminal with a person who asked for another language. */
    public Terminal in(Language other) {
        return new Terminal(out, err, interactive, folder, other);
    }

    private static PrintStream print(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
