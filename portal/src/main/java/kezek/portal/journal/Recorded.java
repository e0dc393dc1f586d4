package kezek.portal.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kezek.portal.journal.CanonicalForm.Setting;
import kezek.portal.journal.Entry.Role;

/**
 * An entry that was read from its canonical form.
 *
 * @param setting whose journal, which number, when decided, under which rules
 * @param from since when it holds, where that is not the instant of the decision
 * @param facts public facts: strings and {@link Long}
 * @param commitments to private facts, 32 bytes each, by the keys of the facts
 * @param canonical whether the text is the canonical form of this entry, letter by letter
 */
public record Recorded(
        Setting setting,
        Kind kind,
        Optional<Instant> from,
        Role by,
        SortedMap<String, Object> facts,
        Map<String, byte[]> commitments,
        boolean canonical) {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** What became of the attempt to read an entry. */
    public sealed interface Reading {}

    /** The entry was understood. */
    public record Understood(Recorded entry) implements Reading {}

    /** This version of Kezek does not know the form or the kind of the entry, and does not guess. */
    public record Unknown(String why) implements Reading {}

    /** Thrown and caught here alone. */
    private static final class Foreign extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Foreign(String why) {
            super(why, null, false, false);
        }
    }

    /** Reads the body of an entry. */
    public static Reading read(String body) {
        var read = FlatJson.read(body);
        if (read.isEmpty()) {
            return new Unknown("is not a flat JSON object");
        }
        try {
            return new Understood(understand(read.get(), body));
        } catch (Foreign foreign) {
            return new Unknown(String.valueOf(foreign.getMessage()));
        }
    }

    /** What reading an entry without private facts will give, for whoever has just written it. */
    static Recorded written(Entry entry, Setting setting) {
        var facts = new TreeMap<>(entry.facts());
        facts.replaceAll((key, value) -> value instanceof String word ? CanonicalForm.normal(word) : value);
        var at = setting.at().truncatedTo(ChronoUnit.MICROS);
        return new Recorded(
                new Setting(setting.territory(), setting.number(), at, setting.rules()),
                entry.kind(),
                entry.from()
                        .filter(since -> !since.equals(setting.at()))
                        .map(since -> since.truncatedTo(ChronoUnit.MICROS)),
                entry.by(),
                facts,
                Map.of(),
                true);
    }

    /** Since when it holds. */
    public Instant since() {
        return from.orElse(setting.at());
    }

    /** A fact in words that its kind always has. */
    public String word(String key) {
        return (String) Objects.requireNonNull(facts.get(key), key);
    }

    /** A fact in numbers that its kind always has. */
    public long number(String key) {
        return (Long) Objects.requireNonNull(facts.get(key), key);
    }

    /** A fact in small numbers that its kind always has. */
    public int integer(String key) {
        return Math.toIntExact(number(key));
    }

    /** An instant that may be absent. */
    public Optional<Instant> instant(String key) {
        return Optional.ofNullable((String) facts.get(key)).map(Instant::parse);
    }

    private static Recorded understand(SortedMap<String, Object> all, String body) {
        var facts = new TreeMap<>(all);
        if (!Long.valueOf(CanonicalForm.VERSION).equals(facts.remove("v"))) {
            throw new Foreign("is of a version of the form other than " + CanonicalForm.VERSION);
        }
        var code = word(facts, "kind", FactForm.WORD);
        var kind = Kind.withCode(code).orElseThrow(() -> new Foreign("is of the unknown kind " + code));
        var setting = new Setting(
                word(facts, "territory", FactForm.WORD),
                (Long) take(facts, "number", FactForm.NUMBER),
                Instant.parse(word(facts, "at", FactForm.INSTANT)),
                word(facts, "rules", FactForm.WORD));
        var from = facts.containsKey("from")
                ? Optional.of(Instant.parse(word(facts, "from", FactForm.INSTANT)))
                : Optional.<Instant>empty();
        var by = role(word(facts, "by", FactForm.WORD));
        var commitments = commitments(facts);
        kind.shape().misfit(facts, commitments.keySet()).ifPresent(why -> {
            throw new Foreign("is of the kind " + kind + ", but " + why);
        });
        return new Recorded(
                setting,
                kind,
                from,
                by,
                facts,
                commitments,
                CanonicalForm.json(all).equals(body));
    }

    private static String word(SortedMap<String, Object> facts, String key, FactForm form) {
        return (String) take(facts, key, form);
    }

    private static Object take(SortedMap<String, Object> facts, String key, FactForm form) {
        var value = facts.remove(key);
        if (value == null || !form.fits(value)) {
            throw new Foreign("has no " + form + " at " + key);
        }
        return value;
    }

    private static Map<String, byte[]> commitments(SortedMap<String, Object> facts) {
        var commitments = new HashMap<String, byte[]>();
        for (var key : facts.keySet().toArray(String[]::new)) {
            if (key.endsWith("#")) {
                var digest = word(facts, key, FactForm.WORD);
                if (!DIGEST.matcher(digest).matches()) {
                    throw new Foreign("has no commitment at " + key);
                }
                commitments.put(
                        key.substring(0, key.length() - 1), HexFormat.of().parseHex(digest));
            }
        }
        return Map.copyOf(commitments);
    }

    private static Role role(String word) {
        for (var role : Role.values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(word)) {
                return role;
            }
        }
        throw new Foreign("was decided by the unknown role " + word);
    }
}
