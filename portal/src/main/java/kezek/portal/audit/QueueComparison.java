package kezek.portal.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import kezek.portal.audit.FoldedQueue.Application;
import kezek.portal.audit.FoldedQueue.StopListed;
import kezek.portal.platform.database.Row;

/** Applications, benefits and the stop-list: journal against tables, both ways. */
final class QueueComparison {

    private final FoldedQueue folded;
    private final Tables tables;
    private final Differences differences;

    QueueComparison(FoldedQueue folded, Tables tables, Differences differences) {
        this.folded = folded;
        this.tables = tables;
        this.differences = differences;
    }

    void run() {
        applications();
        new BenefitsComparison(folded.benefits, tables, differences).run();
        stopList();
    }

    private void applications() {
        var left = new HashMap<>(folded.applications);
        tables.each(AuditQueries::applications, row -> {
            var what = name(row.longNumber("number"));
            var application = left.remove(row.longNumber("number"));
            if (application == null) {
                differences.onlyInTable(what);
            } else {
                compare(what, application, row);
            }
        });
        left.keySet().stream().sorted().forEach(number -> differences.onlyInJournal(name(number)));
    }

    private void compare(String what, Application application, Row row) {
        var filedAt = row.instant("filed_at");
        var filedOn = filedAt.atZone(tables.territory().zone()).toLocalDate().toString();
        var birthDate = row.date("birth_date");
        differences.compare(what, "kind", application.kind().name(), row.text("kind"));
        differences.compare(what, "cohort", application.cohort(), row.integer("cohort"));
        differences.compare(what, "year of birth", application.cohort(), birthDate.getYear());
        differences.compare(what, "lane", application.lane().name(), row.text("lane"));
        differences.compare(what, "filed on", application.filing().filedOn(), filedOn);
        differences.compare(what, "registered", application.filing().registered(), row.instant("registered_at"));
        differences.compare(what, "end", application.end(), End.of(row, "closed_at", "closed_because"));
        application.sealed().compare(differences, what, "filedAt", Optional.of(filedAt));
        application.sealed().compare(differences, what, "birthDate", Optional.of(birthDate));
        application.sealed().compare(differences, what, "iin", row.optional("iin", Row::text));
    }

    private void stopList() {
        var left = BenefitsComparison.copy(folded.stopList);
        tables.each(AuditQueries::stopList, row -> {
            var number = row.longNumber("number");
            var entry = new StopListed(
                    row.text("cause"),
                    row.instant("since"),
                    row.optional("until_at", Row::instant),
                    row.optional("ended_at", Row::instant));
            var known = left.getOrDefault(number, List.of());
            if (known.isEmpty()) {
                differences.onlyInTable(name(number) + ", entry in the stop-list");
            } else {
                differences.compare(name(number), "entry in the stop-list", known.removeFirst(), entry);
            }
        });
        BenefitsComparison.leftOver(differences, left, ", entry in the stop-list");
    }

    static String name(long number) {
        return "application " + number;
    }
}
