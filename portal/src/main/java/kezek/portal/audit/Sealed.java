package kezek.portal.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import kezek.portal.journal.CanonicalForm;

/**
 * The private facts of an entry, as far as the journal has them.
 *
 * @param salt empty if the entry was unlinked from the person
 * @param commitments by the keys of the facts
 */
record Sealed(Optional<byte[]> salt, Map<String, byte[]> commitments) {

    /** Notes a difference if the table's fact is not the one that the entry was committed to. */
    void compare(Differences differences, String what, String key, Optional<?> fact) {
        var commitment = Optional.ofNullable(commitments.get(key));
        if (commitment.isPresent() != fact.isPresent()) {
            differences.compare(what, key, said(commitment.isPresent()), said(fact.isPresent()));
        } else if (fact.isPresent() && !holds(key, fact.get())) {
            differences.compare(what, key, "a fact with another commitment", "one that does not fit it");
        }
    }

    /** Whether the entry was committed to this fact, as far as that can still be told. */
    boolean holds(String key, Object fact) {
        var commitment = commitments.get(key);
        return commitment != null
                && salt.map(known -> CanonicalForm.commitment(known, key, CanonicalForm.text(fact)))
                        .map(digest -> Arrays.equals(HexFormat.of().parseHex(digest), commitment))
                        .orElse(true);
    }

    private static String said(boolean known) {
        return known ? "a private fact" : "nothing";
    }
}
