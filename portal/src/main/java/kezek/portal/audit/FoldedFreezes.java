package kezek.portal.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kezek.portal.journal.Recorded;

/** Frozen periods, as the journal tells it. */
final class FoldedFreezes {

    /** A period, both days included, by the instant at which it was decided. */
    record PeriodKey(LocalDate firstDay, LocalDate lastDay, Instant made) {
        @Override
        public String toString() {
            return "frozen period " + firstDay + " – " + lastDay + " decided at " + made;
        }
    }

    /** Why it is frozen, and when that was cancelled. */
    record Period(String reason, Optional<Instant> cancelled) {}

    private record Days(LocalDate first, LocalDate last) {
        static Days of(Recorded entry) {
            return new Days(LocalDate.parse(entry.word("firstDay")), LocalDate.parse(entry.word("lastDay")));
        }

        @Override
        public String toString() {
            return first + " – " + last;
        }
    }

    final Map<PeriodKey, Period> periods = new HashMap<>();
    private final Map<Days, PeriodKey> frozen = new HashMap<>();

    Optional<String> freeze(Recorded entry) {
        var days = Days.of(entry);
        var key = new PeriodKey(days.first(), days.last(), entry.since());
        if (days.last().isBefore(days.first()) || frozen.putIfAbsent(days, key) != null) {
            return Optional.of(days + " cannot be frozen");
        }
        periods.put(key, new Period(entry.word("reason"), Optional.empty()));
        return Optional.empty();
    }

    Optional<String> thaw(Recorded entry) {
        var days = Days.of(entry);
        var key = frozen.remove(days);
        if (key == null) {
            return Optional.of(days + " is not frozen");
        }
        periods.computeIfPresent(key, (same, period) -> new Period(period.reason(), Optional.of(entry.since())));
        return Optional.empty();
    }
}
