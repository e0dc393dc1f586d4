package kezek.structure.offenders.portal.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/** Asks the machine, as it alone may; also in a class inside it. */
final class PortalClock {

    private PortalClock() {}

    static Instant asksTheClock() {
        return Clock.systemUTC().instant();
    }

    static final class Inside implements Supplier<Instant> {
        @Override
        public Instant get() {
            return Instant.now();
        }
    }
}
