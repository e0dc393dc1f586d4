package kezek.bench.race;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kezek.rulebook.child.Iin;
import kezek.rulebook.child.Sex;

/** Numbers that no person has. */
final class InventedParents {

    private static final int BORN_FROM = 1970;
    private static final int YEARS = 29;

    private InventedParents() {}

    static String iin(Random random) {
        return Stream.generate(() -> Iin.invented(
                        LocalDate.ofYearDay(BORN_FROM + random.nextInt(YEARS), 1 + random.nextInt(365)),
                        Sex.FEMALE,
                        random.nextInt(10_000)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
