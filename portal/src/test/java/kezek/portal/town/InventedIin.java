package kezek.portal.town;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import kezek.rulebook.child.Iin;
import kezek.rulebook.child.Sex;

/**
 * Numbers that no person has, no two alike in a run: thousands drawn by chance out of some hundred millions would be, now and then. Not
 * seeded: a database outlives a run, and no two children of it may have one number.
 */
final class InventedIin {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final long DAYS = 36_500;
    private static final long SERIALS = 10_000;
    private static final AtomicLong NEXT = new AtomicLong(new SecureRandom().nextLong(DAYS * SERIALS));

    private InventedIin() {}

    /** One of many millions. Its day of birth is any too: no table asks whether it is that of the child. */
    static String any() {
        return Stream.generate(() -> of(NEXT.getAndIncrement() % (DAYS * SERIALS)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static Optional<Iin> of(long number) {
        return Iin.invented(FIRST_DAY.plusDays(number % DAYS), Sex.FEMALE, (int) (number / DAYS));
    }
}
