package kezek.portal.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00.123456Z");

    @Test
    void an_identifier_is_a_uuid_of_version_7_with_the_millisecond_of_its_instant() {
        var id = Ids.at(NOW);
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        assertEquals(NOW.toEpochMilli(), id.getMostSignificantBits() >>> 16);
    }

    @Test
    void identifiers_of_one_instant_differ() {
        var ids = new HashSet<UUID>();
        for (var i = 0; i < 10_000; i++) {
            ids.add(Ids.at(NOW));
        }
        assertEquals(10_000, ids.size());
    }

    @Test
    void a_later_millisecond_sorts_later_as_postgresql_sorts() {
        var ids = LongStream.range(0, 1_000)
                .mapToObj(millis -> Ids.at(NOW.plusMillis(millis)).toString())
                .toList();
        assertEquals(ids.stream().sorted().toList(), ids);
        assertTrue(Ids.at(Instant.EPOCH).toString().compareTo(ids.getFirst()) < 0);
    }
}
