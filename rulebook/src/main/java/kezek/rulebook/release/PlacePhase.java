package kezek.rulebook.release;

import java.time.Instant;

/** Where a freed place stands on its way to people. Derived from the clock, never stored. Page: rules/release-cycle.md */
public sealed interface PlacePhase {

    /** Reported, known to the kindergarten and the department alone; published at {@code publishedAt}. */
    record Reported(Instant publishedAt) implements PlacePhase {}

    /** Published: everyone may look, nobody may take it before {@code opensAt}. */
    record Announced(Instant opensAt) implements PlacePhase {}

    /** Those with access choose alone, before {@code until}. */
    record FirstInQueue(Instant until) implements PlacePhase {}

    /** Everyone in the territory's queues of the kind whose age fits may take it: who is first. */
    record Everyone() implements PlacePhase {}

    /** The phase of a place at an instant; each phase has its first instant in and its last one out. */
    static PlacePhase at(Release release, Instant now) {
        if (now.isBefore(release.publishedAt())) {
            return new Reported(release.publishedAt());
        }
        if (now.isBefore(release.opensAt())) {
            return new Announced(release.opensAt());
        }
        if (now.isBefore(release.priorityEndsAt())) {
            return new FirstInQueue(release.priorityEndsAt());
        }
        return new Everyone();
    }
}
