package kezek.portal.board;

import kezek.rulebook.queue.LineId;

/** Where an application stands. Page: rules/queue-order.md */
public sealed interface Place {

    /** In the line, at a position from 1. */
    record InLine(LineId.OfCohort queue, Part part, int position) implements Place {}

    /** In the stop-list; its place in the line is kept. */
    record StopListed(LineId.OfCohort queue) implements Place {}

    /** Ended, or never registered in this territory. */
    record OutOfQueue() implements Place {}
}
