package kezek.portal.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.Benefit;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.Registration.LiveApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of a registration. */
@Repository
class RegistrationQueries {

    private static final String PARENT = "parent";

    private static final String REGISTER = "register";

    /** A row of an application that is about to be written. */
    record NewRow(UUID id, long number, QueueKind kind, Lane lane, Instant at) {}

    /**
     * Takes the slots of all kinds that nobody has, in one order, and waits for whoever takes one of them at this moment: so registrations of one
     * child come one after the other, also those to different kinds and in different territories, which share no other lock.
     */
    void takeSlots(WriteDb db, Territory territory, Iin child, UUID application, Instant now) {
        db.changeEach(
                """
                insert into child_slot (child_iin, kind, territory_id, application_id, taken_at)
                values (:child, :kind, :territory, :application, :now)
                on conflict (child_iin, kind) do nothing
                """,
                Stream.of(QueueKind.values())
                        .map(kind -> Map.<String, @Nullable Object>of(
                                "child", child.value(),
                                "kind", kind.name(),
                                "territory", territory.id(),
                                "application", application,
                                "now", now))
                        .toList());
    }

    /** Keeps the slot of the application's own kind and gives the others back. */
    void keepOwnSlot(WriteDb db, Iin child, NewRow application) {
        db.change("""
                        delete from child_slot where child_iin = :child and application_id = :application and kind <> :kind
                        """)
                .param("child", child.value())
                .param("application", application.id())
                .param("kind", application.kind().name())
                .rows();
    }

    /** The live applications of a child in the whole country, but for the one that is being registered. */
    List<LiveApplication> live(ReadDb db, Iin child, UUID except) {
        record Slot(UUID territory, String slug, QueueKind kind, UUID application) {}
        var slots = db.select("""
                        select s.territory_id, t.slug, s.kind, s.application_id from child_slot s
                        join territory t on t.id = s.territory_id
                        where s.child_iin = :child and s.application_id <> :except
                        order by s.kind
                        """)
                .param("child", child.value())
                .param("except", except)
                .list(row -> new Slot(
                        row.uuid("territory_id"),
                        row.text("slug"),
                        QueueKind.valueOf(row.text("kind")),
                        row.uuid("application_id")));
        var live = new ArrayList<LiveApplication>();
        for (var slot : slots) {
            live.add(new LiveApplication(slot.slug(), slot.kind(), number(db, slot.territory(), slot.application())));
        }
        return live;
    }

    private static long number(ReadDb db, UUID territory, UUID application) {
        return db.select("""
                        select number from application where territory_id = :territory and id = :id
                        """)
                .param("territory", territory)
                .param("id", application)
                .single(row -> row.longNumber("number"));
    }

    /** The row of a child, made or found by the IIN; its names are those of the state register from now on. */
    UUID child(WriteDb db, Territory territory, Person child, Instant now) {
        return db.change("""
                        insert into child (territory_id, id, iin, birth_date, surname, given_name, patronymic)
                        values (:territory, :id, :iin, :born, :surname, :givenName, :patronymic)
                        on conflict (territory_id, iin) where iin is not null
                        do update set surname = excluded.surname, given_name = excluded.given_name, patronymic = excluded.patronymic
                        returning id
                        """)
                .param("territory", territory.id())
                .param("id", Ids.at(now))
                .param("iin", child.iin().value())
                .param("born", child.iin().birthDate())
                .param("surname", child.surname())
                .param("givenName", child.givenName())
                .param("patronymic", child.patronymic().orElse(null))
                .returning(row -> row.uuid("id"))
                .getFirst();
    }

