package kezek.bench.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final long MILLISECOND = 1_000_000;

    @Test
    void half_of_a_thousand_times_of_two_askers_did_not_exceed_the_middle_one() {
        var odd = times(LongStream.iterate(999, i -> i > 0, i -> i - 2));
        var even = times(LongStream.iterate(1_000, i -> i > 0, i -> i - 2));
        var all = Times.sorted(Stream.of(odd, even));
        assertEquals(1_000, all.count());
        assertEquals(
                List.of(1.0, 501.0, 991.0, 1_000.0),
                List.of(all.millis(0), all.millis(0.5), all.millis(0.99), all.millis(1)));
    }

    @Test
    void who_was_never_answered_has_no_times() {
        var none = Times.sorted(Stream.of(new Times()));
        assertEquals(0, none.count());
        assertEquals(0, none.millis(0.99));
    }

    private static Times times(LongStream millis) {
        var times = new Times();
        millis.forEach(one -> times.add(one * MILLISECOND));
        return times;
    }
}
