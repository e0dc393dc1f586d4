package kezek.portal.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The canonical form of an entry, version 1: the same bytes on every machine, in every language. docs/journal.md */
public final class CanonicalForm {

    /** The version that is written. */
    public static final int VERSION = 1;

    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter(Locale.ROOT);

    private CanonicalForm() {}

    /** Where and when an entry is written: what the journal adds to it. */
    public record Setting(String territory, long number, Instant at, String rules) {}

    /**
     * The entry in canonical form; {@code salt} is used only if it has private facts.
     *
     * @throws IllegalArgumentException if its facts are not those of its kind
     */
    public static String of(Entry entry, Setting setting, byte[] salt) {
        entry.kind().shape().misfit(entry.facts(), entry.secrets().keySet()).ifPresent(why -> {
            throw new IllegalArgumentException(entry.kind() + ": " + why);
        });
        var facts = new TreeMap<>(entry.facts());
        facts.put("v", VERSION);
        facts.put("territory", setting.territory());
        facts.put("number", setting.number());
        facts.put("kind", entry.kind().code());
        facts.put("at", instant(setting.at()));
        facts.put("by", entry.by().name().toLowerCase(Locale.ROOT));
        facts.put("rules", setting.rules());
        entry.from().filter(since -> !since.equals(setting.at())).ifPresent(since -> facts.put("from", instant(since)));
        entry.secrets().forEach((key, secret) -> facts.put(key + "#", commitment(salt, key, secret)));
        return json(facts);
    }

    /** An instant as the journal writes it, to the microsecond. */
    public static String instant(Instant instant) {
        return INSTANT.format(instant);
    }

    /** A private fact as it is committed to. */
    public static String text(Object fact) {
        return fact instanceof Instant instant ? instant(instant) : fact.toString();
    }

    /** What binds the journal to a private fact without telling it. */
    public static String commitment(byte[] salt, String key, String secret) {
        var digest = sha256();
        digest.update(salt);
        digest.update(key.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(secret.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    static String json(SortedMap<String, ?> facts) {
        var out = new StringBuilder(64 + 24 * facts.size()).append('{');
        facts.forEach((key, value) -> {
            if (out.length() > 1) {
                out.append(',');
            }
            quote(out, key);
            out.append(':');
            switch (value) {
                case Long number -> out.append(number.longValue());
                case Integer number -> out.append(number.intValue());
                case String text -> quote(out, text);
                default -> throw new IllegalArgumentException("neither words nor a whole number: " + key);
            }
        });
        return out.append('}').toString();
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        var normal = normal(text);
        for (var i = 0; i < normal.length(); i++) {
            var letter = normal.charAt(i);
            if (Character.isISOControl(letter)) {
                throw new IllegalArgumentException("a control character in a text of the journal");
            }
            if (Character.isSurrogate(letter) && !isPair(normal, i)) {
                throw new IllegalArgumentException("half a letter in a text of the journal");
            }
            if (letter == '"' || letter == '\\') {
                out.append('\\');
            }
            out.append(letter);
        }
        out.append('"');
    }

    /** A word as the journal writes it. */
    static String normal(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether the half letter at this place has its other half beside it. */
    private static boolean isPair(String text, int place) {
        return Character.isHighSurrogate(text.charAt(place))
                ? place + 1 < text.length() && Character.isLowSurrogate(text.charAt(place + 1))
                : place > 0 && Character.isHighSurrogate(text.charAt(place - 1));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
