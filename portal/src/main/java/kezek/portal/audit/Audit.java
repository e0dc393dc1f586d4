package kezek.portal.audit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kezek.portal.journal.Journal;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Tx;
import kezek.portal.territory.Laws;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * Folds the journal of a territory from its first entry and compares what it says with the tables, in both directions, as all of it stood at one
 * instant. In memory lies the folded state of one territory, not its journal. docs/journal.md
 */
@Component
public class Audit {

    private final Tx tx;
    private final Territories territories;
    private final Laws laws;
    private final Journal journal;
    private final AuditQueries queries;

    Audit(Tx tx, Territories territories, Laws laws, Journal journal, AuditQueries queries) {
        this.tx = tx;
        this.territories = territories;
        this.laws = laws;
        this.journal = journal;
        this.queries = queries;
    }

    /** Audits every territory, one after the other, and shows each result as it comes. */
    public void all(Consumer<TerritoryAudit> reader) {
        territories.all().stream().map(this::of).forEach(reader);
    }

    /** Audits one territory. */
    public TerritoryAudit of(Territory territory) {
        var start = System.nanoTime();
        return tx.snapshot(db -> {
            var differences = new Differences();
            var reading = new JournalFold(
                    journal, db, territory, laws.of(db, territory).rulebook(), differences);
            var stopped = reading.run();
            if (stopped.isEmpty()) {
                compare(db, territory, reading, differences);
            }
            return new TerritoryAudit(
                    territory,
                    reading.entries(),
                    reading.unlinked(),
                    differences.count(),
                    differences.shown(),
                    stopped,
                    Duration.ofNanos(System.nanoTime() - start));
        });
    }

    private void compare(ReadDb db, Territory territory, JournalFold reading, Differences differences) {
        var fold = reading.fold();
        var tables = new Tables(queries, db, territory);
        new HousesComparison(fold.houses, tables, differences).run();
        new QueueComparison(fold.queue, tables, differences).run();
        new PlacesComparison(fold, tables, differences).run();
        new ClaimsComparison(fold, tables, differences).run();
        compareCounters(queries.counters(db, territory.id()), reading, differences);
    }

    /** The last number of each counter is the greatest that the journal gave. */
    private static void compareCounters(Map<String, Long> counters, JournalFold reading, Differences differences) {
        var fold = reading.fold();
        var given = List.of(
                Map.entry("journal", reading.last()),
                Map.entry("application", greatest(fold.queue.applications.keySet())),
                Map.entry("enrolment", greatest(fold.houses.enrolments.keySet())),
                Map.entry("place", greatest(fold.places.places.keySet())),
                Map.entry("referral", greatest(fold.claims.referrals.keySet())));
        for (var counter : given) {
            var stored = Optional.ofNullable(counters.get(counter.getKey())).orElse(0L);
            differences.compare("counter " + counter.getKey(), "last number", counter.getValue(), stored);
        }
    }

    private static long greatest(Iterable<Long> numbers) {
        var greatest = 0L;
        for (var number : numbers) {
            greatest = Math.max(greatest, number);
        }
        return greatest;
    }
}
