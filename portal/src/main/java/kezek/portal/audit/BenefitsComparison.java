package kezek.portal.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kezek.portal.audit.FoldedBenefits.Confirmed;
import kezek.portal.audit.FoldedBenefits.Granted;
import kezek.portal.audit.FoldedBenefits.Withdrawn;
import kezek.portal.platform.database.Row;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.BenefitKind.Proof;
import org.jspecify.annotations.Nullable;

/** Benefits and the decisions about them: journal against tables, both ways. Which benefit an entry means, its private fact tells. */
final class BenefitsComparison {

    private final Tables tables;
    private final Differences differences;
    private final Map<Long, List<Granted>> granted;
    private final Map<Long, List<Confirmed>> confirmed;
    private final Map<Long, List<Withdrawn>> withdrawn;

    BenefitsComparison(FoldedBenefits folded, Tables tables, Differences differences) {
        this.tables = tables;
        this.differences = differences;
        this.granted = copy(folded.granted);
        this.confirmed = copy(folded.confirmed);
        this.withdrawn = copy(folded.withdrawn);
    }

    void run() {
        tables.each(AuditQueries::benefits, this::compare);
        leftOver(differences, granted, ", benefit");
        leftOver(differences, confirmed, ", benefit that is confirmed");
        leftOver(differences, withdrawn, ", benefit that fell away");
    }

    private void compare(Row row) {
        var number = row.longNumber("number");
        var what = QueueComparison.name(number) + ", benefit";
        var since = row.instant("granted_at");
        var benefit = take(
                granted.get(number),
                one -> fits(row, one.lane().name(), one.sealed()),
                one -> one.since().equals(since));
        if (benefit.isEmpty()) {
            differences.onlyInTable(what);
            return;
        }
        differences.compare(what, "granted", benefit.get().since(), since);
        var confirmedAt = row.optional("confirmed_at", Row::instant);
        differences.compare(what, "confirmed", confirmation(row, benefit.get(), confirmedAt), confirmedAt);
        var end = End.of(row, "withdrawn_at", "withdrawn_because");
        var told = end.flatMap(known -> take(
                        withdrawn.get(number),
                        one -> fits(row, one.lane().name(), one.sealed()),
                        one -> one.end().equals(known)))
                .map(Withdrawn::end);
        differences.compare(what, "withdrawn", told, end);
    }

    /** What a file or a state register says is confirmed when it is granted; else an entry says so. */
    private Optional<Instant> confirmation(Row row, Granted benefit, Optional<Instant> confirmedAt) {
        if (benefit.imported() || isProved(row.text("kind"))) {
            return Optional.of(benefit.since());
        }
        return confirmedAt
                .flatMap(known -> take(
                        confirmed.get(row.longNumber("number")),
                        one -> fits(row, one.lane().name(), one.sealed()),
                        one -> one.at().equals(known)))
                .map(Confirmed::at);
    }

    private static boolean isProved(String kind) {
        return BenefitKind.withCode(kind)
                .filter(known -> known.proof() == Proof.STATE_REGISTER)
                .isPresent();
    }

    private static boolean fits(Row row, String lane, Sealed sealed) {
        return lane.equals(row.text("lane")) && sealed.holds("benefit", row.text("kind"));
    }

    /** Takes out the one that fits; if several do, the one that is the same, else the first. */
    private static <T> Optional<T> take(@Nullable List<T> from, Predicate<T> fits, Predicate<T> same) {
        if (from == null) {
            return Optional.empty();
        }
        var fitting = from.stream().filter(fits).toList();
        var found =
                Stream.concat(fitting.stream().filter(same), fitting.stream()).findFirst();
        found.ifPresent(from::remove);
        return found;
    }

    /** Notes what the journal knows and no row did. */
    static void leftOver(Differences differences, Map<Long, ? extends List<?>> left, String what) {
        new TreeMap<>(left)
                .forEach((number, list) ->
                        list.forEach(one -> differences.onlyInJournal(QueueComparison.name(number) + what)));
    }

    static <T> Map<Long, List<T>> copy(Map<Long, List<T>> lists) {
        var copy = new HashMap<Long, List<T>>();
        lists.forEach((number, list) -> copy.put(number, new ArrayList<>(list)));
        return copy;
    }
}
