package kezek.rulebook.city;

import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;

/** A group of a kindergarten: a row that counts its children. */
final class Group {

    final long id;
    final QueueKind kind;
    final AgeGroup ages;
    final int capacity;
    int enrolled;
    /** Those of the enrolled who were there before the year began; nobody knows their names. */
    int settled;

    Group(long id, QueueKind kind, AgeGroup ages, int capacity, int enrolled) {
        this.id = id;
        this.kind = kind;
        this.ages = ages;
        this.capacity = capacity;
        this.enrolled = enrolled;
        this.settled = enrolled;
    }
}
