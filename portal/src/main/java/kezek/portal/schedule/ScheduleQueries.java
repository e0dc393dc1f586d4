package kezek.portal.schedule;

import java.time.Instant;
import java.util.List;
import kezek.portal.platform.database.ReadDb;
import org.springframework.stereotype.Repository;

/** SQL of the timetable. */
@Repository
class ScheduleQueries {

    /**
     * How far a territory is.
     *
     * @param slug of the territory
     * @param freezes how many frozen periods it has: they move what is due
     */
    record Progress(String slug, Instant carriedOutUntil, long freezes) {}

    /** The territories that have a cycle: those in which something was ever done, some hundred at most. */
    List<Progress> progress(ReadDb db) {
        return db.select("""
                        select t.slug, c.carried_out_until,
                            (select count(*) from frozen_period f
                                where f.territory_id = c.territory_id and f.cancelled_at is null) as freezes
                        from release_cycle c join territory t on t.id = c.territory_id
                        """)
                .list(row ->
                        new Progress(row.text("slug"), row.instant("carried_out_until"), row.longNumber("freezes")));
    }
}
