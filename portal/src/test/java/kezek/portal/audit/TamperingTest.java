package kezek.portal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import kezek.portal.PortalTest;
import kezek.portal.TestDatabase;
import kezek.portal.town.History;
import kezek.portal.town.Town;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** Whatever is changed behind the journal's back is found. */
@PortalTest
class TamperingTest {

    private static final int THINGS = 250;

    private final Audit audit;
    private final ApplicationContext portal;

    TamperingTest(Audit audit, ApplicationContext portal) {
        this.audit = audit;
        this.portal = portal;
    }

    @ParameterizedTest
    @ValueSource(longs = 11)
    void every_one_of_250_random_things_is_found(long seed) throws SQLException {
        var random = new Random(seed);
        var town = Town.found(portal, History.BEGINS);
        History.of(town, random, 25);
        var unfound = new ArrayList<String>();
        var done = new TreeMap<String, Integer>();
        var refused = 0;
        try (var owner = TestDatabase.owner()) {
            var tampering = new Tampering(owner, town.territory().id(), random);
            for (var things = 0; things < THINGS; ) {
                try {
                    var thing = tampering.one();
                    things++;
                    done.merge(thing.table(), 1, Integer::sum);
                    if (audit.of(town.territory()).clean()) {
                        unfound.add(thing.what());
                    }
                    tampering.undo(thing);
                } catch (SQLException notAllowed) {
                    refused++;
                }
            }
        }
        assertEquals(List.of(), unfound, "seed " + seed);
        assertEquals(List.of(), audit.of(town.territory()).shown(), "what was done is taken back, seed " + seed);
        assertTrue(done.keySet().containsAll(new TreeSet<>(Changes.OF_TABLES.keySet())), "seed " + seed + ": " + done);
        assertFalse(refused > 2 * THINGS, "the schema refuses most of it, seed " + seed + ": " + refused);
    }
}
