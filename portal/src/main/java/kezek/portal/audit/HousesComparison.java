package kezek.portal.audit;

import java.util.HashMap;
import java.util.Optional;
import java.util.TreeSet;
import kezek.portal.audit.FoldedHouses.Enrolment;
import kezek.portal.audit.FoldedHouses.Group;
import kezek.portal.audit.FoldedHouses.GroupKey;
import kezek.portal.platform.database.Row;

/** Kindergartens, groups and enrolments: journal against tables, both ways. */
final class HousesComparison {

    private final FoldedHouses folded;
    private final Tables tables;
    private final Differences differences;

    HousesComparison(FoldedHouses folded, Tables tables, Differences differences) {
        this.folded = folded;
        this.tables = tables;
        this.differences = differences;
    }

    void run() {
        kindergartens();
        groups();
        enrolments();
    }

    private void kindergartens() {
        var left = new TreeSet<>(folded.kindergartens);
        tables.each(AuditQueries::kindergartens, row -> {
            var what = "kindergarten " + row.text("code");
            if (left.remove(row.text("code"))) {
                differences.compare(what, "closed", Optional.empty(), row.optional("closed_at", Row::instant));
            } else {
                differences.onlyInTable(what);
            }
        });
        left.forEach(code -> differences.onlyInJournal("kindergarten " + code));
    }

    private void groups() {
        var left = new HashMap<>(folded.groups);
        tables.each(AuditQueries::groups, row -> {
            var key = new GroupKey(row.text("kindergarten"), row.text("code"));
            var group = left.remove(key);
            if (group == null) {
                differences.onlyInTable(key.toString());
            } else {
                compare(key.toString(), group, row);
            }
        });
        left.keySet().stream().map(GroupKey::toString).sorted().forEach(differences::onlyInJournal);
    }

    private void compare(String what, Group group, Row row) {
        differences.compare(what, "ages from", group.ageFrom(), row.integer("age_from"));
        differences.compare(what, "ages to", group.ageTo(), row.integer("age_to"));
        differences.compare(what, "language", group.language(), row.text("language"));
        differences.compare(what, "kind", group.queueKind(), row.text("kind"));
        differences.compare(what, "capacity", group.capacity(), row.integer("capacity"));
        differences.compare(what, "closed", Optional.empty(), row.optional("closed_at", Row::instant));
    }

    private void enrolments() {
        var left = new HashMap<>(folded.enrolments);
        tables.each(AuditQueries::enrolments, row -> {
            var what = "enrolment " + row.longNumber("number");
            var enrolment = left.remove(row.longNumber("number"));
            if (enrolment == null) {
                differences.onlyInTable(what);
            } else {
                compare(what, enrolment, row);
            }
        });
        left.keySet().stream().sorted().forEach(number -> differences.onlyInJournal("enrolment " + number));
    }

    private void compare(String what, Enrolment enrolment, Row row) {
        var group = new GroupKey(row.text("kindergarten"), row.text("code"));
        differences.compare(what, "group", enrolment.group(), group);
        differences.compare(what, "enrolled", enrolment.since(), row.instant("enrolled_at"));
        differences.compare(what, "referral", enrolment.referral(), row.optional("referral", Row::longNumber));
        differences.compare(what, "end", enrolment.end(), End.of(row, "left_at", "left_because"));
        enrolment.sealed().compare(differences, what, "birthDate", Optional.of(row.date("birth_date")));
        enrolment.sealed().compare(differences, what, "iin", row.optional("iin", Row::text));
    }
}
