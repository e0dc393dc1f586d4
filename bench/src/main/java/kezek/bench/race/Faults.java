package kezek.bench.race;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import kezek.bench.race.Race.Fault;

/** What can break. */
public final class Faults {

    private static final int CUTS = 4;
    private static final int LOST_COMMITS = 6;

    private Faults() {}

    /** A portal is killed as {@code kill -9} does, and started again. */
    public static Fault killedNode() {
        return arena -> {
            var node = arena.nodes().get(ThreadLocalRandom.current().nextInt(arena.nodes().size()));
            node.kill();
            node.startAgain();
        };
    }

    /** PostgreSQL is killed as {@code kill -9} does, and started again. */
    public static Fault killedDatabase() {
        return arena -> {
            arena.killDatabase();
            arena.startDatabaseAgain();
        };
    }

    /** All connections to the database are cut, several times. */
    public static Fault cutConnections() {
        return arena -> {
            for (var cut = 0; cut < CUTS; cut++) {
                arena.proxy().cut();
                Thread.sleep(200);
            }
        };
    }

    /** Transactions are committed, and nobody hears of it. */
    public static Fault lostCommits() {
        return Faults::loseCommits;
    }

    private static void loseCommits(Arena arena) throws IOException, InterruptedException {
        for (var lost = 0; lost < LOST_COMMITS; lost++) {
            arena.proxy().loseCommits(1);
            Thread.sleep(150);
        }
    }
}
