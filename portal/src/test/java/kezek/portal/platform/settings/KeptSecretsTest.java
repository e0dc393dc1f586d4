package kezek.portal.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSecretsTest {

    @TempDir
    private Path folder;

    @Test
    void a_secret_is_made_once_and_only_its_user_may_read_it() throws IOException {
        var home = folder.resolve("not yet there");
        var first = new KeptSecrets(home).secret("portal");
        assertThat(first.text()).matches("[0-9a-f]{64}");
        assertThat(new KeptSecrets(home).secret("portal")).isEqualTo(first);
        assertThat(new KeptSecrets(home).secret("other")).isNotEqualTo(first);
        var file = home.resolve("secrets").resolve("portal");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .as("the database's user passes through the home")
                .isEqualTo("rwxr-xr-x");
    }
}
