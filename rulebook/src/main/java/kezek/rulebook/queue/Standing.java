package kezek.rulebook.queue;

/** Who stands at a position of a line; ranks count from 1. Page: rules/queue-order.md */
public sealed interface Standing {

    /** The child that got access as the {@code rank}-th of those who still hold access, a reservation or a referral. */
    record Holding(int rank) implements Standing {}

    /** The {@code rank}-th child that waits in a lane. */
    record InLane(Lane lane, int rank) implements Standing {}
}
