package kezek.bench;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kezek.bench.Report.Bar;
import kezek.bench.Report.Figure;
import kezek.portal.board.Boards;
import kezek.portal.places.DueEvents;
import kezek.portal.platform.database.Tx;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;

/**
 * The opening of one morning in twenty territories in which a million children wait: 15,000 places, while the windows of some thousand children
 * end. One territory after the other, each in one transaction, as the portal's timetable does it; from the first statement to the last commit.
 */
final class OpeningBench {

    private static final int ROUNDS = 5;
    private static final int BAR_MILLIS = 2_000;
    private static final Instant OPENING = Instant.parse("2026-11-21T02:00:00Z");

    private final OwnPortal portal;
    private final List<Territory> territories;
    private final MillionChildren children;
    private final MorningPlaces places;

    private OpeningBench(OwnPortal portal) {
        this.portal = portal;
        this.territories = portal.bean(Territories.class).all().stream()
                .filter(Territory::carriesQueue)
                .limit(MillionChildren.TERRITORIES)
                .toList();
        this.children = new MillionChildren(portal, territories);
        this.places = new MorningPlaces(portal, territories);
    }

    /** Makes the database, measures, and takes it away again. */
    static Report run() {
        try (var portal = OwnPortal.inProduction("opening")) {
            return new OpeningBench(portal).measured();
        } catch (SQLException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Report measured() throws SQLException, InterruptedException {
        children.write();
        places.write();
        var first = morning();
        var all = new ArrayList<Double>();
        var slowest = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            var morning = morning();
            all.add(morning.all());
            slowest.add(morning.slowest());
        }
        var usual = median(all);
        return new Report(
                "opening",
                String.format(
                        "%,d children, %,d places, %d territories one after the other; median of %d mornings",
                        MillionChildren.CHILDREN, MorningPlaces.PLACES, MillionChildren.TERRITORIES, ROUNDS),
                List.of(
                        new Figure("opening_ms", "all territories, ms", usual),
                        new Figure("cold_ms", "all territories, first time after the start, ms", first.all()),
                        new Figure("territory_ms", "the slowest territory, ms", median(slowest)),
                        new Figure("accesses", "children who got access", first.accesses())),
                List.of(new Bar("opening_ms", BAR_MILLIS, usual, Bar.Side.AT_MOST, Bar.Kind.ABSOLUTE)));
    }

    private record Morning(double all, double slowest, int accesses) {}

    /** The evening before is restored, the boards are loaded, and it strikes seven. */
    private Morning morning() throws SQLException, InterruptedException {
        children.hide();
        awaitBoards(false);
        places.evening();
        children.show();
        awaitBoards(true);
        var tx = portal.bean(Tx.class);
        var due = portal.bean(DueEvents.class);
        var slowest = 0L;
        var began = System.nanoTime();
        for (var territory : territories) {
            var one = System.nanoTime();
            tx.run(db -> due.carryOut(db, territory, OPENING));
            slowest = Math.max(slowest, System.nanoTime() - one);
        }
        var all = System.nanoTime() - began;
        return new Morning(all / 1e6, slowest / 1e6, places.given());
    }

    /** Waits until the boards stand, or are forgotten. */
    private void awaitBoards(boolean standing) throws InterruptedException {
        var boards = portal.bean(Boards.class);
        while (territories.stream().anyMatch(one -> boards.queues(one).isEmpty() == standing)) {
            Thread.sleep(10);
        }
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
