package kezek.rulebook.queue;

/** The lanes of a queue, in the order in which the line puts them. Page: rules/queue-order.md */
public enum Lane {
    OUT_OF_TURN,
    FIRST_PRIORITY,
    ORDINARY
}
