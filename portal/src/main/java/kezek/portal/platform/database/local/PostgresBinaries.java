package kezek.portal.platform.database.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import kezek.portal.platform.settings.StartRefused;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The programs of PostgreSQL, unpacked once from the archive that comes with the portal. They belong to the portal's user. */
final class PostgresBinaries {

    private static final String PREFIX = "binaries-";
    private static final Set<PosixFilePermission> EXECUTABLE = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> PLAIN = PosixFilePermissions.fromString("rw-r--r--");

    private final ClusterFolder folder;
    private final URL archive;
    private final Path unpacked;

    private PostgresBinaries(ClusterFolder folder, URL archive, long length) {
        this.folder = folder;
        this.archive = archive;
        // The archive does not say its version; its length tells one release from another.
        this.unpacked = folder.path().resolve(PREFIX + length);
    }

    /** The programs, ready to run; a folder that was damaged is unpacked anew. */
    static PostgresBinaries in(ClusterFolder folder) {
        var archive = archive();
        try {
            var binaries = new PostgresBinaries(
                    folder, archive, archive.openConnection().getContentLengthLong());
            if (!binaries.version().well()) {
                binaries.unpack();
            }
            var version = binaries.version();
            if (!version.well()) {
                throw new StartRefused(
                        "The embedded PostgreSQL does not run from " + binaries.unpacked + " (" + version.output()
                                + "): name a KEZEK_HOME on a disk that may hold programs, or set KEZEK_DB_URL");
            }
            return binaries;
        } catch (IOException unusable) {
            throw new StartRefused(
                    "The embedded PostgreSQL cannot be unpacked into " + folder.path() + ": " + unusable);
        }
    }

    private static URL archive() {
        var system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        @Nullable URL archive = PostgresBinaries.class.getResource("/postgres-linux-x86_64.txz");
        if (archive == null || !system.equals("Linux amd64")) {
            throw new StartRefused("There is no embedded PostgreSQL for " + system
                    + ": set KEZEK_DB_URL to a PostgreSQL of your own (15 or newer)");
        }
        return archive;
    }

    /** The full path of one program. */
    String program(String name) {
        return unpacked.resolve("bin").resolve(name).toString();
    }

    /** Removes the programs of other releases; nothing may run from them. */
    void removeOthers() throws IOException {
        try (var entries = Files.list(folder.path())) {
            for (var other : entries.filter(
                            entry -> entry.getFileName().toString().startsWith(PREFIX))
                    .filter(entry -> !entry.equals(unpacked))
                    .toList()) {
                remove(other);
            }
        }
    }

    /** Removes a folder with all it holds, if it is there. */
    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var entries = Files.walk(folder)) {
                for (var entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(entry);
                }
            }
        }
    }

    private Subprocess.Ended version() {
        return Subprocess.run(folder.path(), folder.user().command(program("postgres"), "--version"), "");
    }

    private void unpack() throws IOException {
        // Renamed when complete: a start that is killed here leaves nothing that looks whole.
        var fresh = folder.path().resolve(unpacked.getFileName() + ".new");
        remove(fresh);
        Files.createDirectory(fresh);
        try (var tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive.openStream())))) {
            for (@Nullable TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, fresh);
            }
        }
        try (var entries = Files.walk(fresh)) {
            // Whatever the umask: another user has to enter.
            for (var inside : entries.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(inside, EXECUTABLE);
            }
        }
        remove(unpacked);
        Files.move(fresh, unpacked, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("an entry outside the archive's folder: " + entry.getName());
        }
        Files.createDirectories(
                entry.isDirectory() ? target : target.resolve("..").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (!entry.isDirectory()) {
            Files.copy(tar, target);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, executable ? EXECUTABLE : PLAIN);
        }
    }
}
