package kezek.portal.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankedKeysTest {

    private record Key(long major, long minor) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparingLong(Key::major).thenComparingLong(Key::minor);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    @Test
    void an_empty_set_has_nothing() {
        var keys = new RankedKeys();
        assertEquals(0, keys.size());
        assertThrows(IllegalArgumentException.class, () -> keys.rank(1, 1));
        assertThrows(IllegalArgumentException.class, () -> keys.at(1));
        assertThrows(IllegalArgumentException.class, () -> keys.at(0));
    }

    @Test
    void a_key_is_in_once() {
        var keys = new RankedKeys();
        assertEquals(true, keys.add(5, 1));
        assertEquals(false, keys.add(5, 1));
        assertEquals(true, keys.remove(5, 1));
        assertEquals(false, keys.remove(5, 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void after_any_changes_ranks_and_keys_are_those_of_a_sorted_set(long seed) {
        var random = new Random(seed);
        var keys = new RankedKeys();
        var sorted = new TreeSet<Key>();
        for (var round = 0; round < 40; round++) {
            var growing = round < 20 || round > 30;
            for (var change = 0; change < 1_000; change++) {
                var key = new Key(random.nextInt(4_000), random.nextInt(3));
                if (random.nextInt(10) < (growing ? 8 : 1)) {
                    assertEquals(sorted.add(key), keys.add(key.major(), key.minor()));
                } else {
                    assertEquals(sorted.remove(key), keys.remove(key.major(), key.minor()));
                }
            }
            assertSame(sorted, keys);
        }
        for (var key : List.copyOf(sorted)) {
            assertEquals(true, keys.remove(key.major(), key.minor()));
        }
        assertEquals(0, keys.size());
    }

    @Test
    void keys_that_come_in_order_fill_their_blocks() {
        var keys = new RankedKeys();
        for (var i = 0; i < 100_000; i++) {
            keys.add(i, 0);
        }
        assertEquals(100_000, keys.size());
        assertEquals(77_778, keys.rank(77_777, 0));
        assertEquals(new RankedKeys.Key(99_999, 0), keys.at(100_000));
    }

    private static void assertSame(TreeSet<Key> sorted, RankedKeys keys) {
        assertEquals(sorted.size(), keys.size());
        var rank = 0;
        for (var key : sorted) {
            rank++;
            assertEquals(rank, keys.rank(key.major(), key.minor()));
            assertEquals(new RankedKeys.Key(key.major(), key.minor()), keys.at(rank));
        }
    }
}
