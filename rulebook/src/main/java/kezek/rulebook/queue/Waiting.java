package kezek.rulebook.queue;

/** A child that waits in a lane, as far as the order of the line needs to know it. Page: rules/queue-order.md */
public interface Waiting {

    /** The child's own place in its lane. */
    FiledOrder filed();
}
