package kezek.portal.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.journal.Journal;
import kezek.portal.journal.Kind;
import kezek.portal.journal.Recorded;
import kezek.portal.platform.database.ReadDb;
import kezek.rulebook.Rulebook;
import kezek.rulebook.queue.LineId;

/** What one territory's journal did to its lines, read as far as the journal went when it was read last. Safe for several threads. */
final class History {

    /** So many entries are read before the database is asked what they do not say. */
    private static final int AT_ONCE = 5_000;

    private final UUID territory;
    private final Map<Long, Long> filedAt = new HashMap<>();
    private final Replay replay =
            new Replay(number -> Optional.ofNullable(filedAt.get(number)).orElseThrow());
    private long read;
    private Optional<String> stuck = Optional.empty();

    History(UUID territory) {
        this.territory = territory;
    }

    /** Where entries and what they do not say are read. */
    record Sources(Journal journal, BoardQueries queries) {}

    /** Reads on to the end of the journal, or to the first entry that cannot be understood; why it cannot, if there is such an entry. */
    synchronized Optional<String> readOn(ReadDb db, Sources sources) {
        if (stuck.isEmpty()) {
            var batch = new ArrayList<Recorded>();
            sources.journal().each(db, territory, read, stored -> {
                if (stuck.isEmpty()) {
                    switch (Recorded.read(stored.body())) {
                        case Recorded.Understood(var entry) -> batch.add(entry);
                        case Recorded.Unknown(var why) -> stuck = Optional.of("entry " + stored.number() + " " + why);
                    }
                    if (batch.size() == AT_ONCE) {
                        happen(db, sources.queries(), batch);
                    }
                }
            });
            happen(db, sources.queries(), batch);
        }
        return stuck;
    }

    /** Why the number of an application changed between two instants; see {@link Telling#of}. */
    synchronized Optional<NumberChange> tell(LineId.OfCohort queue, long application, Instant from, Instant until) {
        return replay.log(queue).flatMap(log -> Telling.of(log, application, from, until));
    }

    private void happen(ReadDb db, BoardQueries queries, List<Recorded> entries) {
        var registered = entries.stream()
                .filter(entry -> entry.kind() == Kind.APPLICATION_REGISTERED)
                .map(entry -> entry.number("application"))
                .toList();
        queries.filedAt(db, territory, registered)
                .forEach((number, at) -> filedAt.put(number, BoardEntries.micros(at)));
        for (var entry : entries) {
            var rules = Rulebook.kazakhstan()
                    .withVersion(entry.setting().rules())
                    .orElseThrow()
                    .queue();
            replay.apply(entry, rules);
            read = entry.setting().number();
        }
        filedAt.clear();
        entries.clear();
    }
}
