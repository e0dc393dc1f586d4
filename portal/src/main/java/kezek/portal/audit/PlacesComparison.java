package kezek.portal.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kezek.portal.audit.FoldedHouses.GroupKey;
import kezek.portal.audit.FoldedOpenings.Access;
import kezek.portal.audit.FoldedOpenings.AccessKey;
import kezek.portal.audit.FoldedPlaces.Ages;
import kezek.portal.audit.FoldedPlaces.Place;
import kezek.portal.audit.FoldedPlaces.Recall;
import kezek.portal.audit.FoldedPlaces.Report;
import kezek.portal.platform.database.Row;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.Turn;

/** Places, accesses and turns: journal against tables, both ways. */
final class PlacesComparison {

    private final Fold folded;
    private final Tables tables;
    private final Differences differences;

    PlacesComparison(Fold folded, Tables tables, Differences differences) {
        this.folded = folded;
        this.tables = tables;
        this.differences = differences;
    }

    void run() {
        places();
        accesses();
        turns();
    }

    private void places() {
        var left = new HashMap<>(folded.places.places);
        tables.each(AuditQueries::places, row -> {
            var what = "place " + row.longNumber("number");
            var place = left.remove(row.longNumber("number"));
            if (place == null) {
                differences.onlyInTable(what);
            } else {
                compare(what, place, row);
            }
        });
        left.keySet().stream().sorted().forEach(number -> differences.onlyInJournal("place " + number));
    }

    private void compare(String what, Place place, Row row) {
        var report = new Report(
                new GroupKey(row.text("kindergarten"), row.text("code")),
                row.text("kind"),
                new Ages(row.integer("age_from"), row.integer("age_to")),
                row.integer("school_year"),
                row.instant("reported_at"));
        var recall = row.optional("recalled_at", Row::instant).map(at -> new Recall(at, Tables.words(row, "reason")));
        differences.compare(what, "report", place.report(), report);
        differences.compare(what, "published", place.shown().published(), row.optional("published_at", Row::instant));
        differences.compare(what, "opened", place.shown().opened(), row.optional("opened_at", Row::instant));
        differences.compare(what, "recall", place.recall(), recall);
        differences.compare(what, "end", place.end(), End.of(row, "closed_at", "closed_because"));
    }

    private void accesses() {
        var left = new HashMap<>(folded.openings.accesses);
        tables.each(AuditQueries::accesses, row -> {
            var key = new AccessKey(row.instant("opened_at"), row.integer("ordinal"));
            var access = left.remove(key);
            if (access == null) {
                differences.onlyInTable(key.toString());
            } else {
                compare(key.toString(), access, row);
            }
        });
        left.keySet().stream().map(AccessKey::toString).sorted().forEach(differences::onlyInJournal);
    }

    private void compare(String what, Access access, Row row) {
        var ages = new Ages(row.integer("age_from"), row.integer("age_to"));
        differences.compare(what, "application", access.application(), row.longNumber("number"));
        differences.compare(what, "lane", access.lane().name(), row.text("lane"));
        differences.compare(what, "ages", access.ages(), ages);
        differences.compare(what, "end", access.end(), End.of(row, "ended_at", "ended_because"));
    }

    private void turns() {
        var stored = new HashMap<LineId, Integer>();
        tables.each(
                AuditQueries::turns,
                row -> stored.put(new LineId.OfCohort(kind(row), row.integer("cohort")), given(row)));
        tables.each(
                AuditQueries::mixedTurns,
                row -> stored.put(
                        new LineId.OfMixedGroup(
                                kind(row), new AgeGroup(row.integer("age_from"), row.integer("age_to"))),
                        given(row)));
        for (var turn : folded.openings.turns.entrySet()) {
            var given = Optional.ofNullable(stored.remove(turn.getKey()));
            differences.compare(
                    "turn of " + turn.getKey(), "ordinary since first-priority", Optional.of(counted(turn)), given);
        }
        stored.keySet().stream().map(line -> "turn of " + line).sorted().forEach(differences::onlyInTable);
    }

    private static int counted(Map.Entry<LineId, Turn> turn) {
        return turn.getValue().ordinarySinceFirstPriority();
    }

    private static QueueKind kind(Row row) {
        return QueueKind.valueOf(row.text("kind"));
    }

    private static int given(Row row) {
        return row.integer("ordinary_given");
    }
}