    /** The row of a parent, made or found by the IIN; its names are those of the state register from now on. */
    UUID representative(WriteDb db, Territory territory, Person parent, Instant now) {
        return db.change("""
                        insert into representative (territory_id, id, iin, surname, given_name, patronymic)
                        values (:territory, :id, :iin, :surname, :givenName, :patronymic)
                        on conflict (territory_id, iin)
                        do update set surname = excluded.surname, given_name = excluded.given_name, patronymic = excluded.patronymic
                        returning id
                        """)
                .param("territory", territory.id())
                .param("id", Ids.at(now))
                .param("iin", parent.iin().value())
                .param("surname", parent.surname())
                .param("givenName", parent.givenName())
                .param("patronymic", parent.patronymic().orElse(null))
                .returning(row -> row.uuid("id"))
                .getFirst();
    }

    /** The application itself, filed and registered at its instant. */
    void application(WriteDb db, Territory territory, NewRow application, NewApplication family) {
        db.change("""
                        insert into application (territory_id, id, number, child_id, representative_id, kind, cohort, lane, filed_at,
                            registered_at, registered_by)
                        values (:territory, :id, :number, :child, :representative, :kind, :cohort, :lane, :at, :at, :parent)
                        """)
                .param("territory", territory.id())
                .param("id", application.id())
                .param("number", application.number())
                .param("child", child(db, territory, family.child(), application.at()))
                .param("representative", representative(db, territory, family.parent(), application.at()))
                .param("kind", application.kind().name())
                .param("cohort", family.child().iin().birthDate().getYear())
                .param("lane", application.lane().name())
                .param("at", application.at())
                .param("parent", PARENT)
                .rows();
    }

    void contact(WriteDb db, Territory territory, UUID application, Contact contact) {
        db.change("""
                        insert into application_contact (territory_id, application_id, phone, second_phone, email, channel, language, address)
                        values (:territory, :application, :phone, :secondPhone, :email, :channel, :language, :address)
                        """)
                .param("territory", territory.id())
                .param("application", application)
                .param("phone", contact.phone())
                .param("secondPhone", contact.secondPhone().orElse(null))
                .param("email", contact.email().orElse(null))
                .param("channel", contact.channel().name())
                .param("language", contact.language().code())
                .param("address", contact.address().orElse(null))
                .rows();
    }

    /** The benefits; what a state register says is confirmed at once, by it. */
    void benefits(WriteDb db, Territory territory, NewRow application, List<Benefit> benefits) {
        db.changeEach(
                """
                insert into benefit (territory_id, id, application_id, kind, lane, granted_at, granted_by, confirmed_at, confirmed_by)
                values (:territory, :id, :application, :kind, :lane, :at, :by, :confirmedAt, :confirmedBy)
                """,
                benefits.stream()
                        .map(benefit -> row(territory, application, benefit))
                        .toList());
    }

    private static Map<String, @Nullable Object> row(Territory territory, NewRow application, Benefit benefit) {
        var confirmed = benefit.state() == Benefit.State.CONFIRMED;
        var row = new HashMap<String, @Nullable Object>();
        row.put("territory", territory.id());
        row.put("id", Ids.at(application.at()));
        row.put("application", application.id());
        row.put("kind", benefit.kind().code());
        row.put("lane", benefit.kind().lane().name());
        row.put("at", application.at());
        row.put("by", confirmed ? REGISTER : PARENT);
        row.put("confirmedAt", confirmed ? application.at() : null);
        row.put("confirmedBy", confirmed ? REGISTER : null);
        return row;
    }

    /** The draft is done, and its files belong to the application: they no longer go with the draft. */
    void submit(WriteDb db, Territory territory, UUID draft, NewRow application) {
        db.change("""
                        update document set application_id = :application, draft_id = null
                        where territory_id = :territory and draft_id = :draft
                        """)
                .param("territory", territory.id())
                .param("draft", draft)
                .param("application", application.id())
                .rows();
        var submitted = db.change("""
                        update draft set submitted_at = :at, application_number = :number
                        where territory_id = :territory and id = :draft and submitted_at is null
                        """)
                .param("territory", territory.id())
                .param("draft", draft)
                .param("at", application.at())
                .param("number", application.number())
                .rows();
        if (submitted != 1) {
            throw new IllegalStateException("a draft is submitted once, and before it is thrown away");
        }
    }
}
