package kezek.portal.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kezek.portal.platform.database.Row;
import kezek.portal.town.Town;
import kezek.rulebook.queue.FiledOrder;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.Lanes;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.QueueOrder;
import kezek.rulebook.queue.Turn;

/** Every line of a town as the rulebook makes it of all rows, child by child; it shares no statement with the boards. */
final class LineOfTables {

    private static final int RATIO = 3;

    private final List<Child> children;
    private final Map<LineId.OfCohort, Integer> given = new HashMap<>();

    /** A live application with its last rights. */
    record Child(LineId.OfCohort queue, Lane lane, FiledOrder filed, Rights rights) {

        long number() {
            return filed.number();
        }
    }

    /** What an application holds, and since when it would be ordered among the holders. */
    record Rights(boolean stopped, boolean holds, boolean referred, Optional<Instant> since, int ordinal) {

        boolean isHolder() {
            return referred || holds && !stopped;
        }
    }

    private LineOfTables(List<Child> children) {
        this.children = children;
    }

    static LineOfTables of(Town town) {
        var children = town.rows("""
                select a.number, a.kind, a.cohort, a.lane, a.filed_at,
                    exists (select from stop_list_entry s
                        where s.territory_id = :territory and s.application_id = a.id and s.ended_at is null) as stopped,
                    exists (select from access x
                        where x.territory_id = :territory and x.application_id = a.id and x.ended_at is null)
                    or exists (select from reservation x
                        where x.territory_id = :territory and x.application_id = a.id and x.closed_at is null) as holds,
                    exists (select from referral x
                        where x.territory_id = :territory and x.application_id = a.id and x.closed_at is null) as referred,
                    coalesce(
                        (select max(x.opened_at) from access x where x.territory_id = :territory and x.application_id = a.id),
                        (select min(x.from_at) from reservation x where x.territory_id = :territory and x.application_id = a.id)) as since,
                    coalesce((select x.ordinal from access x where x.territory_id = :territory and x.application_id = a.id
                        order by x.opened_at desc limit 1), 0) as ordinal
                from application a where a.territory_id = :territory and a.closed_at is null
                """, LineOfTables::child);
        var line = new LineOfTables(children);
        town.rows(
                "select kind, cohort, ordinary_given from queue_turn where territory_id = :territory",
                row -> line.given.put(queue(row), row.integer("ordinary_given")));
        return line;
    }

    private static Child child(Row row) {
        var rights = new Rights(
                row.flag("stopped"),
                row.flag("holds"),
                row.flag("referred"),
                row.optional("since", Row::instant),
                row.integer("ordinal"));
        return new Child(
                queue(row),
                Lane.valueOf(row.text("lane")),
                new FiledOrder(row.instant("filed_at"), row.longNumber("number")),
                rights);
    }

    private static LineId.OfCohort queue(Row row) {
        return new LineId.OfCohort(QueueKind.valueOf(row.text("kind")), row.integer("cohort"));
    }

    /** All live applications. */
    List<Child> children() {
        return children;
    }

    /** The numbers of everybody in every line that is not empty, in order. */
    Map<LineId.OfCohort, List<Long>> lines() {
        var lines = children.stream()
                .map(Child::queue)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::line));
        lines.values().removeIf(List::isEmpty);
        return lines;
    }

    private List<Long> line(LineId.OfCohort queue) {
        var own = children.stream().filter(child -> child.queue().equals(queue)).toList();
        var holders = own.stream()
                .filter(child -> child.rights().isHolder())
                .sorted(Comparator.comparing(
                                (Child child) -> child.rights().since().orElseThrow())
                        .thenComparing(child -> child.rights().ordinal())
                        .thenComparing(Child::filed))
                .toList();
        var lanes = new Lanes<>(Lane.OUT_OF_TURN, Lane.FIRST_PRIORITY, Lane.ORDINARY)
                .map(lane -> own.stream()
                        .filter(child -> child.lane() == lane)
                        .filter(child ->
                                !child.rights().isHolder() && !child.rights().stopped())
                        .sorted(Comparator.comparing(Child::filed))
                        .toList());
        var turn = new Turn(given.getOrDefault(queue, RATIO), RATIO);
        return QueueOrder.line(holders, lanes, turn).stream().map(Child::number).toList();
    }
}
