package kezek.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.account.OneTimeCodes.Errand;
import kezek.portal.account.OneTimeCodes.Purpose;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Language;
import kezek.portal.territory.Territories;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@PortalTest
class ForgettingJobTest {

    /** Long ago, so that no row of another test is due. */
    private static final Duration YEARS = Duration.ofDays(4_000);

    private static final Duration TINY = Duration.ofNanos(1_000);
    private static final Duration DAY = Duration.ofDays(1);

    private final ForgettingJob job;
    private final ApplicationContext portal;
    private final Instant now;

    ForgettingJobTest(ForgettingJob job, ApplicationContext portal) {
        this.job = job;
        this.portal = portal;
        this.now = portal.getBean(PortalClock.class).now().minus(YEARS);
    }

    @Test
    void codes_and_when_they_were_asked_for_are_kept_for_a_day() {
        var family = SomeFamily.invented();
        var territory = portal.getBean(Territories.class).find("semey").orElseThrow();
        job.throwAway(now.plus(DAY));
        portal.getBean(OneTimeCodes.class)
                .send(territory, family.phone(), new Errand(Purpose.APPLY, "draft"), Language.KK, now);
        assertThat(job.throwAway(now.plus(DAY).minus(TINY))).isZero();
        assertThat(job.throwAway(now.plus(DAY))).as("the code and the request").isEqualTo(2);
        assertThat(job.throwAway(now.plus(DAY))).isZero();
    }

    @Test
    void a_session_is_kept_for_a_day_after_its_twelve_hours() {
        var until = now.plus(Duration.ofHours(12));
        job.throwAway(until.plus(DAY));
        portal.getBean(Sessions.class)
                .begin(new SignedIn.Parent(SomeFamily.invented().parent()), now);
        assertThat(job.throwAway(until.plus(DAY).minus(TINY))).isZero();
        assertThat(job.throwAway(until.plus(DAY))).isEqualTo(1);
    }

    @Test
    void a_sign_in_is_kept_for_a_day_after_its_twenty_minutes() {
        var until = now.plus(Duration.ofMinutes(20));
        job.throwAway(until.plus(DAY));
        var visits = portal.getBean(BegunSignIns.class);
        var who = new Visit.Parent(SomeFamily.invented().parent());
        var territory = portal.getBean(Territories.class).find("semey").orElseThrow();
        var visit = BegunSignIns.fresh(visits.token(UUID.randomUUID()), territory, who, "", now);
        portal.getBean(Tx.class)
                .run(db -> assertThat(visits.begin(db, visit, now)).isTrue());
        assertThat(job.throwAway(until.plus(DAY).minus(TINY))).isZero();
        assertThat(job.throwAway(until.plus(DAY))).isEqualTo(1);
    }
}
