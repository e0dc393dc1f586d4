package kezek.portal.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When the follower last saw all journals. As long as it does not, the boards stand still. */
final class LastLook {

    /** Silence that is not worth a word: a look comes ten times a second. */
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private record Look(Instant at, long nanos) {}

    private volatile Optional<Look> last = Optional.empty();

    /** All journals were seen. */
    void seen(Instant now) {
        last = Optional.of(new Look(now, System.nanoTime()));
    }

    /** How long ago that was; nothing before the first look. */
    Duration age() {
        return last.map(look -> Duration.ofNanos(System.nanoTime() - look.nanos()))
                .orElse(Duration.ZERO);
    }

    /** Whether it was too long ago. */
    boolean isSilent() {
        return age().compareTo(SILENCE) > 0;
    }

    /** Since when the boards stand still for that reason. */
    Optional<Instant> standsSince() {
        return last.filter(look -> isSilent()).map(Look::at);
    }
}
