package kezek.portal.register;

import java.time.Instant;
import java.util.Optional;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Repository;

/** Where the daily cycle of a territory that gets its first records begins. */
@Repository
class CycleStartQueries {

    /** Whether the territory has no application and no place yet, so that nothing was ever decided in it. */
    boolean isNew(ReadDb db, Territory territory) {
        return db.select("""
                        select not exists (select from application where territory_id = :territory)
                            and not exists (select from freed_place where territory_id = :territory) as empty
                        """).param("territory", territory.id()).single(row -> row.flag("empty"));
    }

    /** The oldest report among the places that are loaded now. */
    Optional<Instant> oldestReport(ReadDb db) {
        return db.select("""
                        select min(reported_at) as oldest from import_place where not known and not bad
                        """).single(row -> row.optional("oldest", Row::instant));
    }

    void startAt(WriteDb db, Territory territory, Instant until) {
        db.change("""
                        update release_cycle set carried_out_until = :until where territory_id = :territory
                        """).param("territory", territory.id()).param("until", until).rows();
    }
}
