package kezek.portal.platform.database.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kezek.portal.platform.settings.StartRefused;

/**
 * The user of the operating system that PostgreSQL runs as: the portal's own, or, because PostgreSQL refuses to run as root, an unprivileged
 * one when the portal runs as root. {@code setpriv} only changes the user; it needs no user namespaces, which containers often forbid.
 *
 * @param uid the number of the user
 * @param gid the number of its group
 * @param switched whether it is another user than the portal's
 */
record DatabaseUser(int uid, int gid, boolean switched) {

    private static final int NOBODY = 65_534;
    private static final List<String> PREFERRED = List.of("kezek", "postgres");

    /** For a database that is there already: the user who owns its data; a portal that may not become that user is refused. */
    static DatabaseUser owning(Path data) {
        var self = self();
        var uid = id(data, "unix:uid");
        if (self.uid == 0 && uid != 0) {
            return new DatabaseUser(uid, id(data, "unix:gid"), true);
        }
        if (self.uid != uid) {
            throw new StartRefused("The database in " + data + " belongs to the user number " + uid
                    + ": start Kezek as that user or as root, or name another KEZEK_HOME");
        }
        return self;
    }

    /** For a new database. As root: the user kezek or postgres if there is one, else nobody. */
    static DatabaseUser forNewData() {
        var self = self();
        return self.uid != 0
                ? self
                : PREFERRED.stream()
                        .flatMap(DatabaseUser::named)
                        .findFirst()
                        .orElse(new DatabaseUser(NOBODY, NOBODY, true));
    }

    private static DatabaseUser self() {
        var self = Path.of("/proc/self");
        return new DatabaseUser(id(self, "unix:uid"), id(self, "unix:gid"), false);
    }

    private static Stream<DatabaseUser> named(String name) {
        try (var users = Files.lines(Path.of("/etc/passwd"))) {
            // name:password:uid:gid:…
            return users
                    .map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 3 && fields[0].equals(name))
                    .map(fields -> new DatabaseUser(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), true))
                    .toList()
                    .stream();
        } catch (IOException noSuchFile) {
            return Stream.empty();
        }
    }

    /** The command as this user runs it. */
    List<String> command(String... command) {
        var whole = new ArrayList<String>();
        if (switched) {
            whole.addAll(List.of(
                    "setpriv",
                    "--reuid=" + uid,
                    "--regid=" + gid,
                    "--clear-groups",
                    "--inh-caps=-all",
                    "--no-new-privs"));
        }
        whole.addAll(List.of(command));
        return whole;
    }

    /** Whether this user can enter the folder, whatever rights the folders above it have. */
    boolean reaches(Path folder) {
        return Subprocess.run(Path.of("/"), command("sh", "-c", "cd \"$1\"", "sh", folder.toString()), "")
                .well();
    }

    /** Refuses a machine on which root may not become another user at all. */
    void check() {
        var tried = Subprocess.run(Path.of("/"), command("true"), "");
        if (!tried.well()) {
            throw new StartRefused("The embedded PostgreSQL does not run as root, and switching to the user number "
                    + uid + " failed (" + tried.output() + "): start Kezek as an ordinary user, or set KEZEK_DB_URL");
        }
    }

    /** Gives a file or folder to this user. */
    void own(Path path) throws IOException {
        if (switched) {
            Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static int id(Path path, String attribute) {
        try {
            return (Integer) Files.getAttribute(path, attribute);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
