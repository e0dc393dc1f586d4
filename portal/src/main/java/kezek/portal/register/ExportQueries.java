package kezek.portal.register;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import kezek.portal.cityfiles.ApplicationRow;
import kezek.portal.cityfiles.ApplicationState;
import kezek.portal.cityfiles.Coordinates;
import kezek.portal.cityfiles.EnrolledRow;
import kezek.portal.cityfiles.GroupRow;
import kezek.portal.cityfiles.KindergartenRow;
import kezek.portal.cityfiles.Ownership;
import kezek.portal.cityfiles.PersonIdentity;
import kezek.portal.cityfiles.Phone;
import kezek.portal.cityfiles.PlaceRow;
import kezek.portal.cityfiles.TrainingLanguage;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.child.Bin;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import org.springframework.stereotype.Repository;

/** The live records of a territory as rows of the files, in the order of an export. Codes are sorted letter by letter, in no language. */
@Repository
class ExportQueries {

    /** Kindergartens that are not closed. */
    void kindergartens(ReadDb db, Territory territory, Consumer<KindergartenRow> told) {
        db.select("""
                        select k.code, k.bin, k.name_kk, k.name_ru, d.slug, k.address_kk, k.address_ru, k.ownership, k.latitude, k.longitude
                        from kindergarten k left join territory d on d.id = k.district_id
                        where k.territory_id = :territory and k.closed_at is null
                        order by k.code collate "C"
                        """)
                .param("territory", territory.id())
                .each(row -> told.accept(new KindergartenRow(
                        row.text("code"),
                        row.optional("bin", Row::text).map(Bin::new),
                        row.text("name_kk"),
                        row.text("name_ru"),
                        row.optional("slug", Row::text),
                        row.text("address_kk"),
                        row.text("address_ru"),
                        Ownership.valueOf(row.text("ownership")),
                        new Coordinates(row.decimal("latitude"), row.decimal("longitude")))));
    }

    /** Groups that are not closed, of kindergartens that are not. */
    void groups(ReadDb db, Territory territory, Consumer<GroupRow> told) {
        db.select("""
                        select k.code as kindergarten, g.code, g.age_from, g.age_to, g.language, g.kind, g.capacity
                        from kindergarten_group g join kindergarten k on k.territory_id = :territory and k.id = g.kindergarten_id
                        where g.territory_id = :territory and g.closed_at is null and k.closed_at is null
                        order by k.code collate "C", g.code collate "C"
                        """)
                .param("territory", territory.id())
                .each(row -> told.accept(new GroupRow(
                        row.text("kindergarten"),
                        row.text("code"),
                        new AgeGroup(row.integer("age_from"), row.integer("age_to")),
                        TrainingLanguage.valueOf(row.text("language")),
                        QueueKind.valueOf(row.text("kind")),
                        row.integer("capacity"))));
    }

    /** Children who are enrolled and have not left. */
    void enrolled(ReadDb db, Territory territory, Consumer<EnrolledRow> told) {
        db.select("""
                        select e.number, k.code as kindergarten, g.code as group_code, e.enrolled_at,
                            c.birth_date, c.iin, c.surname, c.given_name, c.patronymic
                        from enrolment e
                        join child c on c.territory_id = :territory and c.id = e.child_id
                        join kindergarten_group g on g.territory_id = :territory and g.id = e.group_id
                        join kindergarten k on k.territory_id = :territory and k.id = g.kindergarten_id
                        where e.territory_id = :territory and e.left_at is null
                        order by e.number
                        """)
                .param("territory", territory.id())
                .each(row -> told.accept(new EnrolledRow(
                        row.longNumber("number"),
                        row.text("kindergarten"),
                        row.text("group_code"),
                        row.date("birth_date"),
                        child(row),
                        row.instant("enrolled_at"))));
    }

    /**
     * Applications that stand in a queue. A term of the stop-list that is over at {@code now} is over, whether somebody has ended its entry yet
     * or not.
     */
    void applications(ReadDb db, Territory territory, Instant now, Consumer<ApplicationRow> told) {
        db.select("""
                        select a.number, a.filed_at, a.kind, a.lane, c.birth_date, c.iin, c.surname, c.given_name, c.patronymic, t.phone,
                            s.id is not null as stop_listed, s.until_at, b.kind as benefit, b.lane as benefit_lane,
                            exists (select from benefit x where x.territory_id = :territory and x.application_id = a.id
                                and x.withdrawn_at is null and x.confirmed_at is null and x.lane = a.lane) as awaited
                        from application a
                        join child c on c.territory_id = :territory and c.id = a.child_id
                        left join application_contact t on t.territory_id = :territory and t.application_id = a.id
                        left join stop_list_entry s on s.territory_id = :territory and s.application_id = a.id
                            and s.ended_at is null and (s.until_at is null or s.until_at > :now)
                        left join lateral (select x.kind, x.lane from benefit x
                            where x.territory_id = :territory and x.application_id = a.id
                                and x.withdrawn_at is null and x.confirmed_at is not null
                            order by x.lane <> a.lane, x.granted_at, x.kind limit 1) b on true
                        where a.territory_id = :territory and a.closed_at is null
                        order by a.number
                        """).param("territory", territory.id()).param("now", now).each(row -> told.accept(application(row)));
    }

    /** Freed places that are still on offer. */
    void places(ReadDb db, Territory territory, Consumer<PlaceRow> told) {
        db.select("""
                        select p.number, k.code as kindergarten, g.code as group_code, p.reported_at
                        from freed_place p
                        join kindergarten_group g on g.territory_id = :territory and g.id = p.group_id
                        join kindergarten k on k.territory_id = :territory and k.id = g.kindergarten_id
                        where p.territory_id = :territory and p.closed_at is null
                        order by p.number
                        """)
                .param("territory", territory.id())
                .each(row -> told.accept(new PlaceRow(
                        row.longNumber("number"),
                        row.text("kindergarten"),
                        row.text("group_code"),
                        row.instant("reported_at"))));
    }

    private static ApplicationRow application(Row row) {
        var lane = Lane.valueOf(row.text("lane"));
        var benefitLane = row.optional("benefit_lane", Row::text).map(Lane::valueOf);
        // The files know confirmed benefits alone: a lane that rests on an unconfirmed one is not written.
        var unproved = row.flag("awaited") && !benefitLane.equals(Optional.of(lane));
        var shown = unproved ? benefitLane.orElse(Lane.ORDINARY) : lane;
        return new ApplicationRow(
                row.longNumber("number"),
                row.instant("filed_at"),
                QueueKind.valueOf(row.text("kind")),
                row.date("birth_date"),
                shown,
                benefitLane.equals(Optional.of(shown)) ? row.optional("benefit", Row::text) : Optional.empty(),
                row.flag("stop_listed")
                        ? new ApplicationState.StopListed(row.optional("until_at", Row::instant))
                        : new ApplicationState.Waiting(),
                child(row),
                row.optional("phone", Row::text).map(Phone::new));
    }

    private static PersonIdentity child(Row row) {
        return new PersonIdentity(
                row.optional("iin", Row::text).map(Iin::new),
                row.optional("surname", Row::text).orElse(""),
                row.optional("given_name", Row::text).orElse(""),
                row.optional("patronymic", Row::text).orElse(""));
    }
}
