package kezek.portal.board;

import kezek.rulebook.queue.Lane;

/** A part of the line of a queue. Page: rules/queue-order.md */
public enum Part {
    /** Those who hold access, a reservation or a referral. */
    HOLDERS,
    OUT_OF_TURN,
    FIRST_PRIORITY,
    ORDINARY;

    /** The part in which the children of a lane wait. */
    static Part of(Lane lane) {
        return switch (lane) {
            case OUT_OF_TURN -> OUT_OF_TURN;
            case FIRST_PRIORITY -> FIRST_PRIORITY;
            case ORDINARY -> ORDINARY;
        };
    }
}
