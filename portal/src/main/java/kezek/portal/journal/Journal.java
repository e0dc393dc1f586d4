package kezek.portal.journal;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kezek.portal.platform.database.WriteDb;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the journal, in the transaction of the change that it records. docs/journal.md */
@Component
public class Journal {

    /** Length of a salt, in bytes. */
    public static final int SALT = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Whose journal, when, and under which rules.
     *
     * @param territory identifier of the territory
     * @param slug its slug, as entries name it
     * @param at the instant of the decision, by the portal's clock
     * @param rules version of the rules that decided
     */
    public record Page(UUID territory, String slug, Instant at, String rules) {}

    /** Entries with numbers, ready to be stored. */
    public record Numbered(long number, Entry entry, String body, byte[] salt) {}

    /**
     * Records the entries in their order. It is the last thing that a transaction does: from here to the commit the territory's counter is
     * locked, so that numbers are in the order of commits and none is missing.
     */
    public void record(WriteDb db, Page page, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var numbered = number(db, page, entries);
        db.changeEach("""
                        insert into journal (territory_id, number, kind, version, decided_at, body)
                        values (:territory, :number, :kind, :version, :at, :body)
                        """, numbered.stream().map(one -> row(page, one)).toList());
        db.changeEach(
                """
                        insert into journal_salt (territory_id, journal_number, salt) values (:territory, :number, :salt)
                        """,
                numbered.stream()
                        .filter(one -> !one.entry().secrets().isEmpty())
                        .map(one -> Map.<String, @Nullable Object>of(
                                "territory", page.territory(), "number", one.number(), "salt", one.salt()))
                        .toList());
    }

    /** Takes a run of numbers and writes the entries in canonical form, for those who store them in another way: the import copies them. */
    public List<Numbered> number(WriteDb db, Page page, List<Entry> entries) {
        var number = take(db, page.territory(), entries.size()) - entries.size();
        var numbered = new ArrayList<Numbered>(entries.size());
        for (var entry : entries) {
            number++;
            var salt = new byte[SALT];
            RANDOM.nextBytes(salt);
            var setting = new CanonicalForm.Setting(page.slug(), number, page.at(), page.rules());
            numbered.add(new Numbered(number, entry, CanonicalForm.of(entry, setting, salt), salt));
        }
        return numbered;
    }

    /** The last of the numbers taken. */
    private static long take(WriteDb db, UUID territory, int count) {
        return db.change("""
                        insert into counter (territory_id, name, last_number) values (:territory, 'journal', :count)
                        on conflict (territory_id, name) do update set last_number = counter.last_number + excluded.last_number
                        returning last_number
                        """)
                .param("territory", territory)
                .param("count", (long) count)
                .returning(row -> row.longNumber("last_number"))
                .getFirst();
    }

    private static Map<String, @Nullable Object> row(Page page, Numbered one) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("territory", page.territory());
        row.put("number", one.number());
        row.put("kind", one.entry().kind());
        row.put("version", CanonicalForm.VERSION);
        row.put("at", page.at());
        row.put("body", one.body());
        return row;
    }
}
