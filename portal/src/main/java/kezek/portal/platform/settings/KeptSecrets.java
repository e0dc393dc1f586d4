package kezek.portal.platform.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Secrets that the portal makes for itself and keeps in the home folder, one file each, readable by its user alone. */
public final class KeptSecrets {

    private static final int BYTES = 32;

    private final Path home;
    private final Path folder;

    public KeptSecrets(Path home) {
        this.home = home;
        this.folder = home.resolve("secrets");
    }

    /** The secret with this name, 64 hexadecimal digits; made when asked for the first time. */
    public Secret secret(String name) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return new Secret(Files.readString(file).strip());
        } catch (IOException unusable) {
            throw new StartRefused("The secret in " + file + " cannot be read or made: " + unusable.getMessage());
        }
    }

    /** Where the secrets lie. */
    public Path folder() {
        return folder;
    }

    private void make(Path file) throws IOException {
        HomeFolder.make(home);
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        // Renamed when complete: a start that is killed here leaves no half secret behind.
        var made = Files.createTempFile(
                folder, "new", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(made, HexFormat.of().formatHex(bytes));
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
