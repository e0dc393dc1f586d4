package kezek.portal.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * People's own passwords. What is kept is a slow hash with a salt (PBKDF2 with HMAC-SHA-256, as many rounds as OWASP asks for), behind a word
 * that names the way it was made, so that a better way can follow.
 */
@Component
class Passwords {

    /** The fewest characters (OWASP ASVS 5.0, 6.2.1). */
    static final int SHORTEST = 8;

    /** The most; longer ones are no safer and only make work. */
    static final int LONGEST = 128;

    private static final String WAY = "pbkdf2";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int ROUNDS = 600_000;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            WAY,
            Map.of(
                    WAY,
                    new Pbkdf2PasswordEncoder("", SALT_BYTES, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));

    private final HashingLine line;
    private final Set<String> common = readCommon();

    Passwords(HashingLine line) {
        this.line = line;
    }

    /** Why a password is not taken. */
    enum Weakness {
        TOO_SHORT,
        TOO_LONG,
        COMMON,
        PERSONAL
    }

    /**
     * Why this one is not taken; empty if it is.
     *
     * @param personal what others know of the person: IIN, phone, login
     */
    Optional<Weakness> weakness(String password, Collection<String> personal) {
        var characters = password.codePointCount(0, password.length());
        if (characters < SHORTEST) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (characters > LONGEST) {
            return Optional.of(Weakness.TOO_LONG);
        }
        var plain = plain(password);
        if (personal.stream().map(Passwords::plain).anyMatch(known -> isAbout(plain, known))) {
            return Optional.of(Weakness.PERSONAL);
        }
        return common.contains(plain) || plain.chars().distinct().count() <= 2
                ? Optional.of(Weakness.COMMON)
                : Optional.empty();
    }

    /** The hash to keep; empty if the line is too long. */
    Optional<String> hash(String password) {
        return line.run(() -> encode(password));
    }

    /** Whether a password is the one that was kept; empty if the line is too long. */
    Optional<Boolean> matches(String password, String hash) {
        return line.run(() -> encoder.matches(normal(password), hash));
    }

    /** A hash that no password has. Comparing with it takes as long as with any other: so nobody learns who has an account. */
    static String nobodys() {
        var bytes = new byte[SALT_BYTES + HASH_BYTES];
        new SecureRandom().nextBytes(bytes);
        return "{" + WAY + "}" + HexFormat.of().formatHex(bytes);
    }

    private String encode(String password) {
        var hash = encoder.encode(normal(password));
        if (hash == null) {
            throw new IllegalStateException("a password was given");
        }
        return hash;
    }

    /** Keyboards write й and ё as one character or as two. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static String plain(String text) {
        return normal(text).toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Zs}+-]", "");
    }

    /** The number itself, or the number with a country code before it or its last digits alone. */
    private static boolean isAbout(String password, String known) {
        return password.equals(known)
                || password.length() >= SHORTEST && known.endsWith(password)
                || known.length() >= SHORTEST && password.endsWith(known);
    }

    private static Set<String> readCommon() {
        try {
            return new ClassPathResource("passwords/common.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
