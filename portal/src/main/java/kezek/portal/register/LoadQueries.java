package kezek.portal.register;

import java.time.Instant;
import java.util.UUID;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Repository;

/** Moves good new rows from the temporary tables into those of the city. */
@Repository
class LoadQueries {

    private static final String IMPORT = "import";

    void kindergartens(WriteDb db, Territory territory, Instant now) {
        db.change("""
                        insert into kindergarten (territory_id, id, code, bin, name_kk, name_ru, district_id, address_kk, address_ru,
                            ownership, latitude, longitude, invented, added_at)
                        select :territory, k.id, k.code, k.bin, k.name_kk, k.name_ru, d.id, k.address_kk, k.address_ru,
                            k.ownership, k.latitude, k.longitude, k.invented, :now
                        from import_kindergarten k left join territory d on d.slug = k.district
                        where not k.known and not k.bad
                        """).param("territory", territory.id()).param("now", now).rows();
    }

    void groups(WriteDb db, Territory territory, Instant now) {
        db.change("""
                        insert into kindergarten_group (territory_id, id, kindergarten_id, code, age_from, age_to, language, kind, capacity,
                            added_at)
                        select :territory, id, kindergarten_id, code, age_from, age_to, language, kind, capacity, :now
                        from import_group where not known and not bad
                        """).param("territory", territory.id()).param("now", now).rows();
    }

    /** A child with an IIN is one row, whoever names it; of several rows the first that has names gives them. */
    void children(WriteDb db, Territory territory) {
        db.change("""
                        insert into child (territory_id, id, iin, birth_date, surname, given_name, patronymic)
                        select distinct on (iin) :territory, child_id, iin, birth_date, surname, given_name, patronymic
                        from (
                            select child_id, iin, birth_date, surname, given_name, patronymic, 1 as source, number from import_application
                            where not known and not bad and iin is not null
                            union all
                            select child_id, iin, birth_date, surname, given_name, patronymic, 2, number from import_enrolled
                            where not known and not bad and iin is not null
                        ) named
                        order by iin, coalesce(surname, given_name, patronymic) is null, source, number
                        on conflict (territory_id, iin) where iin is not null do nothing
                        """).param("territory", territory.id()).rows();
        db.change("""
                        update import_application a set child_id = c.id from child c
                        where c.territory_id = :territory and c.iin = a.iin and not a.known and not a.bad
                        """).param("territory", territory.id()).rows();
        db.change("""
                        update import_enrolled e set child_id = c.id from child c
                        where c.territory_id = :territory and c.iin = e.iin and not e.known and not e.bad
                        """).param("territory", territory.id()).rows();
        db.change("""
                        insert into child (territory_id, id, birth_date, surname, given_name, patronymic)
                        select :territory, child_id, birth_date, surname, given_name, patronymic from import_application
                        where not known and not bad and iin is null
                        union all
                        select :territory, child_id, birth_date, surname, given_name, patronymic from import_enrolled
                        where not known and not bad and iin is null
                        """).param("territory", territory.id()).rows();
    }

    void enrolments(WriteDb db, Territory territory) {
        db.change("""
                        insert into enrolment (territory_id, id, number, child_id, group_id, enrolled_at, enrolled_by)
                        select :territory, id, number, child_id, group_id, enrolled_at, :import
                        from import_enrolled where not known and not bad
                        """)
                .param("territory", territory.id())
                .param("import", IMPORT)
                .rows();
    }

    void applications(WriteDb db, Territory territory, Instant now) {
        db.change("""
                        insert into application (territory_id, id, number, child_id, kind, cohort, lane, filed_at, registered_at,
                            registered_by)
                        select :territory, id, number, child_id, kind, extract(year from birth_date)::int, lane, filed_at, :now, :import
                        from import_application where not known and not bad
                        """)
                .param("territory", territory.id())
                .param("now", now)
                .param("import", IMPORT)
                .rows();
    }

    /** Phones; by SMS and in Kazakh, until the family says otherwise. */
    void contacts(WriteDb db, Territory territory) {
        db.change("""
                        insert into application_contact (territory_id, application_id, phone, channel, language)
                        select :territory, id, phone, 'SMS', 'kk' from import_application
                        where not known and not bad and phone is not null
                        """).param("territory", territory.id()).rows();
    }

    /** Benefits; the file names confirmed ones alone. */
    void benefits(WriteDb db, Territory territory, Instant now) {
        db.change("""
                        insert into benefit (territory_id, id, application_id, kind, lane, granted_at, granted_by, confirmed_at, confirmed_by)
                        select :territory, benefit_id, id, benefit, lane, :now, :import, :now, :import from import_application
                        where not known and not bad and benefit is not null
                        """)
                .param("territory", territory.id())
                .param("now", now)
                .param("import", IMPORT)
                .rows();
    }

    /** Entries of the stop-list. A term that ended while the files were read leaves no entry. */
    void stopListEntries(WriteDb db, Territory territory, Instant now) {
        db.change("""
                        insert into stop_list_entry (territory_id, id, application_id, cause, since, entered_by, until_at)
                        select :territory, entry_id, id, case when stop_until is null then 'IMPORTED' else 'REFERRAL_LAPSED' end, :now, :import,
                            stop_until
                        from import_application
                        where not known and not bad and entry_id is not null and (stop_until is null or stop_until > :now)
                        """)
                .param("territory", territory.id())
                .param("now", now)
                .param("import", IMPORT)
                .rows();
    }

    /** Freed places, with the ages and the kind of their group. */
    void places(WriteDb db, Territory territory) {
        db.change("""
                        insert into freed_place (territory_id, id, number, group_id, age_from, age_to, kind, school_year, reported_at,
                            reported_by)
                        select :territory, p.id, p.number, p.group_id, g.age_from, g.age_to, g.kind, p.school_year, p.reported_at, :import
                        from import_place p join kindergarten_group g on g.territory_id = :territory and g.id = p.group_id
                        where not p.known and not p.bad
                        """)
                .param("territory", territory.id())
                .param("import", IMPORT)
                .rows();
    }

    /** Public numbers that the portal gives go on after the greatest one that the files brought. */
    void counters(WriteDb db, Territory territory) {
        db.change("""
                        insert into counter (territory_id, name, last_number)
                        select :territory, name, max(number) from (
                            select 'application' as name, number from import_application where not known and not bad
                            union all
                            select 'enrolment', number from import_enrolled where not known and not bad
                            union all
                            select 'place', number from import_place where not known and not bad
                        ) brought
                        group by name
                        on conflict (territory_id, name) do update set last_number = greatest(counter.last_number, excluded.last_number)
                        """).param("territory", territory.id()).rows();
    }

    /** Says which file was loaded, and with what result. */
    void file(WriteDb db, Territory territory, Instant now, LoadedFile file) {
        db.change("""
                        insert into loaded_file (territory_id, id, digest, loaded_at, loaded_by, rows_read, rows_loaded)
                        values (:territory, :id, :digest, :now, :import, :read, :loaded)
                        """)
                .param("territory", territory.id())
                .param("id", file.id())
                .param("digest", file.digest())
                .param("now", now)
                .param("import", IMPORT)
                .param("read", file.read())
                .param("loaded", file.loaded())
                .rows();
    }

    /** A file as the history of loaded files keeps it. */
    record LoadedFile(UUID id, String digest, long read, long loaded) {}
}
