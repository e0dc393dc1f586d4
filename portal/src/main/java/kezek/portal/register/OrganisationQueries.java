package kezek.portal.register;

import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Repository;

/** Checks of kindergartens and groups against each other and against what is loaded. */
@Repository
class OrganisationQueries {

    /** Finds the kindergartens that were loaded before. */
    void knowKindergartens(WriteDb db, Territory territory) {
        db.change("""
                        update import_kindergarten k set known = true, id = l.id from kindergarten l
                        where l.territory_id = :territory and l.code = k.code
                        """).param("territory", territory.id()).rows();
    }

    void unknownDistricts(WriteDb db, Territory territory) {
        db.change("""
                        insert into import_problem (file, line, column_name, value, reason)
                        select 'KINDERGARTENS', k.line, 'district', k.district, 'UNKNOWN_DISTRICT' from import_kindergarten k
                        where k.district is not null and not exists (select from territory d
                            where d.slug = k.district and d.parent_id = :territory and d.valid_until is null)
                        """).param("territory", territory.id()).rows();
    }

    /** Every fact of a loaded kindergarten that the file tells otherwise. */
    void differentKindergartens(WriteDb db, Territory territory) {
        db.change("""
                        insert into import_problem (file, line, column_name, value, reason)
                        select 'KINDERGARTENS', k.line, fact.name, coalesce(fact.value, ''), 'DIFFERS_FROM_LOADED'
                        from import_kindergarten k
                        join kindergarten l on l.territory_id = :territory and l.id = k.id
                        left join territory d on d.id = l.district_id
                        cross join lateral (values
                            ('bin', k.bin, l.bin),
                            ('name_kk', k.name_kk, l.name_kk),
                            ('name_ru', k.name_ru, l.name_ru),
                            ('district', k.district, d.slug),
                            ('address_kk', k.address_kk, l.address_kk),
                            ('address_ru', k.address_ru, l.address_ru),
                            ('ownership', k.ownership, l.ownership),
                            ('latitude', trim_scale(k.latitude)::text, trim_scale(l.latitude)::text),
                            ('longitude', trim_scale(k.longitude)::text, trim_scale(l.longitude)::text)) as fact (name, value, loaded)
                        where k.known and fact.value is distinct from fact.loaded
                        """).param("territory", territory.id()).rows();
    }

    /** Finds the groups that were loaded before. */
    void knowGroups(WriteDb db, Territory territory) {
        db.change("""
                        update import_group g set known = true, id = l.id, kindergarten_id = l.kindergarten_id
                        from kindergarten_group l join kindergarten k on k.territory_id = :territory and k.id = l.kindergarten_id
                        where l.territory_id = :territory and k.code = g.kindergarten and l.code = g.code
                        """).param("territory", territory.id()).rows();
    }

    /**
     * Finds the kindergartens of new groups: open ones that are loaded, and those of the file.
     *
     * @param skip whether refused rows are left out, so that nothing can hang on them
     */
    void findKindergartens(WriteDb db, Territory territory, boolean skip) {
        db.change("""
                        update import_group g set kindergarten_id = k.id from import_kindergarten k
                        where not g.known and k.code = g.kindergarten and not k.known and not (k.bad and :skip)
                        """).param("skip", skip).rows();
        db.change("""
                        update import_group g set kindergarten_id = l.id from kindergarten l
                        where not g.known and l.territory_id = :territory and l.code = g.kindergarten and l.closed_at is null
                        """).param("territory", territory.id()).rows();
        db.change("""
                        insert into import_problem (file, line, column_name, value, reason)
                        select 'GROUPS', line, 'kindergarten', kindergarten, 'UNKNOWN_KINDERGARTEN' from import_group
                        where kindergarten_id is null
                        """).rows();
    }

    /** Every fact of a loaded group that the file tells otherwise. */
    void differentGroups(WriteDb db, Territory territory) {
        db.change("""
                        insert into import_problem (file, line, column_name, value, reason)
                        select 'GROUPS', g.line, fact.name, fact.value, 'DIFFERS_FROM_LOADED'
                        from import_group g
                        join kindergarten_group l on l.territory_id = :territory and l.id = g.id
                        cross join lateral (values
                            ('age_from', g.age_from::text, l.age_from::text),
                            ('age_to', g.age_to::text, l.age_to::text),
                            ('language', g.language, l.language),
                            ('kind', g.kind, l.kind),
                            ('capacity', g.capacity::text, l.capacity::text)) as fact (name, value, loaded)
                        where g.known and fact.value is distinct from fact.loaded
                        """).param("territory", territory.id()).rows();
    }
}
