package kezek.portal.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import kezek.portal.PortalTest;
import kezek.portal.TestDatabase;
import kezek.portal.platform.settings.Mode;
import kezek.portal.platform.settings.ProductionRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PortalClockTest {

    private static final Instant EVENING = Instant.parse("2026-09-01T12:59:59.123456789Z");
    private static final Duration TO_THE_OPENING = Duration.ofHours(13);

    @Autowired
    private ClockQueries queries;

    @Autowired
    private PortalClock ofThePortal;

    @Autowired
    private ProductionRefusal movedClockRefusal;

    @BeforeEach
    @AfterEach
    void not_moved() throws SQLException {
        TestDatabase.clean();
        ofThePortal.follow();
    }

    @Test
    void time_is_cut_to_the_microsecond() {
        assertThat(clock(Mode.DEVELOPMENT).now()).isEqualTo(Instant.parse("2026-09-01T12:59:59.123456Z"));
    }

    @Test
    void moves_add_up_and_are_kept() {
        var clock = clock(Mode.DEVELOPMENT);
        assertThat(clock.move(TO_THE_OPENING))
                .isEqualTo(new PortalClock.Moved(Instant.parse("2026-09-02T01:59:59.123456Z")));
        clock.move(Duration.ofNanos(1_000));
        assertThat(clock.now()).isEqualTo(Instant.parse("2026-09-02T01:59:59.123457Z"));
        assertThat(clock(Mode.DEVELOPMENT).now()).as("after a restart").isEqualTo(clock.now());
    }

    @Test
    void a_clock_is_moved_forward_only() {
        var clock = clock(Mode.DEVELOPMENT);
        var refused = new PortalClock.NotMoved(PortalClock.Reason.NOT_FORWARD);
        assertThat(clock.move(Duration.ZERO)).isEqualTo(refused);
        assertThat(clock.move(Duration.ofNanos(999))).isEqualTo(refused);
        assertThat(clock.move(Duration.ofDays(-1))).isEqualTo(refused);
        assertThat(clock.now()).isEqualTo(clock(Mode.PRODUCTION).now());
    }

    @Test
    void all_moves_together_stay_within_ten_years() {
        var clock = clock(Mode.DEVELOPMENT);
        var tooFar = new PortalClock.NotMoved(PortalClock.Reason.TOO_FAR);
        assertThat(clock.move(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(tooFar);
        assertThat(clock.move(Duration.ofDays(3660).plusNanos(1_000))).isEqualTo(tooFar);
        assertThat(clock.move(Duration.ofDays(3660))).isInstanceOf(PortalClock.Moved.class);
        assertThat(clock.move(Duration.ofNanos(1_000))).isEqualTo(tooFar);
    }

    @Test
    @Timeout(2)
    void another_node_follows_within_two_seconds() throws InterruptedException {
        clock(Mode.DEVELOPMENT).move(TO_THE_OPENING);
        while (!ofThePortal.offset().equals(TO_THE_OPENING)) {
            Thread.sleep(20);
        }
    }

    @Test
    void production_keeps_the_time_of_the_machine_and_refuses_a_moved_database() {
        assertThat(movedClockRefusal.reason()).isEmpty();
        clock(Mode.DEVELOPMENT).move(TO_THE_OPENING);
        var production = clock(Mode.PRODUCTION);
        assertThat(production.now()).isEqualTo(Instant.parse("2026-09-01T12:59:59.123456Z"));
        assertThat(production.move(TO_THE_OPENING)).isEqualTo(new PortalClock.NotMoved(PortalClock.Reason.PRODUCTION));
        assertThat(movedClockRefusal.reason())
                .contains("The clock in this database was moved forward by PT13H in"
                        + " development: use a database of its own for production");
        assertThat(Optional.of(queries.offset())).contains(TO_THE_OPENING);
    }

    private PortalClock clock(Mode mode) {
        return new PortalClock(mode, InstantSource.fixed(EVENING), queries);
    }
}
