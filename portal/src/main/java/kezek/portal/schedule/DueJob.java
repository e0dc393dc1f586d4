package kezek.portal.schedule;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kezek.portal.places.DueEvents;
import kezek.portal.platform.database.Tx;
import kezek.portal.schedule.ScheduleQueries.Progress;
import kezek.portal.territory.Laws;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.release.ReleaseCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries out publications and openings whose time has come, so that public pages show them though nobody writes anything. Whoever writes
 * carries out what is due as well, so this may be late, or done by two nodes at once, without changing anything.
 *
 * <p>A look costs one query over the territories that have a cycle. The next event of each is computed when the row or its frozen periods have
 * changed, and remembered; a territory is locked only when its event has passed.
 */
@Component
class DueJob {

    private static final Logger LOG = LoggerFactory.getLogger(DueJob.class);

    private final Tx tx;
    private final Territories territories;
    private final Laws laws;
    private final DueEvents dueEvents;
    private final ScheduleQueries queries;
    private final Map<String, Next> next = new ConcurrentHashMap<>();

    DueJob(Tx tx, Territories territories, Laws laws, DueEvents dueEvents, ScheduleQueries queries) {
        this.tx = tx;
        this.territories = territories;
        this.laws = laws;
        this.dueEvents = dueEvents;
        this.queries = queries;
    }

    /** The event that follows a progress. */
    private record Next(Progress progress, Instant at) {}

    /** Carries out what is due at this instant, territory by territory; one that fails does not keep the others from it. */
    void run(Instant now) {
        for (var progress : tx.read(queries::progress)) {
            territories.find(progress.slug()).ifPresent(territory -> run(territory, progress, now));
        }
    }

    private void run(Territory territory, Progress progress, Instant now) {
        try {
            if (!after(territory, progress).isAfter(now)) {
                tx.run(db -> dueEvents.carryOut(db, territory, now));
            }
        } catch (RuntimeException failed) {
            LOG.warn("what is due in {} was not carried out and will be tried again", territory.slug(), failed);
        }
    }

    private Instant after(Territory territory, Progress progress) {
        return next.compute(
                        territory.slug(),
                        (slug, known) -> known != null && known.progress().equals(progress)
                                ? known
                                : new Next(progress, computed(territory, progress)))
                .at();
    }

    private Instant computed(Territory territory, Progress progress) {
        TerritoryRules law = tx.read(db -> laws.of(db, territory));
        return ReleaseCycle.of(law).next(progress.carriedOutUntil()).at();
    }
}
