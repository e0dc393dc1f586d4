package kezek.portal.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often families may claim: by the child, and generously by the phone. docs/decisions/0018-crowds.md */
class PaceTest {

    private static final Optional<String> PHONE = Optional.of("+77990000001");
    private static final Optional<String> ANOTHER = Optional.of("+77990000002");

    private final AtomicLong nanos = new AtomicLong();
    private final Pace pace = new Pace(nanos::get);

    private boolean admits(UUID child, Optional<String> phone) {
        return pace.admits(child, phone, UUID.randomUUID());
    }

    /** How many of so many claims for one child are admitted. */
    private long admitted(int claims, UUID child, Optional<String> phone) {
        return IntStream.range(0, claims).filter(i -> admits(child, phone)).count();
    }

    @Test
    void five_claims_for_a_child_in_ten_seconds_and_no_sixth() {
        assertThat(admitted(6, UUID.randomUUID(), PHONE)).isEqualTo(5);
    }

    @Test
    void ten_children_of_one_phone_are_not_held_up_and_an_eleventh_is() {
        for (var child = 0; child < 10; child++) {
            assertThat(admitted(5, UUID.randomUUID(), PHONE)).isEqualTo(5);
        }
        assertThat(admits(UUID.randomUUID(), PHONE)).isFalse();
        assertThat(admits(UUID.randomUUID(), ANOTHER)).isTrue();
    }

    @Test
    void children_without_a_phone_do_not_share_one() {
        for (var child = 0; child < 100; child++) {
            assertThat(admits(UUID.randomUUID(), Optional.empty())).isTrue();
        }
    }

    @Test
    void the_same_key_again_is_no_new_claim() {
        var child = UUID.randomUUID();
        var key = UUID.randomUUID();
        assertThat(pace.admits(child, PHONE, key)).isTrue();
        for (var other = 0; other < 12; other++) {
            admitted(5, UUID.randomUUID(), PHONE);
        }
        admitted(5, child, PHONE);
        assertThat(pace.admits(child, PHONE, key)).isTrue();
        assertThat(admits(child, PHONE)).isFalse();
    }

    @Test
    void ten_seconds_after_the_first_claim_a_phone_is_admitted_again() {
        for (var child = 0; child < 10; child++) {
            admitted(5, UUID.randomUUID(), PHONE);
        }
        nanos.set(Pace.WHILE.toNanos() - 1);
        assertThat(admits(UUID.randomUUID(), PHONE)).isFalse();
        nanos.set(Pace.WHILE.toNanos());
        assertThat(admits(UUID.randomUUID(), PHONE)).isTrue();
    }
}
