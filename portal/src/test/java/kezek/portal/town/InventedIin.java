package kezek.portal.town;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.rulebook.child.Iin;
import kezek.rulebook.child.Sex;

/** Numbers that no person has. Not seeded: a database outlives a run, and no two children of it may have one number. */
final class InventedIin {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 36_500;
    private static final int SERIALS = 10_000;

    private InventedIin() {}

    /** Any of many millions. Its day of birth is any too: no table asks whether it is that of the child. */
    static String any() {
        return Stream.generate(() ->
                        Iin.invented(FIRST_DAY.plusDays(RANDOM.nextInt(DAYS)), Sex.FEMALE, RANDOM.nextInt(SERIALS)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
