package kezek.portal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import kezek.portal.PortalTest;
import kezek.portal.TestDatabase;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.Row;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.queue.QueueKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class DueJobTest {

    private final ApplicationContext portal;
    private final DueJob job;

    DueJobTest(ApplicationContext portal, DueJob job) {
        this.portal = portal;
        this.job = job;
    }

    @BeforeEach
    void no_towns_of_other_tests() throws SQLException {
        TestDatabase.empty("release_cycle");
    }

    @Test
    void nothing_is_carried_out_before_its_time_and_everything_then_once() {
        var town = Town.found(portal, "2026-12-03T12:00");
        job.run(town.at("2026-12-03T17:59:59"));
        assertThat(until(town)).isEqualTo("2026-12-03T12:00");
        job.run(town.at("2026-12-03T18:00"));
        assertThat(until(town)).isEqualTo("2026-12-03T18:00");
        job.run(town.at("2026-12-04T06:59:59"));
        assertThat(until(town)).isEqualTo("2026-12-03T18:00");
        job.run(town.at("2026-12-04T07:00"));
        job.run(town.at("2026-12-04T07:00"));
        assertThat(until(town)).isEqualTo("2026-12-04T07:00");
    }

    @Test
    void whoever_writes_in_between_moves_what_is_next() {
        var town = Town.found(portal, "2026-12-03T12:00");
        job.run(town.at("2026-12-03T17:00"));
        town.carryOut("2026-12-04T08:00");
        job.run(town.at("2026-12-04T17:59"));
        assertThat(until(town)).isEqualTo("2026-12-04T08:00");
        job.run(town.at("2026-12-04T18:30"));
        assertThat(until(town)).isEqualTo("2026-12-04T18:30");
    }

    @Test
    void a_frozen_period_that_is_added_or_cancelled_is_seen() {
        var town = Town.found(portal, "2026-12-03T12:00");
        job.run(town.at("2026-12-03T12:01"));
        town.sql("""
                insert into frozen_period (territory_id, id, first_day, last_day, reason, made_at, made_by)
                values (:territory, :id, '2026-12-03', '2026-12-04', 'test', :now, 'department')
                """, "id", Ids.at(town.at("2026-12-02T12:00")), "now", town.at("2026-12-02T12:00"));
        job.run(town.at("2026-12-04T19:00"));
        assertThat(until(town)).isEqualTo("2026-12-03T12:00");
        town.sql(
                "update frozen_period set cancelled_at = :now, cancelled_by = 'department' where territory_id = :territory",
                "now",
                town.at("2026-12-04T19:00"));
        job.run(town.at("2026-12-04T19:01"));
        assertThat(until(town)).isEqualTo("2026-12-04T19:01");
    }

    @Test
    void a_territory_that_fails_keeps_no_other_from_its_turn(CapturedOutput output) {
        var broken = Town.found(portal, "2026-12-03T12:00");
        var well = Town.found(portal, "2026-12-03T12:00");
        new Families(broken).group("K3", QueueKind.ORDINARY, List.of(3, 4), 20, broken.at("2026-12-03T12:00"));
        broken.report("K3", 1, "2026-12-03T13:00");
        broken.sql("update counter set last_number = 0 where territory_id = :territory and name = 'journal'");
        job.run(well.at("2026-12-03T18:00"));
        assertThat(until(well)).isEqualTo("2026-12-03T18:00");
        assertThat(until(broken)).isEqualTo("2026-12-03T13:00");
        assertThat(output.getAll())
                .contains("what is due in " + broken.territory().slug() + " was not carried out");
    }

    private static String until(Town town) {
        return town.rows(
                        "select carried_out_until from release_cycle where territory_id = :territory",
                        (Row row) -> row.instant("carried_out_until"))
                .getFirst()
                .atZone(town.territory().zone())
                .toLocalDateTime()
                .toString();
    }
}
