package kezek.portal.platform.database.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kezek.portal.platform.command.Command;
import kezek.portal.platform.command.Terminal;
import kezek.portal.platform.settings.Settings;
import org.springframework.stereotype.Component;

/** {@code ./kezek restore FILE}: puts a backup into the home, which must be empty or not there. */
@Component
final class RestoreCommand implements Command {

    private static final double MEGABYTE = 1_000_000;

    private final Settings settings;
    private final Terminal terminal;

    RestoreCommand(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1) {
            return wrong("Usage: ./kezek restore FILE");
        }
        var file = terminal.folder().resolve(arguments.getFirst());
        if (settings.database().isPresent()) {
            return wrong(BackupCommand.EXTERNAL);
        }
        if (!Files.isRegularFile(file)) {
            return wrong("There is no file " + file);
        }
        return restore(file);
    }

    private int restore(Path file) {
        try {
            return switch (Restore.into(settings.home(), file)) {
                case Restore.Restored(var files, var bytes) -> {
                    terminal.out()
                            .printf(
                                    Locale.ROOT,
                                    "Restored into %s: %,d files, %,.1f MB, every checksum right%n",
                                    settings.home(),
                                    files,
                                    bytes / MEGABYTE);
                    terminal.out().println("Next: ./kezek verify, then ./kezek run");
                    yield DONE;
                }
                case Restore.Unusable(var why) -> {
                    terminal.err().println(file + " cannot be restored, and nothing was made: " + why);
                    yield NOT_DONE;
                }
            };
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int wrong(String why) {
        terminal.err().println(why);
        return WRONG_USE;
    }
}
