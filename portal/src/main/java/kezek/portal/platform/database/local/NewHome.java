package kezek.portal.platform.database.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import kezek.portal.platform.settings.HomeFolder;
import kezek.portal.platform.settings.KeptSecrets;
import kezek.portal.platform.settings.StartRefused;

/**
 * A home that is being filled from a backup, and that no portal starts in before it is complete. What was broken off stays marked: a portal that
 * started there would begin with an empty database.
 */
public final class NewHome implements AutoCloseable {

    private static final String MARK = "restore-is-unfinished";

    private final Path home;
    private final HomeLock lock;
    private final ClusterFolder folder;

    private NewHome(Path home, HomeLock lock, ClusterFolder folder) {
        this.home = home;
        this.lock = lock;
        this.folder = folder;
    }

    /**
     * Takes a home that is not there or empty.
     *
     * @throws StartRefused if something is there already
     */
    public static NewHome take(Path home) {
        refuseUsed(home);
        HomeFolder.make(home);
        var lock = HomeLock.take(home.toAbsolutePath().normalize());
        try {
            Files.createFile(home.resolve(MARK));
            var folder = ClusterFolder.of(home);
            if (Files.exists(folder.data())) {
                throw new StartRefused("There is a database in " + folder.data() + " already: name another KEZEK_HOME");
            }
            PostgresBinaries.remove(fresh(folder));
            Files.createDirectory(
                    fresh(folder), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            folder.user().own(fresh(folder));
            return new NewHome(home, lock, folder);
        } catch (IOException unusable) {
            lock.close();
            throw new StartRefused("KEZEK_HOME is \"" + home + "\": nothing can be restored there: " + unusable);
        } catch (RuntimeException refused) {
            lock.close();
            throw refused;
        }
    }

    private static void refuseUsed(Path home) {
        if (!Files.exists(home)) {
            return;
        }
        try (var entries = Files.list(home)) {
            if (entries.findAny().isPresent()) {
                throw new StartRefused("KEZEK_HOME is \"" + home + "\": something is there already, and a restore never"
                        + " writes over it; name a folder that is empty or not there");
            }
        } catch (IOException unreadable) {
            throw new StartRefused("KEZEK_HOME is \"" + home + "\": it cannot be looked into: " + unreadable);
        }
    }

    /** Refuses a home in which a restore was broken off. */
    static void refuseUnfinished(Path home) {
        if (Files.exists(home.resolve(MARK))) {
            throw new StartRefused("KEZEK_HOME is \"" + home
                    + "\": a restore was broken off here; remove the folder and restore again");
        }
    }

    /** Makes a folder of the data directory; the name is relative to it. */
    public void folder(String name) throws IOException {
        own(Files.createDirectory(
                inside(fresh(folder), name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))));
    }

    /** Makes an empty file of the data directory, whose folder is there; the name is relative to the data directory. */
    public Path file(String name) throws IOException {
        return own(fileFor(inside(fresh(folder), name)));
    }

    /** Makes an empty file for a secret of the home. */
    public Path secret(String name) throws IOException {
        var secrets = new KeptSecrets(home).folder();
        Files.createDirectories(
                secrets, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return fileFor(inside(secrets, name));
    }

    /** All of it is there: the next start finds the database. */
    public void complete() throws IOException {
        Files.move(fresh(folder), folder.data(), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(home.resolve(MARK));
    }

    @Override
    public void close() {
        lock.close();
    }

    private static Path fresh(ClusterFolder folder) {
        return folder.path().resolve("data.new");
    }

    private static Path fileFor(Path path) throws IOException {
        return Files.createFile(
                path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private Path own(Path path) throws IOException {
        folder.user().own(path);
        return path;
    }

    private static Path inside(Path root, String name) throws IOException {
        var path = root.resolve(name).normalize();
        if (!path.startsWith(root)
                || path.equals(root)
                || List.of(name.split("/", -1)).contains("..")) {
            throw new IOException("a name outside its folder: " + name);
        }
        return path;
    }
}
