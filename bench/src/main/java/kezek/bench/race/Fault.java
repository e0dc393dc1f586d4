package kezek.bench.race;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;

/** What breaks while families race, and is mended again. */
public enum Fault {
    /** Nothing. */
    NONE("nothing"),
    /** A portal is killed as {@code kill -9} does, and started again. */
    KILLED_NODE("a killed portal"),
    /** PostgreSQL is killed as {@code kill -9} does, and started again. */
    KILLED_DATABASE("a killed PostgreSQL"),
    /** All connections to the database are cut, several times. */
    CUT_CONNECTIONS("cut connections"),
    /** Transactions are committed, and nobody hears of it. */
    LOST_COMMITS("lost answers to commits");

    private static final int CUTS = 4;
    private static final int CUTS_APART_MS = 200;
    private static final int LOST = 6;
    private static final int LOST_APART_MS = 150;

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    /** For people, after «during». */
    public String words() {
        return words;
    }

    void strike(Arena arena) throws IOException, InterruptedException {
        switch (this) {
            case NONE -> {}
            case KILLED_NODE -> {
                var nodes = arena.nodes();
                var node = nodes.get(ThreadLocalRandom.current().nextInt(nodes.size()));
                node.kill();
                node.startAgain();
            }
            case KILLED_DATABASE -> {
                arena.killDatabase();
                arena.startDatabaseAgain();
            }
            case CUT_CONNECTIONS -> {
                for (var cut = 0; cut < CUTS; cut++) {
                    arena.proxy().cut();
                    Thread.sleep(CUTS_APART_MS);
                }
            }
            case LOST_COMMITS -> {
                for (var lost = 0; lost < LOST; lost++) {
                    arena.proxy().loseCommits(1);
                    Thread.sleep(LOST_APART_MS);
                }
            }
        }
    }
}
