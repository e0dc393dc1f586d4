package kezek.bench.race;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import kezek.rulebook.child.Iin;
import kezek.rulebook.child.Sex;

/** Numbers that no person has, each once. */
final class InventedPeople {

    private static final int DAYS = 365;
    private static final int SERIALS_APART = 20;

    private InventedPeople() {}

    /** One of many people who were born in a year. */
    record Person(LocalDate born, String iin) {}

    /** The person of this number among those born in the year. */
    static Person born(int year, int number) {
        var day = LocalDate.ofYearDay(year, 1 + number % DAYS);
        // Some serial numbers have no check digit; then it is the next one.
        var first = number / DAYS * SERIALS_APART;
        return IntStream.range(first, first + SERIALS_APART)
                .mapToObj(serial -> Iin.invented(day, Sex.FEMALE, serial))
                .flatMap(Optional::stream)
                .map(iin -> new Person(day, iin.value()))
                .findFirst()
                .orElseThrow();
    }
}
