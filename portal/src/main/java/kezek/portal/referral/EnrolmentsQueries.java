package kezek.portal.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.queue.Person;
import kezek.portal.referral.Enrolments.Clerk;
import kezek.portal.referral.Enrolments.EnrolledChild;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import org.springframework.stereotype.Repository;

/** SQL of enrolments: who is in a group, who enters it, which applications end by that. */
@Repository
class EnrolmentsQueries {

    /**
     * The child of a referral and the group that it goes to.
     *
     * @param kind the kind of the place, as the database writes it
     * @param enrolledElsewhere whether the child is in a group of this kind now
     * @param enrolled how many children are in the group now
     */
    record Entrance(
            UUID child,
            Optional<String> iin,
            LocalDate born,
            UUID group,
            String kind,
            boolean enrolledElsewhere,
            int capacity,
            int enrolled) {}

    /** A live application. */
    record Leaving(UUID id, long number) {}

    /** An enrolment in a kindergarten. */
    record Stay(UUID id, boolean over) {}

    Entrance entrance(ReadDb db, Territory territory, UUID referral) {
        return db.select("""
                        select c.id as child, c.iin, c.birth_date, g.id as group_id, p.kind, g.capacity,
                            exists (select from enrolment e
                                join kindergarten_group o on o.territory_id = :territory and o.id = e.group_id
                                where e.territory_id = :territory and e.child_id = c.id and e.left_at is null and o.kind = p.kind) as elsewhere,
                            (select count(*) from enrolment e
                                where e.territory_id = :territory and e.group_id = g.id and e.left_at is null) as enrolled
                        from referral r
                        join freed_place p on p.territory_id = :territory and p.id = r.place_id
                        join kindergarten_group g on g.territory_id = :territory and g.id = p.group_id
                        join application a on a.territory_id = :territory and a.id = r.application_id
                        join child c on c.territory_id = :territory and c.id = a.child_id
                        where r.territory_id = :territory and r.id = :referral
                        """)
                .param("territory", territory.id())
                .param("referral", referral)
                .single(row -> new Entrance(
                        row.uuid("child"),
                        row.optional("iin", Row::text),
                        row.date("birth_date"),
                        row.uuid("group_id"),
                        row.text("kind"),
                        row.flag("elsewhere"),
                        row.integer("capacity"),
                        Math.toIntExact(row.longNumber("enrolled"))));
    }

    void add(WriteDb db, Territory territory, long number, Entrance entrance, Entering entering) {
        db.change("""
                        insert into enrolment (territory_id, id, number, child_id, group_id, referral_id, enrolled_at, enrolled_by)
                        values (:territory, :id, :number, :child, :group, :referral, :at, :by)
                        """)
                .param("territory", territory.id())
                .param("id", Ids.at(entering.at()))
                .param("number", number)
                .param("child", entrance.child())
                .param("group", entrance.group())
                .param("referral", entering.referral())
                .param("at", entering.at())
                .param("by", entering.by())
                .rows();
    }

    /** By which referral a child enters, when, and by whose hand. */
    record Entering(UUID referral, Instant at, String by) {}

    void closeReferral(WriteDb db, Territory territory, Entering entering) {
        var closed = db.change("""
                        update referral set closed_at = :at, closed_by = :by, closed_because = 'ENROLLED'
                        where territory_id = :territory and id = :referral and closed_at is null
                        """)
                .param("territory", territory.id())
                .param("referral", entering.referral())
                .param("at", entering.at())
                .param("by", entering.by())
                .rows();
        if (closed != 1) {
            throw new IllegalStateException("the referral was closed before: " + entering.referral());
        }
    }

    /** The live applications of a child for a kind, by their numbers. */
    List<Leaving> applications(ReadDb db, Territory territory, Entrance entrance) {
        return db.select("""
                        select id, number from application
                        where territory_id = :territory and child_id = :child and kind = :kind and closed_at is null
                        order by number
                        """)
                .param("territory", territory.id())
                .param("child", entrance.child())
                .param("kind", entrance.kind())
                .list(row -> new Leaving(row.uuid("id"), row.longNumber("number")));
    }

    /** Ends an application; the child may be in a queue of this kind again, anywhere. */
    void close(WriteDb db, Territory territory, Leaving application, Entrance entrance, Entering entering) {
        db.change("""
                        update application set closed_at = :at, closed_by = :by, closed_because = 'ENROLLED'
                        where territory_id = :territory and id = :application
                        """)
                .param("territory", territory.id())
                .param("application", application.id())
                .param("at", entering.at())
                .param("by", entering.by())
                .rows();
        entrance.iin()
                .ifPresent(iin -> db.change("""
                        delete from child_slot where child_iin = :iin and kind = :kind and application_id = :application
                        """)
                        .param("iin", iin)
                        .param("kind", entrance.kind())
                        .param("application", application.id())
                        .rows());
    }

    /** The children of a group now. */
    List<EnrolledChild> enrolled(ReadDb db, Territory territory, UUID kindergarten, String group) {
        return db.select("""
                        select e.number, e.enrolled_at, g.code, c.iin, c.birth_date, c.surname, c.given_name, c.patronymic from enrolment e
                        join kindergarten_group g on g.territory_id = :territory and g.id = e.group_id
                        join child c on c.territory_id = :territory and c.id = e.child_id
                        where e.territory_id = :territory and g.kindergarten_id = :kindergarten and g.code = :group and e.left_at is null
                        order by e.number
                        """)
                .param("territory", territory.id())
                .param("kindergarten", kindergarten)
                .param("group", group)
                .list(row -> new EnrolledChild(
                        row.longNumber("number"),
                        person(row),
                        row.date("birth_date"),
                        row.text("code"),
                        row.instant("enrolled_at")));
    }

    /** An import may bring a number without names; then nobody can be called by them. */
    private static Optional<Person> person(Row row) {
        return row.optional("iin", Row::text)
                .flatMap(iin -> row.optional("surname", Row::text)
                        .flatMap(surname -> row.optional("given_name", Row::text)
                                .map(given -> new Person(
                                        new Iin(iin), surname, given, row.optional("patronymic", Row::text)))));
    }

    /** The enrolment of this number, if it is one in this kindergarten. */
    Optional<Stay> stay(ReadDb db, Territory territory, UUID kindergarten, long number) {
        return db.select("""
                        select e.id, e.left_at is not null as over from enrolment e
                        join kindergarten_group g on g.territory_id = :territory and g.id = e.group_id
                        where e.territory_id = :territory and e.number = :number and g.kindergarten_id = :kindergarten
                        """)
                .param("territory", territory.id())
                .param("number", number)
                .param("kindergarten", kindergarten)
                .optional(row -> new Stay(row.uuid("id"), row.flag("over")));
    }

    void leave(WriteDb db, Territory territory, UUID enrolment, Instant at) {
        db.change("""
                        update enrolment set left_at = :at, left_because = 'LEFT' where territory_id = :territory and id = :enrolment
                        """)
                .param("territory", territory.id())
                .param("enrolment", enrolment)
                .param("at", at)
                .rows();
    }

    /** Notes which office saw the record of whose application. */
    void noteReading(WriteDb db, Territory territory, UUID application, Clerk clerk) {
        db.change("""
                        insert into record_read (territory_id, id, application_id, read_by, purpose, read_at)
                        values (:territory, :id, :application, :by, 'FIND_REFERRAL', :at)
                        """)
                .param("territory", territory.id())
                .param("id", Ids.at(clerk.now()))
                .param("application", application)
                .param("by", clerk.name())
                .param("at", clerk.now())
                .rows();
    }
}
