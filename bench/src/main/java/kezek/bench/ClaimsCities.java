package kezek.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kezek.portal.board.Boards;
import kezek.portal.counter.Counter;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;

/**
 * The cities at which children press.
 *
 * @param many a city with many groups
 * @param hot one with a single group, which has places for all
 * @param two cities with many groups, whose claims stand before different clerks
 * @param full one whose only place will be held
 */
record ClaimsCities(ClaimsLoad many, ClaimsLoad hot, ClaimsLoad two, ClaimsLoad full) {

    /** How much of the cities there is, for a machine that has little time: {@code JDK_JAVA_OPTIONS=-Dkezek.bench.part=0.1}. */
    private static final double PART = Double.parseDouble(System.getProperty("kezek.bench.part", "1"));

    /**
     * Writes them, and waits for their boards.
     *
     * @param refused how many children there are in the full city
     */
    static ClaimsCities build(OwnPortal portal, int refused) throws SQLException, InterruptedException {
        var territories = territories(portal);
        var sizes = List.of(
                new ClaimsCity.Size(part(400_000), 2_000, part(250)),
                new ClaimsCity.Size(part(300_000), 1, part(300_000)),
                new ClaimsCity.Size(refused, 1, 1),
                new ClaimsCity.Size(part(100_000), 1_000, part(150)),
                new ClaimsCity.Size(part(100_000), 1_000, part(150)));
        var built = new ArrayList<ClaimsCity>();
        try (var owner = portal.owner();
                var statement = owner.createStatement()) {
            for (var turn = 0; turn < territories.size(); turn++) {
                var now = portal.bean(PortalClock.class).now();
                built.add(ClaimsCity.build(owner, territories.get(turn), sizes.get(turn), turn, now));
            }
            statement.execute("vacuum analyze");
        }
        for (var territory : territories) {
            while (portal.bean(Boards.class).queues(territory).isEmpty()) {
                Thread.sleep(10);
            }
        }
        return new ClaimsCities(
                new ClaimsLoad(portal.port(), built.subList(0, 1)),
                new ClaimsLoad(portal.port(), built.subList(1, 2)),
                new ClaimsLoad(portal.port(), built.subList(3, 5)),
                new ClaimsLoad(portal.port(), built.subList(2, 3)));
    }

    private static int part(int whole) {
        return (int) (whole * PART);
    }

    /** Five of them; the last two stand at different lanes. */
    private static List<Territory> territories(OwnPortal portal) {
        var all = portal.bean(Territories.class).all().stream()
                .filter(Territory::carriesQueue)
                .toList();
        var counter = portal.bean(Counter.class);
        var five = new ArrayList<>(all.subList(0, 4));
        five.add(all.stream()
                .skip(4)
                .filter(one -> counter.lane(one.id()) != counter.lane(all.get(3).id()))
                .findFirst()
                .orElseThrow());
        return five;
    }
}
