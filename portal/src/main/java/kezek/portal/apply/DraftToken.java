package kezek.portal.apply;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret that leads a browser back to its draft. The browser keeps it, the database its hash.
 *
 * @param text 32 random bytes in 43 letters of base64url
 */
record DraftToken(String text) {

    private static final int BYTES = 32;
    private static final Pattern WRITTEN = Pattern.compile("[\\w-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A token that nobody has. */
    static DraftToken fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new DraftToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What a cookie says; empty if it cannot be a token. */
    static Optional<DraftToken> read(String cookie) {
        return WRITTEN.matcher(cookie).matches() ? Optional.of(new DraftToken(cookie)) : Optional.empty();
    }

    /** The hash by which its row is found. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** A secret: it never prints. */
    @Override
    public String toString() {
        return "DraftToken[***]";
    }
}
