package kezek.portal.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import kezek.portal.cityfiles.CityFile;
import kezek.portal.journal.Journal;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.Statistics;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.register.CityImport.Count;
import kezek.portal.register.LoadQueries.LoadedFile;
import kezek.portal.register.StagingRun.Staged;
import kezek.portal.territory.Territory;
import kezek.rulebook.Rulebook;
import kezek.rulebook.TerritoryRules;
import org.springframework.stereotype.Component;

/** Loads what the checks have left, and records it. */
@Component
class Loading {

    private final LoadQueries queries;
    private final CycleStartQueries cycle;
    private final ImportJournal journal;
    private final Statistics statistics;

    Loading(LoadQueries queries, CycleStartQueries cycle, ImportJournal journal, Statistics statistics) {
        this.queries = queries;
        this.cycle = cycle;
        this.journal = journal;
        this.statistics = statistics;
    }

    /** Lets the database see what was loaded and committed, before the first question is asked about it. */
    void settle() {
        statistics.refresh();
    }

    /** Moves the good new rows into the tables of the city. */
    void load(WriteDb db, Territory territory, TerritoryLock.Taken taken) {
        var now = taken.now();
        var isNew = cycle.isNew(db, territory);
        queries.kindergartens(db, territory, now);
        queries.groups(db, territory, now);
        queries.children(db, territory);
        queries.enrolments(db, territory);
        queries.applications(db, territory, now);
        queries.contacts(db, territory);
        queries.benefits(db, territory, now);
        queries.stopListEntries(db, territory, now);
        queries.places(db, territory);
        queries.counters(db, territory);
        if (isNew) {
            cycle.oldestReport(db).ifPresent(oldest -> cycle.startAt(db, territory, start(oldest, taken.law())));
        }
    }

    /** Remembers the files and writes the journal, which comes last. */
    void record(
            WriteDb db,
            Territory territory,
            TerritoryLock.Taken taken,
            Map<CityFile, Staged> staged,
            Map<CityFile, Count> counts) {
        var now = taken.now();
        counts.forEach((file, count) -> {
            var digest = Objects.requireNonNull(staged.get(file)).digest();
            queries.file(db, territory, now, new LoadedFile(Ids.at(now), digest, count.read(), count.loaded()));
        });
        var rules = taken.law().at(now).version();
        journal.write(db, territory, new Journal.Page(territory.id(), territory.slug(), now, rules));
    }

    /** The report itself: what is published is strictly later. Before the first rules of the country nothing was published. */
    private static Instant start(Instant oldestReport, TerritoryRules law) {
        var firstDay = law.rulebook().rows().stream()
                .map(Rulebook.Row::inForceFrom)
                .min(LocalDate::compareTo)
                .orElseThrow();
        var firstRules = law.calendar().at(firstDay, LocalTime.MIDNIGHT);
        return oldestReport.isBefore(firstRules) ? firstRules : oldestReport;
    }
}
