package kezek.portal.queue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Component;

/** Periods in which a territory gives no places. Page: rules/release-cycle.md */
@Component
public class FrozenPeriods {

    /** A period, both days included, that was not cancelled. */
    public record Period(UUID id, LocalDate firstDay, LocalDate lastDay, String reason) {}

    /** What became of a new period. */
    public sealed interface FreezeOutcome {}

    /** It is frozen. */
    public record Frozen() implements FreezeOutcome {}

    /** It would begin before {@code earliest}: what is over, and today, cannot be frozen any more. */
    public record TooEarly(LocalDate earliest) implements FreezeOutcome {}

    /** The last day lies before the first. */
    public record EndsBeforeItBegins() implements FreezeOutcome {}

    /** It meets a period that is frozen already. */
    public record Overlaps(Period other) implements FreezeOutcome {}

    /** A period needs a reason that people can read. */
    public record NeedsReason() implements FreezeOutcome {}

    /** All periods that are not cancelled, the latest first. */
    public List<Period> of(Territory territory) {
        throw new UnsupportedOperationException();
    }

    /** Freezes a period. */
    public FreezeOutcome freeze(
            Territory territory, LocalDate firstDay, LocalDate lastDay, String reason, Benefits.Decision decision) {
        throw new UnsupportedOperationException();
    }

    /** Cancels a period that has not begun; whether it could be. */
    public boolean cancel(Territory territory, UUID period, Benefits.Decision decision) {
        throw new UnsupportedOperationException();
    }
}
