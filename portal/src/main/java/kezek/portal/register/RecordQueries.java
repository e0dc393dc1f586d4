package kezek.portal.register;

import java.util.function.Consumer;
import kezek.portal.journal.CanonicalForm;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Repository;

/** The loaded rows of the files as entries of the journal, in the order of the files and of their lines. docs/journal.md */
@Repository
class RecordQueries {

    void each(ReadDb db, Territory territory, Consumer<Entry> told) {
        kindergartens(db, told);
        groups(db, told);
        enrolments(db, told);
        applications(db, territory, told);
        places(db, territory, told);
    }

    private static void kindergartens(ReadDb db, Consumer<Entry> told) {
        db.select("""
                        select code from import_kindergarten where not known and not bad order by line
                        """).each(row -> told.accept(entry(Kind.KINDERGARTEN_ADDED).with("kindergarten", row.text("code"))));
    }

    private static void groups(ReadDb db, Consumer<Entry> told) {
        db.select("""
                        select kindergarten, code, age_from, age_to, language, kind, capacity from import_group
                        where not known and not bad order by line
                        """)
                .each(row -> told.accept(entry(Kind.GROUP_ADDED)
                        .with("kindergarten", row.text("kindergarten"))
                        .with("group", row.text("code"))
                        .with("ageFrom", row.integer("age_from"))
                        .with("ageTo", row.integer("age_to"))
                        .with("language", row.text("language"))
                        .with("queueKind", row.text("kind"))
                        .with("capacity", row.integer("capacity"))));
    }

    private static void enrolments(ReadDb db, Consumer<Entry> told) {
        db.select("""
                        select number, kindergarten, group_code, birth_date, iin, enrolled_at from import_enrolled
                        where not known and not bad order by line
                        """)
                .each(row -> told.accept(entry(Kind.CHILD_ENROLLED)
                        .from(row.instant("enrolled_at"))
                        .with("enrolment", row.longNumber("number"))
                        .with("kindergarten", row.text("kindergarten"))
                        .with("group", row.text("group_code"))
                        .withSecret("birthDate", row.optional("birth_date", Row::date))
                        .withSecret("iin", row.optional("iin", Row::text))));
    }

    /** Each registered, with its benefit and its entry in the stop-list after it. */
    private static void applications(ReadDb db, Territory territory, Consumer<Entry> told) {
        db.select("""
                        select a.number, a.kind, a.lane, a.filed_at, a.birth_date, a.iin, a.benefit, s.cause, s.until_at
                        from import_application a
                        left join stop_list_entry s on s.territory_id = :territory and s.id = a.entry_id
                        where not a.known and not a.bad order by a.line
                        """).param("territory", territory.id()).each(row -> {
            var number = row.longNumber("number");
            told.accept(registered(row, territory));
            row.optional("benefit", Row::text)
                    .ifPresent(benefit -> told.accept(entry(Kind.BENEFIT_GRANTED)
                            .with("application", number)
                            .with("lane", row.text("lane"))
                            .withSecret("benefit", row.optional("benefit", Row::text))));
            row.optional("cause", Row::text).ifPresent(cause -> {
                var listed = entry(Kind.STOP_LISTED).with("application", number).with("cause", cause);
                told.accept(row.optional("until_at", Row::instant)
                        .map(until -> listed.with("until", CanonicalForm.instant(until)))
                        .orElse(listed));
            });
        });
    }

    private static Entry registered(Row row, Territory territory) {
        var filedAt = row.instant("filed_at");
        var birthDate = row.date("birth_date");
        return entry(Kind.APPLICATION_REGISTERED)
                .with("application", row.longNumber("number"))
                .with("queueKind", row.text("kind"))
                .with("cohort", birthDate.getYear())
                .with("lane", row.text("lane"))
                .with("filedOn", filedAt.atZone(territory.zone()).toLocalDate().toString())
                .withSecret("filedAt", row.optional("filed_at", Row::instant).map(CanonicalForm::instant))
                .withSecret("birthDate", row.optional("birth_date", Row::date))
                .withSecret("iin", row.optional("iin", Row::text));
    }

    private static void places(ReadDb db, Territory territory, Consumer<Entry> told) {
        db.select("""
                        select p.number, p.kindergarten, p.group_code, p.school_year, p.reported_at, l.age_from, l.age_to, l.kind
                        from import_place p join freed_place l on l.territory_id = :territory and l.id = p.id
                        where not p.known and not p.bad order by p.line
                        """)
                .param("territory", territory.id())
                .each(row -> told.accept(entry(Kind.PLACE_REPORTED)
                        .from(row.instant("reported_at"))
                        .with("place", row.longNumber("number"))
                        .with("kindergarten", row.text("kindergarten"))
                        .with("group", row.text("group_code"))
                        .with("ageFrom", row.integer("age_from"))
                        .with("ageTo", row.integer("age_to"))
                        .with("queueKind", row.text("kind"))
                        .with("schoolYear", row.integer("school_year"))));
    }

    private static Entry entry(Kind kind) {
        return Entry.of(kind, Role.IMPORT);
    }
}
