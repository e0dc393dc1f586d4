package kezek.portal.platform.database.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Checksums of files while they are copied. */
final class Sha256 {

    private static final int BUFFER = 1 << 16;

    private Sha256() {}

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** Copies at most so many bytes; what was copied. */
    static Manifest.Part copy(InputStream in, OutputStream out, long atMost) throws IOException {
        var digest = digest();
        var buffer = new byte[BUFFER];
        var copied = 0L;
        while (copied < atMost) {
            var read = in.read(buffer, 0, (int) Math.min(buffer.length, atMost - copied));
            if (read < 0) {
                break;
            }
            digest.update(buffer, 0, read);
            out.write(buffer, 0, read);
            copied += read;
        }
        return new Manifest.Part(HexFormat.of().formatHex(digest.digest()), copied);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
