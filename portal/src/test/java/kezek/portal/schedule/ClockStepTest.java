package kezek.portal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import kezek.rulebook.Rulebook;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.calendar.Freeze;
import kezek.rulebook.calendar.TerritoryCalendar;
import kezek.rulebook.calendar.WorkingDays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From where to where; 4 and 5 December 2026 are a Friday and a Saturday, 8 and 9 December are frozen. */
class ClockStepTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BEFORE_PUBLICATION | 2026-12-04T12:00    | 2026-12-04T17:59",
                "BEFORE_PUBLICATION | 2026-12-04T17:58:59 | 2026-12-04T17:59",
                "BEFORE_PUBLICATION | 2026-12-04T17:59    | 2026-12-05T17:59",
                "BEFORE_PUBLICATION | 2026-12-04T17:59:01 | 2026-12-05T17:59",
                "PUBLICATION        | 2026-12-04T17:59    | 2026-12-04T18:00",
                "PUBLICATION        | 2026-12-04T18:00    | 2026-12-05T18:00",
                "PUBLICATION        | 2026-12-07T19:00    | 2026-12-10T18:00",
                "OPENING            | 2026-12-04T06:59    | 2026-12-04T07:00",
                "OPENING            | 2026-12-04T18:00    | 2026-12-05T07:00",
                "OPENING            | 2026-12-07T07:00    | 2026-12-10T07:00",
                "TEN_MINUTES        | 2026-12-04T23:55    | 2026-12-05T00:05",
                "DAY                | 2026-12-04T10:20    | 2026-12-05T10:20",
                "WORKING_DAY        | 2026-12-03T10:20    | 2026-12-04T10:20",
                "WORKING_DAY        | 2026-12-04T10:20    | 2026-12-07T10:20",
                "WORKING_DAY        | 2026-12-05T10:20    | 2026-12-07T10:20"
            })
    void a_step_leads_forward_as_the_law_says(ClockStep step, LocalDateTime from, LocalDateTime to) {
        var freeze = new Freeze(LocalDate.of(2026, 12, 8), LocalDate.of(2026, 12, 9));
        var calendar = new TerritoryCalendar(ZONE, WorkingDays.kazakhstan(), List.of(freeze));
        var law = new TerritoryRules(Rulebook.kazakhstan(), "kosshy", calendar);
        assertThat(step.from(from.atZone(ZONE).toInstant(), law))
                .isEqualTo(to.atZone(ZONE).toInstant());
    }
}
