package kezek.portal.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.portal.board.BoardQueries.Filed;
import kezek.portal.journal.Journal;
import kezek.portal.journal.Kind;
import kezek.portal.journal.Recorded;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.territory.Territory;
import kezek.rulebook.Rulebook;
import kezek.rulebook.queue.LineId;
import org.jspecify.annotations.Nullable;

/** What one territory's journal did to its lines, read as far as the journal went when it was read last. Safe for several threads. */
final class History {

    /** So many entries are read before the database is asked what they do not say. */
    private static final int AT_ONCE = 5_000;

    private final Territory territory;
    private @Nullable Replay replay;
    private long read;
    private Optional<String> stuck = Optional.empty();

    History(Territory territory) {
        this.territory = territory;
    }

    /** Where entries and what they do not say are read. */
    record Sources(Journal journal, BoardQueries queries) {}

    /** What the database says beside a batch of entries; every application was registered in an entry before. */
    private record Beside(Map<Long, Filed> filed, Map<Long, Recorded> undone) implements Archive {

        @Override
        public long filedAt(long application) {
            return BoardEntries.micros(
                    Optional.ofNullable(filed.get(application)).orElseThrow().at());
        }

        @Override
        public Recorded entry(long number) {
            return Optional.ofNullable(undone.get(number)).orElseThrow();
        }

        @Override
        public boolean hadEnded(long application) {
            return false;
        }
    }

    /**
     * Reads on to the end of the journal, or to the first entry that cannot be understood or cannot be true.
     *
     * @param now other rules may have come into force by then
     * @return why the history stands still, if it does
     */
    synchronized Optional<String> readOn(ReadDb db, Sources sources, Instant now) {
        var batch = new ArrayList<Recorded>();
        if (stuck.isEmpty()) {
            sources.journal().each(db, territory.id(), read, stored -> {
                if (stuck.isEmpty()) {
                    switch (Recorded.read(stored.body())) {
                        case Recorded.Understood(var entry) -> batch.add(entry);
                        case Recorded.Unknown(var why) -> stuck = Optional.of("entry " + stored.number() + " " + why);
                    }
                    if (batch.size() == AT_ONCE) {
                        happen(db, sources, batch);
                    }
                }
            });
            happen(db, sources, batch);
            if (replay != null) {
                replay.pass(dateOf(now));
            }
        }
        return stuck;
    }

    /** Why the number of an application changed between two instants; see {@link Telling#of}. */
    synchronized Optional<NumberChange> tell(LineId.OfCohort queue, long application, Instant from, Instant until) {
        return Optional.ofNullable(replay)
                .flatMap(known -> known.log(queue))
                .flatMap(log -> Telling.of(log, application, from, until));
    }

    private void happen(ReadDb db, Sources sources, List<Recorded> entries) {
        var beside = new Beside(
                sources.queries().filed(db, territory.id(), registered(entries)), undone(db, sources, entries));
        for (var entry : entries) {
            if (stuck.isEmpty()) {
                happen(entry, beside);
            }
        }
        entries.clear();
    }

    private void happen(Recorded entry, Archive beside) {
        var number = entry.setting().number();
        try {
            var rules = Rulebook.kazakhstan()
                    .withVersion(entry.setting().rules())
                    .orElseThrow()
                    .queue();
            if (replay == null) {
                replay = new Replay(territory, dateOf(entry.setting().at()));
            }
            replay.apply(entry, rules, beside);
            read = number;
        } catch (RuntimeException untrue) {
            stuck = Optional.of("entry " + number + " cannot be true after those before it: " + untrue.getMessage());
        }
    }

    private static List<Long> registered(List<Recorded> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.APPLICATION_REGISTERED)
                .map(BoardEntries::application)
                .toList();
    }

    private Map<Long, Recorded> undone(ReadDb db, Sources sources, List<Recorded> entries) {
        var undone = new HashMap<Long, Recorded>();
        for (var entry : entries) {
            if (entry.kind() == Kind.CORRECTED) {
                var number = entry.number("entry");
                sources.journal()
                        .entry(db, territory.id(), number)
                        .map(stored -> Recorded.read(stored.body()))
                        .filter(Recorded.Understood.class::isInstance)
                        .ifPresent(before -> undone.put(number, ((Recorded.Understood) before).entry()));
            }
        }
        return undone;
    }

    private LocalDate dateOf(Instant instant) {
        return instant.atZone(territory.zone()).toLocalDate();
    }
}
