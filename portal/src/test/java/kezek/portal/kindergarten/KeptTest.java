package kezek.portal.kindergarten;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    private final Kept<String, Integer> kept = new Kept<>(Duration.ofSeconds(5));
    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void what_was_read_is_shown_again_for_its_time_and_no_longer() {
        assertThat(at(NOW)).isEqualTo(1);
        assertThat(at(NOW.plusMillis(4_999))).isEqualTo(1);
        assertThat(at(NOW.plusSeconds(5))).isEqualTo(2);
    }

    @Test
    void an_earlier_instant_does_not_see_what_was_read_later() {
        assertThat(at(NOW)).isEqualTo(1);
        assertThat(at(NOW.minusMillis(1))).isEqualTo(2);
    }

    @Test
    void every_key_is_kept_by_itself() {
        assertThat(kept.get("a", NOW, readings::incrementAndGet)).isEqualTo(1);
        assertThat(kept.get("b", NOW, readings::incrementAndGet)).isEqualTo(2);
        assertThat(kept.get("a", NOW, readings::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void a_hundred_who_come_together_read_once() throws InterruptedException {
        var together = new CountDownLatch(1);
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 100; i++) {
                visitors.submit(() -> {
                    together.await();
                    return at(NOW);
                });
            }
            together.countDown();
        }
        assertThat(readings).hasValue(1);
    }

    private int at(Instant now) {
        return kept.get("key", now, readings::incrementAndGet);
    }
}
