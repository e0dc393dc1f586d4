package kezek.portal.journal;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kezek.portal.journal.CanonicalForm.Setting;
import kezek.portal.platform.database.Change;
import kezek.portal.platform.database.Counters;
import kezek.portal.platform.database.Query;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.WriteDb;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes the journal, in the transaction of the change that it records, and reads it in order. docs/journal.md */
@Component
public class Journal {

    /** Length of a salt, in bytes. */
    public static final int SALT = 16;

    private static final String ROWS = """
            (territory_id, number, kind, version, decided_at, body)
            select :territory, one.number, one.kind, :version, :at, one.body\s""";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ApplicationEventPublisher events;

    Journal(ApplicationEventPublisher events) {
        this.events = events;
    }

    /**
     * Whose journal, when, and under which rules.
     *
     * @param territory identifier of the territory
     * @param slug its slug, as entries name it
     * @param at the instant of the decision, by the portal's clock
     * @param rules version of the rules that decided
     */
    public record Page(UUID territory, String slug, Instant at, String rules) {}

    /**
     * An entry with its number, ready to be stored.
     *
     * @param salt empty if the entry has no private facts
     */
    public record Numbered(Setting setting, Entry entry, String body, byte[] salt) {

        public long number() {
            return setting.number();
        }

        /** As whoever follows the journal reads it. */
        public Recorded.Reading read() {
            return entry.secrets().isEmpty()
                    ? new Recorded.Understood(Recorded.written(entry, setting))
                    : Recorded.read(body);
        }
    }

    /**
     * Entries that follow on one another.
     *
     * @param after the number of the entry before the first
     */
    public record Run(Page page, long after, List<Numbered> entries) {

        /** The number of the last of them. */
        public long last() {
            return after + entries.size();
        }
    }

    /**
     * An entry as it lies in the database.
     *
     * @param salt empty if the entry has no private facts, or if it was unlinked from the person
     */
    public record Stored(long number, String kind, int version, Instant at, String body, Optional<byte[]> salt) {}

    /**
     * Records the entries in their order. It is the last thing that a transaction does: from here to the commit the territory's counter is
     * locked, so that numbers are in the order of commits and none is missing.
     *
     * @return the number of the last of them; 0 if there are none
     */
    public long record(WriteDb db, Page page, List<Entry> entries) {
        if (entries.isEmpty()) {
            return 0;
        }
        var numbered = number(db, page, entries);
        write(
                db.change("insert into journal " + ROWS
                        + "from unnest(:numbers, :kinds, :bodies) as one (number, kind, body)"),
                page,
                numbered);
        salt(db, page, numbered);
        return numbered.getLast().number();
    }

    /**
     * The same in one statement, for who knows the last number of the journal. If others have written meanwhile, the counter refuses it and so
     * the transaction, with the next statement or the commit: it may not become null.
     *
     * @param after the number of the last entry that there is
     */
    public long record(WriteDb db, Page page, List<Entry> entries, long after) {
        if (entries.isEmpty()) {
            return 0;
        }
        var run = run(page, entries, after);
        write(db, run);
        recorded(run);
        return run.last();
    }

    /** Entries with their numbers, for who knows the last number of the journal and has them written later; at least one. */
    public Run run(Page page, List<Entry> entries, long after) {
        return new Run(page, after, numbered(page, entries, after));
    }

    /** Tells those who follow the journal; after the commit or, in the transaction that writes it, before it. */
    public void recorded(Run run) {
        events.publishEvent(JournalGrown.by(run.page().territory(), run.entries()));
    }

    /** Writes a run as {@link #record(WriteDb, Page, List, long)} does, but tells nobody. */
    public void write(WriteDb db, Run run) {
        var change = db.change("""
                        with grown as (
                            update counter set last_number = case when last_number = :after then :last end
                            where territory_id = :territory and name = 'journal'
                            returning territory_id)
                        insert into journal\s""" + ROWS + """
                        from grown, unnest(:numbers, :kinds, :bodies) as one (number, kind, body)
                        """).param("last", run.last()).param("after", run.after());
        write(change, run.page(), run.entries());
        salt(db, run.page(), run.entries());
    }

    private static void write(Change change, Page page, List<Numbered> numbered) {
        change.param("territory", page.territory())
                .param("version", CanonicalForm.VERSION)
                .param("at", page.at())
                .param("numbers", numbered.stream().map(Numbered::number).toArray(Long[]::new))
                .param(
                        "kinds",
                        numbered.stream().map(one -> one.entry().kind().code()).toArray(String[]::new))
                .param("bodies", numbered.stream().map(Numbered::body).toArray(String[]::new))
                .withNext();
    }

    private static void salt(WriteDb db, Page page, List<Numbered> numbered) {
        var secret = numbered.stream()
                .filter(one -> !one.entry().secrets().isEmpty())
                .toList();
        if (!secret.isEmpty()) {
            db.changeEach(
                    """
                        insert into journal_salt (territory_id, journal_number, salt) values (:territory, :number, :salt)
                        """,
                    secret.stream()
                            .map(one -> Map.<String, @Nullable Object>of(
                                    "territory", page.territory(), "number", one.number(), "salt", one.salt()))
                            .toList());
        }
    }

    private static byte[] freshSalt() {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** Takes a run of numbers and writes the entries in canonical form, for those who store them in another way: the import copies them. */
    public List<Numbered> number(WriteDb db, Page page, List<Entry> entries) {
        var after = Counters.take(db, page.territory(), Counters.Of.JOURNAL, entries.size()) - 1;
        var numbered = numbered(page, entries, after);
        recorded(new Run(page, after, numbered));
        return numbered;
    }

    private static List<Numbered> numbered(Page page, List<Entry> entries, long after) {
        var number = after;
        var numbered = new ArrayList<Numbered>(entries.size());
        for (var entry : entries) {
            number++;
            var salt = entry.secrets().isEmpty() ? new byte[0] : freshSalt();
            var setting = new Setting(page.slug(), number, page.at(), page.rules());
            numbered.add(new Numbered(setting, entry, CanonicalForm.of(entry, setting, salt), salt));
        }
        return numbered;
    }

    /** Shows the reader all entries with a number greater than {@code after}, in their order. */
    public void each(ReadDb db, UUID territory, long after, Consumer<Stored> reader) {
        stored(db, territory, after, Long.MAX_VALUE).each(row -> reader.accept(stored(row)));
    }

    /** The entry with this number. */
    public Optional<Stored> entry(ReadDb db, UUID territory, long number) {
        return stored(db, territory, number - 1, number).optional(Journal::stored);
    }

    private static Query stored(ReadDb db, UUID territory, long after, long until) {
        return db.select("""
                        select j.number, j.kind, j.version, j.decided_at, j.body, s.salt from journal j
                        left join journal_salt s on s.territory_id = :territory and s.journal_number = j.number
                        where j.territory_id = :territory and j.number > :after and j.number <= :until
                        order by j.number
                        """)
                .param("territory", territory)
                .param("after", after)
                .param("until", until);
    }

    private static Stored stored(Row row) {
        return new Stored(
                row.longNumber("number"),
                row.text("kind"),
                row.integer("version"),
                row.instant("decided_at"),
                row.text("body"),
                row.optional("salt", Row::bytes));
    }
}
