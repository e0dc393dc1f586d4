package kezek.rulebook.queue;

import kezek.rulebook.child.AgeGroup;

/** What a territory keeps a turn for: each of its queues, and each kind of mixed group. Page: rules/queue-order.md */
public sealed interface LineId {

    /** The kind of queue. */
    QueueKind kind();

    /**
     * A queue: the children of one kind and one birth year.
     *
     * @param birthYear the cohort
     */
    record OfCohort(QueueKind kind, int birthYear) implements LineId {}

    /** The line to the mixed groups of one kind and these ages; it runs through the queues of the cohorts that they cover. */
    record OfMixedGroup(QueueKind kind, AgeGroup group) implements LineId {
        public OfMixedGroup {
            if (!group.isMixed()) {
                throw new IllegalArgumentException("a group of one age has its cohort's line: " + group);
            }
        }
    }
}
