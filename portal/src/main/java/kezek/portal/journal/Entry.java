package kezek.portal.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an entry of the journal says, before it has a number. Kinds, facts and the canonical form: docs/journal.md
 *
 * @param kind what happened
 * @param from since when it holds, where that is not the instant of the decision
 * @param by in what role it was decided
 * @param facts public facts: strings and whole numbers by their keys
 * @param secrets private facts by their keys; only commitments to them enter the journal
 */
public record Entry(
        Kind kind,
        Optional<Instant> from,
        Role by,
        SortedMap<String, Object> facts,
        SortedMap<String, String> secrets) {

    /** In what role something was decided; who it was stays outside the journal. */
    public enum Role {
        IMPORT,
        CLOCK,
        PARENT,
        KINDERGARTEN,
        DEPARTMENT,
        OPERATOR
    }

    /** An entry without facts that holds from the instant of its decision. */
    public static Entry of(Kind kind, Role by) {
        return new Entry(kind, Optional.empty(), by, new TreeMap<>(), new TreeMap<>());
    }

    /** The same entry, holding since an earlier instant. */
    public Entry from(Instant since) {
        return new Entry(kind, Optional.of(since), by, facts, secrets);
    }

    /** The same entry with a fact in words. */
    public Entry with(String key, String value) {
        return withFact(key, value);
    }

    /** The same entry with a fact that is a number. */
    public Entry with(String key, long value) {
        return withFact(key, value);
    }

    /** The same entry with a word of the law. */
    public Entry with(String key, Enum<?> value) {
        return withFact(key, value.name());
    }

    /** The same entry with an instant. */
    public Entry with(String key, Instant value) {
        return withFact(key, CanonicalForm.instant(value));
    }

    /** The same entry with a private fact, if it is known; an instant is committed to as the journal writes it. */
    public Entry withSecret(String key, Optional<?> value) {
        var more = new TreeMap<>(secrets);
        value.ifPresent(known -> more.put(key, CanonicalForm.text(known)));
        return new Entry(kind, from, by, facts, more);
    }

    private Entry withFact(String key, Object value) {
        var more = new TreeMap<>(facts);
        more.put(key, value);
        return new Entry(kind, from, by, more, secrets);
    }
}
