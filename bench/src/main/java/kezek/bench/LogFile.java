package kezek.bench;

import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** As long as it is open, what a portal in this process says goes into a file, a line at a time as it otherwise goes to the terminal. */
final class LogFile implements AutoCloseable {

    private final PrintStream terminal = System.out;
    private final PrintStream file;

    LogFile(Path path) {
        try {
            file = new PrintStream(new FileOutputStream(path.toFile()), true, StandardCharsets.UTF_8);
        } catch (FileNotFoundException impossible) {
            throw new UncheckedIOException(impossible);
        }
        System.setOut(file);
    }

    @Override
    public void close() {
        System.setOut(terminal);
        file.close();
    }
}
