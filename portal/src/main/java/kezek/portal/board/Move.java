package kezek.portal.board;

import java.util.Optional;
import kezek.rulebook.queue.LineId;

/**
 * What one change did to a line: an application went from one seat to another.
 */
record Move(LineId.OfCohort queue, long number, Optional<Seat> from, Optional<Seat> to) {

    /** Whether anybody's number can have changed by it. */
    boolean changesTheLine() {
        return !from.equals(to);
    }
}
