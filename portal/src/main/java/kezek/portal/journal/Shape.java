package kezek.portal.journal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which facts an entry of a kind has: no other, none missing.
 *
 * @param facts public facts by key
 * @param optional those of them that may be absent
 * @param secrets private facts; each may be unknown and is then absent
 */
public record Shape(Map<String, FactForm> facts, Set<String> optional, Set<String> secrets) {

    static Shape of() {
        return new Shape(Map.of(), Set.of(), Set.of());
    }

    Shape with(FactForm form, String... keys) {
        var more = new TreeMap<>(facts);
        for (var key : keys) {
            more.put(key, form);
        }
        return new Shape(more, optional, secrets);
    }

    Shape optional(FactForm form, String key) {
        return new Shape(with(form, key).facts(), Set.of(key), secrets);
    }

    Shape secrets(String... keys) {
        return new Shape(facts, optional, Set.of(keys));
    }

    /** What is wrong with the facts of an entry, in words; empty if they fit. */
    Optional<String> misfit(Map<String, ?> given, Set<String> givenSecrets) {
        for (var fact : facts.entrySet()) {
            var value = Optional.ofNullable(given.get(fact.getKey()));
            if (value.isEmpty() && !optional.contains(fact.getKey())) {
                return Optional.of("the fact " + fact.getKey() + " is missing");
            }
            if (value.isPresent() && !fact.getValue().fits(value.get())) {
                return Optional.of("the fact " + fact.getKey() + " is no " + fact.getValue() + ": " + value.get());
            }
        }
        return unknown(given.keySet(), facts.keySet()).or(() -> unknown(givenSecrets, secrets));
    }

    private static Optional<String> unknown(Set<String> given, Set<String> known) {
        return new TreeSet<>(given)
                .stream()
                        .filter(key -> !known.contains(key))
                        .findFirst()
                        .map(key -> "the fact " + key + " is not known");
    }
}
