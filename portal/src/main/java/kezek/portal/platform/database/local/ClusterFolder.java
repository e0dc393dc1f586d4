package kezek.portal.platform.database.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kezek.portal.platform.settings.StartRefused;

/**
 * Where the binaries, the data and the log of the embedded PostgreSQL lie, and who runs it. Normally {@code KEZEK_HOME/postgres}. Where the
 * database's user cannot get there (the portal runs as root and the home lies under a folder that only root may enter), in
 * {@code /var/lib/kezek}; the home remembers the place in the file {@code postgres-folder}, so that the data are never looked for elsewhere.
 *
 * @param path the folder; it belongs to the portal's user and others may pass through it
 * @param user who PostgreSQL runs as
 */
record ClusterFolder(Path path, DatabaseUser user) {

    private static final Path ELSEWHERE = Path.of("/var/lib/kezek");

    /** The file in the home that names the folder if it lies elsewhere. */
    private static final String NOTE = "postgres-folder";

    /** The folder for this home; made if it is not there. */
    static ClusterFolder of(Path home) {
        try {
            var known = known(home);
            var data = data(known);
            if (Files.exists(data)) {
                return reachable(new ClusterFolder(known, DatabaseUser.owning(data)));
            }
            var user = DatabaseUser.forNewData();
            user.check();
            var wanted = new ClusterFolder(known, user).made();
            if (user.reaches(known)) {
                return wanted;
            }
            var elsewhere = new ClusterFolder(ELSEWHERE.resolve(nameOf(home)), user).made();
            Files.writeString(home.resolve(NOTE), elsewhere.path.toString());
            return reachable(elsewhere);
        } catch (IOException unusable) {
            throw new StartRefused(
                    "The folder of the embedded PostgreSQL for " + home + " cannot be made: " + unusable);
        }
    }

    /** Whether there is a whole data directory for this home. */
    static boolean isMadeFor(Path home) {
        try {
            return Files.exists(data(known(home)));
        } catch (IOException unreadable) {
            throw new StartRefused("The folder of the embedded PostgreSQL for " + home + " is unknown: " + unreadable);
        }
    }

    private static Path known(Path home) throws IOException {
        var note = home.resolve(NOTE);
        return Files.exists(note) ? Path.of(Files.readString(note).strip()) : home.resolve("postgres");
    }

    private static ClusterFolder reachable(ClusterFolder folder) {
        if (!folder.user.reaches(folder.path)) {
            folder.user.check();
            throw new StartRefused("The user number " + folder.user.uid() + ", who owns the database, cannot enter "
                    + folder.path + ": let others pass through the folders above it, or name another KEZEK_HOME");
        }
        return folder;
    }

    private ClusterFolder made() throws IOException {
        Files.createDirectories(path);
        // A strict umask would shut the database's user out.
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        return this;
    }

    /** The folder's name tells people whose it is; the hash keeps two checkouts of the same name apart. */
    private static String nameOf(Path home) throws IOException {
        var whole = home.toRealPath();
        var last = whole.endsWith(".kezek") && whole.getParent() != null ? whole.getParent() : whole;
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(whole.toString().getBytes(StandardCharsets.UTF_8));
            return last.getFileName() + "-" + HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** PostgreSQL's data directory; there if and only if it is complete. */
    Path data() {
        return data(path);
    }

    private static Path data(Path folder) {
        return folder.resolve("data");
    }

    /** What PostgreSQL prints. */
    Path log() {
        return path.resolve("postgres.log");
    }
}
