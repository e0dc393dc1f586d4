package kezek.portal.platform.database.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import kezek.portal.platform.settings.KeptSecrets;
import kezek.portal.platform.settings.Login;
import kezek.portal.platform.settings.StartRefused;

/**
 * Makes PostgreSQL's data directory with the database and its two roles. The superuser works at the making only, without the network;
 * afterwards nobody can sign in as superuser.
 *
 * @param application the role that the portal works as: it owns nothing
 * @param owner the role that owns the schema
 */
record Cluster(ClusterFolder folder, PostgresBinaries binaries, Login application, Login owner) {

    /** The database in which everything lies. */
    static final String DATABASE = "kezek";

    private static final String SUPERUSER = "postgres";

    /** The file in the data directory that says that the owner may take backups. */
    private static final String GRANTED = "kezek-backups-granted";

    static Cluster in(ClusterFolder folder, PostgresBinaries binaries, KeptSecrets secrets) {
        return new Cluster(folder, binaries, application(secrets), owner(secrets));
    }

    static Login application(KeptSecrets secrets) {
        return new Login("kezek_app", secrets.secret("database-application"));
    }

    static Login owner(KeptSecrets secrets) {
        return new Login("kezek_owner", secrets.secret("database-owner"));
    }

    /** Makes what is not there. What a killed start left half-made is thrown away first. */
    void makeIfAbsent() {
        var data = folder.data();
        try {
            if (!Files.exists(data)) {
                var fresh = folder.path().resolve("data.new");
                PostgresBinaries.remove(fresh);
                make(fresh);
                Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
            }
            var major = Files.readString(data.resolve("PG_VERSION")).strip();
            if (!major.equals(major())) {
                throw new StartRefused("The database in " + data + " was made by PostgreSQL " + major
                        + ", this Kezek brings " + major() + ": export it with the Kezek that made it");
            }
        } catch (IOException unusable) {
            throw new StartRefused("The database in " + data + " cannot be made: " + unusable);
        }
    }

    private void make(Path fresh) throws IOException {
        Files.createDirectory(
                fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        folder.user().own(fresh);
        run(
                "",
                binaries.program("initdb"),
                "--pgdata=" + fresh,
                "--username=" + SUPERUSER,
                "--auth=reject",
                "--encoding=UTF8",
                "--locale=C",
                "--lc-ctype=C.UTF-8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions");
        Files.writeString(fresh.resolve("pg_hba.conf"), """
                # These two roles, from this machine, with their passwords; nobody else.
                host %s %s,%s 127.0.0.1/32 scram-sha-256
                """.formatted(DATABASE, application.user(), owner.user()));
        session(fresh, SUPERUSER, roles());
    }

    /** One statement a line, as a server for one session reads them. */
    private String roles() {
        return """
                create role %1$s login password '%2$s'
                create role %3$s login password '%4$s'
                create database %5$s owner %1$s
                revoke all on database %5$s from public
                grant connect on database %5$s to %3$s
                """.formatted(
                        owner.user(),
                        owner.password().text(),
                        application.user(),
                        application.password().text(),
                        DATABASE);
    }

    /**
     * Lets the owner of the schema take backups, as PostgreSQL lets none but the superuser do by itself. In a cluster of an older release it is
     * made good when no server is at work on it.
     */
    void grantBackups() {
        var done = folder.data().resolve(GRANTED);
        if (!Files.exists(done)) {
            session(folder.data(), DATABASE, """
                    alter role %1$s replication
                    grant execute on function pg_backup_start(text, boolean), pg_backup_stop(boolean) to %1$s
                    """.formatted(owner.user()));
            try {
                Files.writeString(done, "pg_backup_start, pg_backup_stop, replication slots\n");
                folder.user().own(done);
            } catch (IOException unusable) {
                throw new StartRefused("The database in " + folder.data() + " cannot be set up: " + unusable);
            }
        }
    }

    /** A server for one session over its standard input: what is said appears in no list of processes and in no log. */
    private void session(Path data, String database, String statements) {
        run(
                statements,
                binaries.program("postgres"),
                "--single",
                "-D",
                data.toString(),
                "-c",
                "exit_on_error=true",
                "-c",
                "log_min_error_statement=panic",
                database);
    }

    private void run(String input, String... command) {
        var ended = Subprocess.run(folder.path(), folder.user().command(command), input);
        if (!ended.well()) {
            throw new StartRefused("The embedded PostgreSQL cannot be set up: " + ended.output());
        }
    }

    private String major() {
        var version = Subprocess.run(
                        folder.path(), folder.user().command(binaries.program("postgres"), "--version"), "")
                .output();
        return version.replaceAll(".*\\(PostgreSQL\\) (\\d+).*", "$1");
    }
}
