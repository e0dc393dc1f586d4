package kezek.portal.openqueue;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kezek.portal.board.Shown;
import kezek.portal.board.Stretch;
import kezek.portal.platform.database.Tx;
import kezek.portal.territory.Laws;
import kezek.portal.territory.Territory;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.release.ReleaseCycle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Until when an access lasts. The law is read again when the journal has grown: an officer may have added a frozen period. */
@Component
class AccessEnds {

    private final Tx tx;
    private final Laws laws;
    private final Map<UUID, Read> read = new ConcurrentHashMap<>();

    AccessEnds(Tx tx, Laws laws) {
        this.tx = tx;
        this.laws = laws;
    }

    private record Read(long entry, ReleaseCycle cycle) {}

    /** The ends of all accesses of a stretch. */
    Ends of(Territory territory, Stretch stretch) {
        var isAsked = stretch.rows().stream().anyMatch(row -> row.state() instanceof Shown.WithAccess);
        return new Ends(isAsked ? cycle(territory, stretch.entry()) : null);
    }

    private ReleaseCycle cycle(Territory territory, long entry) {
        var known = read.get(territory.id());
        if (known == null || known.entry() != entry) {
            TerritoryRules law = tx.read(db -> laws.of(db, territory));
            known = new Read(entry, ReleaseCycle.of(law));
            read.put(territory.id(), known);
        }
        return known.cycle();
    }

    /** When accesses end; without a cycle none is asked for. */
    record Ends(@Nullable ReleaseCycle cycle) {

        Instant of(Instant openedAt) {
            if (cycle == null) {
                throw new IllegalStateException("no access was expected in this stretch");
            }
            return cycle.priorityEndOf(openedAt);
        }
    }
}
