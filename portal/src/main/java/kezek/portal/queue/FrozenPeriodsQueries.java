package kezek.portal.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.queue.FrozenPeriods.Period;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Repository;

/** SQL of frozen periods. */
@Repository
class FrozenPeriodsQueries {

    /** Those that are not cancelled, the latest first. */
    List<Period> all(ReadDb db, Territory territory) {
        return db.select("""
                        select id, first_day, last_day, reason from frozen_period
                        where territory_id = :territory and cancelled_at is null
                        order by first_day desc
                        """).param("territory", territory.id()).list(FrozenPeriodsQueries::period);
    }

    /** One that is not cancelled. */
    Optional<Period> one(ReadDb db, Territory territory, UUID id) {
        return db.select("""
                        select id, first_day, last_day, reason from frozen_period
                        where territory_id = :territory and id = :id and cancelled_at is null
                        """).param("territory", territory.id()).param("id", id).optional(FrozenPeriodsQueries::period);
    }

    void add(WriteDb db, Territory territory, Period period, String officer, Instant now) {
        db.change("""
                        insert into frozen_period (territory_id, id, first_day, last_day, reason, made_at, made_by)
                        values (:territory, :id, :firstDay, :lastDay, :reason, :now, :officer)
                        """)
                .param("territory", territory.id())
                .param("id", period.id())
                .param("firstDay", period.firstDay())
                .param("lastDay", period.lastDay())
                .param("reason", period.reason())
                .param("now", now)
                .param("officer", officer)
                .rows();
    }

    void cancel(WriteDb db, Territory territory, UUID period, String officer, Instant now) {
        db.change("""
                        update frozen_period set cancelled_at = :now, cancelled_by = :officer
                        where territory_id = :territory and id = :id
                        """)
                .param("territory", territory.id())
                .param("id", period)
                .param("now", now)
                .param("officer", officer)
                .rows();
    }

    private static Period period(Row row) {
        return new Period(row.uuid("id"), row.date("first_day"), row.date("last_day"), row.text("reason"));
    }
}
