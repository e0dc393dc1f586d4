package kezek.rulebook.release;

import java.util.Comparator;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.QueueKind;

/**
 * Places of one age group that open together, of all kindergartens and languages of the territory. Page: rules/queue-order.md
 *
 * @param schoolYear the year in which the school year starts whose age counts for these places
 * @param count how many, at least 1
 */
public record OpenedPlaces(QueueKind kind, AgeGroup group, int schoolYear, int count) {

    /** The order in which one opening serves its groups: groups of one age first, by age; then mixed ones, by their ages. */
    static final Comparator<OpenedPlaces> SERVED = Comparator.comparing(
                    (OpenedPlaces places) -> places.group().isMixed())
            .thenComparing(places -> places.group().from())
            .thenComparing(places -> places.group().to())
            .thenComparing(OpenedPlaces::kind)
            .thenComparing(OpenedPlaces::schoolYear);

    public OpenedPlaces {
        if (count < 1) {
            throw new IllegalArgumentException("at least one place opens: " + count);
        }
    }

    /** The line along which these places are given. */
    LineId line() {
        return group.isMixed() ? new LineId.OfMixedGroup(kind, group) : cohortOfAge(group.from());
    }

    /** The queue of the children who are of this age in the school year that counts. */
    LineId.OfCohort cohortOfAge(int age) {
        return new LineId.OfCohort(kind, schoolYear - age);
    }
}
