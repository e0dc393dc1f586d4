package kezek.portal.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kezek.portal.journal.CanonicalForm;

/** The differences of one territory as they are found: all are counted, the first of them kept. */
final class Differences {

    /** How many are kept to be shown. */
    static final int SHOWN = 50;

    private static final String NOTHING = "nothing";

    private final List<Difference> shown = new ArrayList<>();
    private long count;

    long count() {
        return count;
    }

    List<Difference> shown() {
        return List.copyOf(shown);
    }

    /** Notes a difference unless both say the same. */
    void compare(String what, String field, Object journal, Object table) {
        if (!Objects.equals(journal, table)) {
            add(what + ", " + field, said(journal), said(table));
        }
    }

    /** Something that the journal knows and the table has not. */
    void onlyInJournal(String what) {
        add(what, "that it exists", NOTHING);
    }

    /** Something that the table has and the journal does not know. */
    void onlyInTable(String what) {
        add(what, NOTHING, "that it exists");
    }

    /** An entry that cannot be true after those before it, or is not written as it must be. */
    void inJournal(long number, String journal, String table) {
        add("entry " + number, journal, table);
    }

    private void add(String what, String journal, String table) {
        count++;
        if (shown.size() < SHOWN) {
            shown.add(new Difference(what, journal, table));
        }
    }

    private static String said(Object value) {
        return switch (value) {
            case Optional<?> maybe -> maybe.<String>map(Differences::said).orElse(NOTHING);
            case Instant instant -> CanonicalForm.instant(instant);
            default -> String.valueOf(value);
        };
    }
}
