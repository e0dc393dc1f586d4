package kezek.portal.platform.database.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kezek.portal.platform.settings.StartRefused;

/** Short-lived programs that the start of the database needs. */
final class Subprocess {

    private static final int SECONDS = 120;

    private Subprocess() {}

    /** How a program ended, and what it printed. */
    record Ended(int code, String output) {

        boolean well() {
            return code == 0;
        }
    }

    /** A process with an empty environment but for a locale that exists everywhere, working in the folder. */
    static ProcessBuilder in(Path folder, List<String> command) {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C");
        return builder.redirectErrorStream(true);
    }

    /** Runs the program to its end, which it must reach within two minutes. A program that does not exist ends with code 127. */
    static Ended run(Path folder, List<String> command, String input) {
        try {
            var process = in(folder, command).start();
            try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
                in.write(input);
            } catch (IOException endedEarly) {
                // It ended without reading everything; its code and output say why.
            }
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new StartRefused(command.getFirst() + " did not end within " + SECONDS + " seconds: " + output);
            }
            return new Ended(process.exitValue(), output.strip());
        } catch (IOException notThere) {
            return new Ended(127, String.valueOf(notThere.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartRefused("interrupted while " + command.getFirst() + " ran");
        }
    }

    /** Waits a moment between two looks at something that another process does. */
    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartRefused("interrupted while waiting for PostgreSQL");
        }
    }
}
