package kezek.portal.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RepeatingTest {

    private static final Duration PAUSE = Duration.ofMillis(5);

    @Test
    void work_is_done_again_and_again_though_it_fails_until_it_is_ended() throws InterruptedException {
        var turns = new AtomicInteger();
        var third = new CountDownLatch(3);
        var work = new Jobs("yes").every(PAUSE, "work", () -> {
            turns.incrementAndGet();
            third.countDown();
            throw new IllegalStateException("as planned");
        });
        work.start();
        assertThat(third.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(work.isRunning()).isTrue();
        work.stop();
        var done = turns.get();
        Thread.sleep(PAUSE.multipliedBy(10));
        assertThat(turns).hasValue(done);
        assertThat(work.isRunning()).isFalse();
    }

    @Test
    void its_end_waits_for_the_turn_that_is_under_way() throws InterruptedException {
        var began = new CountDownLatch(1);
        var mayEnd = new Semaphore(0);
        var ended = new CountDownLatch(1);
        var work = new Jobs("yes").every(PAUSE, "work", () -> {
            began.countDown();
            mayEnd.acquireUninterruptibly();
            ended.countDown();
        });
        work.start();
        assertThat(began.await(10, TimeUnit.SECONDS)).isTrue();
        var stopping = Thread.ofVirtual().start(work::stop);
        assertThat(stopping.join(Duration.ofMillis(50)))
                .as("stopped while at work")
                .isFalse();
        mayEnd.release(1_000);
        assertThat(stopping.join(Duration.ofSeconds(5))).isTrue();
        assertThat(ended.getCount()).isZero();
    }

    @Test
    void work_begins_by_itself_unless_the_portal_is_told_otherwise() {
        assertThat(new Jobs("yes").every(PAUSE, "work", () -> {}).isAutoStartup())
                .isTrue();
        assertThat(new Jobs("no").every(PAUSE, "work", () -> {}).isAutoStartup())
                .isFalse();
    }
}
