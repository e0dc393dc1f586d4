package kezek.portal.platform.database.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class WalRangeTest {

    @Test
    void after_the_last_file_of_a_log_comes_the_first_of_the_next() {
        var range = new WalRange("0000000300000001000000FE", "000000030000000200000001");
        var last = WalRange.number("0000000300000001000000FF");
        assertEquals("0000000300000001000000FF", range.nameOf(last));
        assertEquals("000000030000000200000000", range.nameOf(last + 1));
        assertEquals(last + 2, WalRange.number(range.last()));
    }

    @Test
    void files_of_two_timelines_are_no_range() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new WalRange("000000010000000000000001", "000000020000000000000001"));
    }
}
