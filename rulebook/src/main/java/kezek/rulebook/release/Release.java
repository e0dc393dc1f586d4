package kezek.rulebook.release;

import java.time.Instant;

/**
 * The four instants of a freed place, as {@link ReleaseCycle#of} derives them. Page: rules/release-cycle.md
 *
 * @param reportedAt when the kindergarten reported it, or when it came free again after a referral
 * @param publishedAt from when everyone may look at it
 * @param opensAt from when the first in the queue may take it
 * @param priorityEndsAt from when everyone in the queue may take it
 */
public record Release(Instant reportedAt, Instant publishedAt, Instant opensAt, Instant priorityEndsAt) {

    public Release {
        if (!reportedAt.isBefore(publishedAt) || !publishedAt.isBefore(opensAt) || !opensAt.isBefore(priorityEndsAt)) {
            throw new IllegalArgumentException("a release goes forward in time: reported " + reportedAt + ", published "
                    + publishedAt + ", opens " + opensAt + ", priority ends " + priorityEndsAt);
        }
    }
}
