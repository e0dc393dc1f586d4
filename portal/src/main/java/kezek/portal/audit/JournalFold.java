package kezek.portal.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kezek.portal.journal.CanonicalForm;
import kezek.portal.journal.Journal;
import kezek.portal.journal.Recorded;
import kezek.portal.journal.Recorded.Understood;
import kezek.portal.journal.Recorded.Unknown;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.territory.Territory;
import kezek.rulebook.Rulebook;
import kezek.rulebook.Rules;

/** Reads the journal of one territory in its order, judges each entry by itself, and folds it. */
final class JournalFold {

    private final Journal journal;
    private final ReadDb db;
    private final Territory territory;
    private final Rulebook rulebook;
    private final Differences differences;
    private final Fold fold;
    private final Map<String, Rules> rules = new HashMap<>();
    private Optional<String> stopped = Optional.empty();
    private long entries;
    private long unlinked;
    private long last;

    JournalFold(Journal journal, ReadDb db, Territory territory, Rulebook rulebook, Differences differences) {
        this.journal = journal;
        this.db = db;
        this.territory = territory;
        this.rulebook = rulebook;
        this.differences = differences;
        this.fold = new Fold(this::earlier);
    }

    /** Folds all entries; why it stopped before the end, if it did. */
    Optional<String> run() {
        journal.each(db, territory.id(), 0, stored -> {
            if (stopped.isEmpty()) {
                fold(stored);
            }
        });
        return stopped;
    }

    Fold fold() {
        return fold;
    }

    /** How many entries were folded. */
    long entries() {
        return entries;
    }

    /** How many of them have private facts and no salt any more. */
    long unlinked() {
        return unlinked;
    }

    /** The number of the last entry. */
    long last() {
        return last;
    }

    private void fold(Journal.Stored stored) {
        if (stored.number() != last + 1) {
            differences.inJournal(
                    last + 1, "that " + stored.number() + " follows " + last, "that no number is missing");
        }
        last = stored.number();
        switch (Recorded.read(stored.body())) {
            case Unknown(var why) -> stop(stored, why);
            case Understood(var entry) -> {
                var law = rules(entry.setting().rules());
                if (law.isPresent()) {
                    judge(stored, entry);
                    entries++;
                    fold.apply(entry, stored.salt(), law.get())
                            .ifPresent(wrong ->
                                    differences.inJournal(stored.number(), "that " + wrong, "that this is not so"));
                } else {
                    stop(
                            stored,
                            "was decided under rules that the rulebook does not have: "
                                    + entry.setting().rules());
                }
            }
        }
    }

    private void stop(Journal.Stored stored, String why) {
        stopped = Optional.of("entry " + stored.number() + " " + why);
    }

    /** The columns beside the body are there to be searched: they repeat what it says. */
    private void judge(Journal.Stored stored, Recorded entry) {
        var what = "entry " + stored.number();
        if (!entry.canonical()) {
            differences.inJournal(stored.number(), "its facts in another form", "that the form is canonical");
        }
        differences.compare(what, "number", entry.setting().number(), stored.number());
        differences.compare(what, "territory", entry.setting().territory(), territory.slug());
        differences.compare(what, "kind", entry.kind().code(), stored.kind());
        differences.compare(what, "version", CanonicalForm.VERSION, stored.version());
        differences.compare(what, "time of the decision", entry.setting().at(), stored.at());
        if (!entry.commitments().isEmpty() && stored.salt().isEmpty()) {
            unlinked++;
        }
    }

    private Optional<Rules> rules(String version) {
        var known = Optional.ofNullable(rules.get(version)).or(() -> rulebook.withVersion(version));
        known.ifPresent(found -> rules.put(version, found));
        return known;
    }

    private Optional<Recorded> earlier(long number) {
        return journal.entry(db, territory.id(), number)
                .map(stored -> Recorded.read(stored.body()))
                .flatMap(reading -> switch (reading) {
                    case Understood(var entry) -> Optional.of(entry);
                    case Unknown unknown -> Optional.empty();
                });
    }
}
