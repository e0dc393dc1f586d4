package kezek.portal.queue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.QueueKind;

/**
 * An application of a territory, live or ended.
 *
 * @param number its public number
 * @param child the child; an imported application may know neither IIN nor name, such a one is nobody's in the cabinet
 * @param cohort birth year of the child
 */
public record Application(
        UUID id,
        long number,
        Person child,
        QueueKind kind,
        int cohort,
        Lane lane,
        Instant filedAt,
        Optional<Ended> ended) {

    /** When and why it ended: {@code ENROLLED}, {@code WITHDRAWN}, {@code SCHOOL_AGE} or {@code CORRECTED}. */
    public record Ended(Instant at, String because) {}

    /** The queue in which it stands or stood. */
    public LineId.OfCohort queue() {
        return new LineId.OfCohort(kind, cohort);
    }
}
