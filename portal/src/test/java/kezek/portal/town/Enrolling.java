package kezek.portal.town;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.WriteDb;

/** A child enters a group by its referral and leaves the queue, inside one transaction. */
final class Enrolling {

    private final Town town;
    private final WriteDb db;

    Enrolling(Town town, WriteDb db) {
        this.town = town;
        this.db = db;
    }

    private record Named(long application, String group, LocalDate born, String iin) {}

    List<Entry> enrol(long referral, long number, Instant now) {
        var named = town.rows(
                        db,
                        """
                        select a.number, g.code, c.birth_date, c.iin from referral r
                        join application a on a.territory_id = :territory and a.id = r.application_id
                        join child c on c.territory_id = :territory and c.id = a.child_id
                        join freed_place p on p.territory_id = :territory and p.id = r.place_id
                        join kindergarten_group g on g.territory_id = :territory and g.id = p.group_id
                        where r.territory_id = :territory and r.number = :referral
                        """,
                        row -> new Named(
                                row.longNumber("number"), row.text("code"), row.date("birth_date"), row.text("iin")),
                        "referral",
                        referral)
                .getFirst();
        town.sql(db, """
                insert into enrolment (territory_id, id, number, child_id, group_id, referral_id, enrolled_at, enrolled_by)
                select :territory, :id, :number, a.child_id, p.group_id, r.id, :now, 'kindergarten' from referral r, application a, freed_place p
                where r.territory_id = :territory and r.number = :referral and a.territory_id = :territory and a.id = r.application_id
                    and p.territory_id = :territory and p.id = r.place_id
                """, "id", Ids.at(now), "number", number, "referral", referral, "now", now);
        town.sql(db, """
                update referral set closed_at = :now, closed_by = 'kindergarten', closed_because = 'ENROLLED'
                where territory_id = :territory and number = :referral
                """, "now", now, "referral", referral);
        var entries = new ArrayList<>(List.of(Entry.of(Kind.CHILD_ENROLLED, Role.KINDERGARTEN)
                .with("enrolment", number)
                .with("kindergarten", named.group())
                .with("group", named.group())
                .with("referral", referral)
                .withSecret("birthDate", Optional.of(named.born()))
                .withSecret("iin", Optional.of(named.iin()))));
        entries.addAll(close(named.application(), "ENROLLED", Role.KINDERGARTEN, now));
        return entries;
    }

    List<Entry> close(long application, String because, Role by, Instant now) {
        town.sql(db, """
                update application set closed_at = :now, closed_by = 'parent', closed_because = :because
                where territory_id = :territory and number = :application
                """, "now", now, "because", because, "application", application);
        town.sql(db, """
                delete from child_slot where territory_id = :territory and application_id =
                    (select id from application where territory_id = :territory and number = :application)
                """, "application", application);
        return List.of(Entry.of(Kind.APPLICATION_ENDED, by)
                .with("application", application)
                .with("because", because));
    }
}
