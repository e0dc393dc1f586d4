package kezek.rulebook.release;

import static kezek.rulebook.RowTimes.instant;
import static kezek.rulebook.RowTimes.law;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessTest {

    private static final Instant OPENING = instant("13.09.2019 07:00");
    private static final Instant WINDOW_END = instant("18.09.2019 07:00");

    private final Access access = Access.given(OPENING, ReleaseCycle.of(law()));

    @Test
    void it_lives_from_the_opening_to_the_end_of_the_window() {
        assertFalse(access.liveAt(OPENING.minusNanos(1)));
        assertTrue(access.liveAt(OPENING));
        assertTrue(access.liveAt(WINDOW_END.minusNanos(1)));
        assertFalse(access.liveAt(WINDOW_END));
    }

    @Test
    void a_referral_ends_it_from_that_instant_on() {
        var taken = instant("16.09.2019 10:00");
        var ended = access.ended(taken);
        assertTrue(ended.liveAt(taken.minusNanos(1)));
        assertFalse(ended.liveAt(taken));
        assertFalse(ended.unusedAt(WINDOW_END), "it was used");
    }

    @Test
    void it_ends_once() {
        var ended = access.ended(instant("16.09.2019 10:00"));
        assertEquals(ended, ended.ended(instant("17.09.2019 10:00")));
        assertEquals(access, access.ended(WINDOW_END));
    }

    @Test
    void it_is_unused_when_its_window_runs_out() {
        assertFalse(access.unusedAt(WINDOW_END.minusNanos(1)));
        assertTrue(access.unusedAt(WINDOW_END));
    }

    @Test
    void what_was_done_stays_done_when_the_calendar_is_corrected() {
        var corrected = new Access(OPENING, WINDOW_END, Optional.of(WINDOW_END.plusSeconds(1)));
        assertTrue(corrected.liveAt(WINDOW_END.minusNanos(1)));
        assertFalse(corrected.liveAt(WINDOW_END));
    }

    @Test
    void an_end_before_the_beginning_is_a_bug() {
        var before = Optional.of(OPENING.minusNanos(1));
        assertThrows(IllegalArgumentException.class, () -> new Access(OPENING, WINDOW_END, before));
        assertThrows(IllegalArgumentException.class, () -> new Access(OPENING, OPENING, Optional.empty()));
    }
}
