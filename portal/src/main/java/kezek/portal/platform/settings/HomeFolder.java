package kezek.portal.platform.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder {@code KEZEK_HOME}. */
public final class HomeFolder {

    private HomeFolder() {}

    /**
     * Makes the folder if it is not there. Others may pass through it, because the database runs as another user when the portal runs as
     * root; what is secret inside carries its own rights.
     */
    public static void make(Path home) {
        try {
            if (!Files.isDirectory(home)) {
                Files.createDirectories(home);
                Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            if (!Files.isWritable(home)) {
                throw new StartRefused("KEZEK_HOME is \"" + home + "\": " + System.getProperty("user.name")
                        + " may not write there; give the folder to this user, or name another");
            }
        } catch (IOException unusable) {
            throw new StartRefused("KEZEK_HOME is \"" + home + "\": the folder cannot be made: " + unusable);
        }
    }
}
