package kezek.rulebook.city;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.rulebook.city.audit.LocalLaw;

/**
 * A city and a stretch of its time.
 *
 * @param first the first day of the year, in
 * @param last the last day, in
 * @param children about as many as apply before and in that time
 */
record Scenario(
        String territory,
        LocalLaw law,
        LocalDate first,
        LocalDate last,
        List<PlannedFreeze> freezes,
        int children,
        int kindergartens) {

    /** A freeze that the department decides at a moment, for days to come, both included. */
    record PlannedFreeze(LocalDateTime decided, LocalDate first, LocalDate last) {}

    /** Astana, with its change of rules on 09.10.2019, a frozen August, and the sudden quarantine of March 2020. */
    static Scenario astana() {
        var daysOff = days(
                "2019-05-01 2019-05-07 2019-05-09 2019-07-08 2019-08-30 2019-12-02 2019-12-16 2019-12-17",
                "2020-01-01 2020-01-02 2020-01-07 2020-03-09 2020-03-23 2020-03-24 2020-03-25",
                "2020-05-01 2020-05-07 2020-05-11");
        return new Scenario(
                "astana",
                new LocalLaw(ZoneId.of("Asia/Almaty"), daysOff, Optional.of(LocalDate.of(2019, 10, 9))),
                LocalDate.of(2019, 4, 1),
                LocalDate.of(2020, 4, 30),
                List.of(
                        freeze("2019-07-20T11:00", "2019-08-01", "2019-08-31"),
                        freeze("2020-03-18T19:30", "2020-03-19", "2020-04-05")),
                2_000,
                40);
    }

    /** Semey under the classic rules, in the year whose clocks were put back on 01.03.2024; it opens again before school begins. */
    static Scenario semey() {
        var daysOff = days(
                "2023-10-25 2023-12-18 2024-01-01 2024-01-02 2024-03-08 2024-03-21 2024-03-22 2024-03-25",
                "2024-05-01 2024-05-07 2024-05-09 2024-07-08 2024-08-30");
        return new Scenario(
                "semey",
                new LocalLaw(ZoneId.of("Asia/Almaty"), daysOff, Optional.empty()),
                LocalDate.of(2023, 9, 15),
                LocalDate.of(2024, 9, 20),
                List.of(
                        freeze("2023-12-28T16:00", "2023-12-30", "2024-01-08"),
                        freeze("2024-07-15T10:00", "2024-08-01", "2024-08-20")),
                2_000,
                40);
    }

    /** The same city, smaller. */
    Scenario of(int children, int kindergartens) {
        return new Scenario(territory, law, first, last, freezes, children, kindergartens);
    }

    /** The same city, shorter. */
    Scenario until(LocalDate last) {
        return new Scenario(territory, law, first, last, freezes, children, kindergartens);
    }

    private static PlannedFreeze freeze(String decided, String first, String last) {
        return new PlannedFreeze(LocalDateTime.parse(decided), LocalDate.parse(first), LocalDate.parse(last));
    }

    private static Set<LocalDate> days(String... lists) {
        return Stream.of(lists)
                .flatMap(list -> Stream.of(list.split(" ", -1)))
                .map(LocalDate::parse)
                .collect(Collectors.toSet());
    }
}
