package kezek.portal.platform.database.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders as the tests of the embedded database need them. */
final class Homes {

    private Homes() {}

    /** Temporary folders are their maker's alone; the database's user has to pass through when the tests run as root. */
    static void openToAll(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** The folder into which the programs of PostgreSQL were unpacked. */
    static Path binaries(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().matches("binaries-\\d+"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What is left when unpacking is killed in the middle. */
    static void halfMade(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(folder.resolve("bin/postgres"), "half of it");
    }
}
