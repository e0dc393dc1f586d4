package kezek.portal.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.platform.outbox.Message.Channel;
import kezek.portal.platform.web.Language;
import kezek.portal.queue.Application.Ended;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.StopListCause;
import kezek.rulebook.queue.StopListEntry;
import org.springframework.stereotype.Repository;

/** SQL of applications: whose they are, how the family is reached, the stop-list. */
@Repository
class ApplicationsQueries {

    /** The applications of a parent, the live ones first, then the newest. */
    List<Application> ofParent(ReadDb db, Territory territory, Iin parent) {
        return db.select("""
                        select a.id, a.number, c.iin, c.surname, c.given_name, c.patronymic, a.kind, a.cohort, a.lane, a.filed_at,
                            a.closed_at, a.closed_because
                        from representative r
                        join application a on a.territory_id = :territory and a.representative_id = r.id
                        join child c on c.territory_id = :territory and c.id = a.child_id
                        where r.territory_id = :territory and r.iin = :parent and c.iin is not null
                        order by a.closed_at is not null, a.filed_at desc, a.number desc
                        """)
                .param("territory", territory.id())
                .param("parent", parent.value())
                .list(ApplicationsQueries::application);
    }

    Optional<Application> ofParent(ReadDb db, Territory territory, Iin parent, long number) {
        return db.select("""
                        select a.id, a.number, c.iin, c.surname, c.given_name, c.patronymic, a.kind, a.cohort, a.lane, a.filed_at,
                            a.closed_at, a.closed_because
                        from application a
                        join representative r on r.territory_id = :territory and r.id = a.representative_id
                        join child c on c.territory_id = :territory and c.id = a.child_id
                        where a.territory_id = :territory and a.number = :number and r.iin = :parent and c.iin is not null
                        """)
                .param("territory", territory.id())
                .param("number", number)
                .param("parent", parent.value())
                .optional(ApplicationsQueries::application);
    }

    Optional<ReachedApplication> reached(ReadDb db, Territory territory, Iin parent, long number) {
        return db.select("""
                        select a.id, a.number, c.iin, c.surname, c.given_name, c.patronymic, a.kind, a.cohort, a.lane, a.filed_at,
                            a.closed_at, a.closed_because, k.phone
                        from application a
                        join representative r on r.territory_id = :territory and r.id = a.representative_id
                        join child c on c.territory_id = :territory and c.id = a.child_id
                        left join application_contact k on k.territory_id = :territory and k.application_id = a.id
                        where a.territory_id = :territory and a.number = :number and r.iin = :parent and c.iin is not null
                        """)
                .param("territory", territory.id())
                .param("number", number)
                .param("parent", parent.value())
                .optional(row -> new ReachedApplication(application(row), row.optional("phone", Row::text)));
    }

    Application byId(ReadDb db, Territory territory, UUID id) {
        return db.select("""
                        select a.id, a.number, c.iin, c.surname, c.given_name, c.patronymic, a.kind, a.cohort, a.lane, a.filed_at,
                            a.closed_at, a.closed_because
                        from application a
                        join child c on c.territory_id = :territory and c.id = a.child_id
                        where a.territory_id = :territory and a.id = :id
                        """)
                .param("territory", territory.id())
                .param("id", id)
                .single(ApplicationsQueries::application);
    }

    Optional<Contact> contact(ReadDb db, Territory territory, UUID application) {
        return db.select("""
                        select phone, second_phone, email, channel, language, address from application_contact
                        where territory_id = :territory and application_id = :application
                        """)
                .param("territory", territory.id())
                .param("application", application)
                .optional(row -> new Contact(
                        row.text("phone"),
                        row.optional("second_phone", Row::text),
                        row.optional("email", Row::text),
                        Channel.valueOf(row.text("channel")),
                        Language.ofCode(row.text("language")).orElseThrow(),
                        row.optional("address", Row::text)));
    }

    /** The entry in the stop-list of a live application. */
    Optional<StopListEntry> stopListEntry(ReadDb db, Territory territory, UUID application) {
        return db.select("""
                        select s.cause, s.since, s.until_at from stop_list_entry s
                        join application a on a.territory_id = :territory and a.id = s.application_id and a.closed_at is null
                        where s.territory_id = :territory and s.application_id = :application and s.ended_at is null
                        """)
                .param("territory", territory.id())
                .param("application", application)
                .optional(row -> new StopListEntry(
                        StopListCause.valueOf(row.text("cause")),
                        row.instant("since"),
                        row.optional("until_at", Row::instant)));
    }

    /** The parent ends the entry. */
    void restore(WriteDb db, Territory territory, UUID application, Instant at) {
        db.change("""
                        update stop_list_entry set ended_at = :at, ended_by = 'parent'
                        where territory_id = :territory and application_id = :application and ended_at is null
                        """)
                .param("territory", territory.id())
                .param("application", application)
                .param("at", at)
                .rows();
    }

    /** Whether some application of these children has no representative. */
    boolean anyUnrepresented(ReadDb db, Territory territory, List<Iin> children) {
        return db.select("""
                        select exists (
                            select from child c
                            join application a on a.territory_id = :territory and a.child_id = c.id and a.representative_id is null
                            where c.territory_id = :territory and c.iin in (:children)
                        ) as found
                        """)
                .param("territory", territory.id())
                .param("children", children.stream().map(Iin::value).toList())
                .single(row -> row.flag("found"));
    }

    /** Gives them one; those that have one by now keep it. */
    void represent(WriteDb db, Territory territory, List<Iin> children, UUID representative) {
        db.change("""
                        update application a set representative_id = :representative from child c
                        where a.territory_id = :territory and a.representative_id is null
                            and c.territory_id = :territory and c.id = a.child_id and c.iin in (:children)
                        """)
                .param("territory", territory.id())
                .param("representative", representative)
                .param("children", children.stream().map(Iin::value).toList())
                .rows();
    }

    private static Application application(Row row) {
        return new Application(
                row.uuid("id"),
                row.longNumber("number"),
                child(row),
                QueueKind.valueOf(row.text("kind")),
                row.integer("cohort"),
                Lane.valueOf(row.text("lane")),
                row.instant("filed_at"),
                row.optional("closed_at", Row::instant).map(at -> new Ended(at, row.text("closed_because"))));
    }

    /** An import may bring an IIN without names. */
    static Person child(Row row) {
        return new Person(
                new Iin(row.text("iin")),
                row.optional("surname", Row::text).orElse(""),
                row.optional("given_name", Row::text).orElse(""),
                row.optional("patronymic", Row::text));
    }
}
