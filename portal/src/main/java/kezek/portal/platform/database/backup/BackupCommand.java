package kezek.portal.platform.database.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import kezek.portal.platform.command.Command;
import kezek.portal.platform.command.Terminal;
import kezek.portal.platform.database.local.LocalPostgres;
import kezek.portal.platform.settings.Settings;
import org.springframework.stereotype.Component;

/** {@code ./kezek backup FILE}: copies the embedded database and the home's secrets into one file, beside a portal that works or without one. */
@Component
final class BackupCommand implements Command {

    static final String EXTERNAL =
            "KEZEK_DB_URL names a PostgreSQL of your own: back it up and restore it with its own tools"
                    + " (docs/operations.md)";

    private static final double MEGABYTE = 1_000_000;

    private final Settings settings;
    private final Terminal terminal;

    BackupCommand(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1) {
            return wrong("Usage: ./kezek backup FILE");
        }
        var file = terminal.folder().resolve(arguments.getFirst());
        if (settings.database().isPresent()) {
            return wrong(EXTERNAL);
        }
        if (!LocalPostgres.isIn(settings.home())) {
            return wrong("There is no database in " + settings.home() + ": KEZEK_HOME names its folder");
        }
        if (Files.exists(file)) {
            return wrong(file + " is there already, and a backup never writes over one: name another file");
        }
        var folder = file.resolve("..").normalize();
        if (!Files.isDirectory(folder)) {
            return wrong("There is no folder " + folder);
        }
        return write(file);
    }

    private int write(Path file) {
        try (var postgres = LocalPostgres.join(settings.home())) {
            return switch (new Backup(postgres, settings.home()).write(file)) {
                case Backup.Written(var bytes, var from, var to) -> {
                    terminal.out()
                            .printf(
                                    Locale.ROOT,
                                    "Written: %s, %,.1f MB, WAL from %s to %s%n",
                                    file,
                                    bytes / MEGABYTE,
                                    from,
                                    to);
                    terminal.out().println("It holds personal data and passwords: keep it where nobody else reads.");
                    yield DONE;
                }
                case Backup.NotAllowedYet() -> {
                    terminal.err()
                            .println(
                                    "The database was made by an older Kezek: stop the portal in order, start it again,"
                                            + " and try again");
                    yield NOT_DONE;
                }
            };
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private int wrong(String why) {
        terminal.err().println(why);
        return WRONG_USE;
    }
}
