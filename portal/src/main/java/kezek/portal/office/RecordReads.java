package kezek.portal.office;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Repository;

/** Notes which office reads whose personal record, before the record is shown: a family may ask later who looked, when and for what. */
@Repository
public class RecordReads {

    private final Tx tx;

    RecordReads(Tx tx) {
        this.tx = tx;
    }

    /** For what a record is read. */
    public enum Purpose {
        /** A kindergarten looks who is going to come. */
        EXPECTED_CHILDREN,
        /** A kindergarten opens a referral. */
        REFERRAL,
        /** A kindergarten looks at the children of a group. */
        GROUP_CHILDREN,
        /** A kindergarten writes that a child has left. */
        DEPARTURE,
        /** A department decides about a benefit. */
        BENEFIT_DECISION,
        /** A department opens the certificate of a benefit. */
        CERTIFICATE
    }

    /** Who reads, for what, when. */
    public record Reading(String by, Purpose purpose, Instant at) {}

    /** Notes that the records of these applications are read. */
    public void note(Territory territory, Collection<UUID> applications, Reading reading) {
        if (!applications.isEmpty()) {
            tx.run(db -> note(db, territory, applications, reading));
        }
    }

    /** Notes that the record of the application with this public number is read. */
    public void note(Territory territory, long application, Reading reading) {
        tx.run(db -> note(
                db,
                territory,
                db.select("select id from application where territory_id = :territory and number = :number")
                        .param("territory", territory.id())
                        .param("number", application)
                        .list(row -> row.uuid("id")),
                reading));
    }

    /** Notes that the records of these enrolled children are read. A child that an import brought without an application has none. */
    public void noteEnrolled(Territory territory, List<Long> enrolments, Reading reading) {
        if (!enrolments.isEmpty()) {
            tx.run(db -> note(db, territory, applications(db, territory, enrolments), reading));
        }
    }

    private static List<UUID> applications(ReadDb db, Territory territory, List<Long> enrolments) {
        return db.select("""
                        select a.id from application a
                        join enrolment e on e.territory_id = :territory and e.child_id = a.child_id
                        where a.territory_id = :territory and e.number in (:enrolments)
                        """)
                .param("territory", territory.id())
                .param("enrolments", enrolments)
                .list(row -> row.uuid("id"));
    }

    private static void note(WriteDb db, Territory territory, Collection<UUID> applications, Reading reading) {
        db.changeEach(
                """
                        insert into record_read (territory_id, id, application_id, read_by, purpose, read_at)
                        values (:territory, :id, :application, :by, :purpose, :at)
                        """,
                applications.stream()
                        .map(application -> Map.of(
                                "territory",
                                territory.id(),
                                "id",
                                Ids.at(reading.at()),
                                "application",
                                application,
                                "by",
                                reading.by(),
                                "purpose",
                                reading.purpose().name(),
                                "at",
                                reading.at()))
                        .toList());
    }
}
