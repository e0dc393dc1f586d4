package kezek.portal.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The hash of a random token that a browser keeps: who reads it in the database can use none of them. */
record TokenHash(byte[] bytes) {

    private static final int TOKEN_BYTES = 32;

    /** 32 bytes in base64url, without padding. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new token. */
    static String freshToken() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return token(bytes);
    }

    /** The token of these 32 bytes. */
    static String token(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether it could be one of ours; anything else is not worth a question to the database. */
    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    /** The hash of a token: 256 random bits need no slow one. */
    static TokenHash of(String token) {
        try {
            return new TokenHash(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As text, 64 hexadecimal digits. */
    String text() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TokenHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "TokenHash[…]";
    }
}
