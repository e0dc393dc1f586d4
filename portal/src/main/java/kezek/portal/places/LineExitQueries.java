package kezek.portal.places;

import java.util.List;
import java.util.UUID;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import kezek.rulebook.queue.LineExit;
import org.springframework.stereotype.Repository;

/** SQL of what an application loses when it leaves the line. Answers are public numbers; an application has at most one of each. */
@Repository
class LineExitQueries {

    /** A place that an application held, both by their public numbers. */
    record Held(long application, long place) {}

    List<Long> endAccess(WriteDb db, Territory territory, UUID application, LineExit exit) {
        return db.change("""
                        update access x set ended_at = :at, ended_because = :because from application a
                        where x.territory_id = :territory and x.application_id = :application and x.ended_at is null
                            and a.territory_id = :territory and a.id = x.application_id
                        returning a.number
                        """)
                .param("territory", territory.id())
                .param("application", application)
                .param("at", exit.at())
                .param("because", exit.cause().name())
                .returning(row -> row.longNumber("number"));
    }

    List<Held> closeReservation(WriteDb db, Territory territory, UUID application, LineExit exit) {
        return db.change("""
                        update reservation r set closed_at = :at, closed_because = :because from application a
                        where r.territory_id = :territory and r.application_id = :application and r.closed_at is null
                            and a.territory_id = :territory and a.id = r.application_id
                        returning a.number as application,
                            (select p.number from freed_place p where p.territory_id = :territory and p.id = r.place_id) as place
                        """)
                .param("territory", territory.id())
                .param("application", application)
                .param("at", exit.at())
                .param("because", exit.cause().name())
                .returning(row -> new Held(row.longNumber("application"), row.longNumber("place")));
    }
}
