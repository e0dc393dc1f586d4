package kezek.portal.board;

import kezek.rulebook.queue.Lane;

/**
 * What a board knows of an application beside its number and when it was filed, packed into 32 bits: its lane, whether it is in the stop-list or
 * has ended, how many benefits open it which lane, and its queue.
 */
final class Facts {

    private static final Lane[] LANES = Lane.values();
    private static final int LANE = 0b11;
    private static final int STOP_LISTED = 1 << 2;
    private static final int ENDED = 1 << 3;
    private static final int COUNT = 0b1111;
    private static final int OUT_OF_TURN = 4;
    private static final int FIRST_PRIORITY = 8;
    private static final int QUEUE = 12;

    /** How many queues a territory can have. */
    static final int QUEUES = 1 << 32 - QUEUE;

    private Facts() {}

    /** A new application, by the index of its queue. */
    static int of(int queue, Lane lane) {
        return queue << QUEUE | lane.ordinal();
    }

    static int queue(int facts) {
        return facts >>> QUEUE;
    }

    static Lane lane(int facts) {
        return LANES[facts & LANE];
    }

    static boolean isStopListed(int facts) {
        return (facts & STOP_LISTED) != 0;
    }

    static boolean hasEnded(int facts) {
        return (facts & ENDED) != 0;
    }

    static int stopListed(int facts) {
        return facts | STOP_LISTED;
    }

    static int restored(int facts) {
        return facts & ~STOP_LISTED;
    }

    static int ended(int facts) {
        return facts | ENDED;
    }

    /** With one more benefit; the lane is the better of the old one and the benefit's. */
    static int granted(int facts, Lane lane) {
        var better = lane.compareTo(lane(facts)) < 0 ? lane : lane(facts);
        return in(counted(facts, lane, 1), better);
    }

    /** Known to have a benefit; it stands in its lane already. */
    static int counted(int facts, Lane lane) {
        return counted(facts, lane, 1);
    }

    /**
     * With one benefit less; the lane is the best that the others open.
     *
     * @throws IllegalStateException if it has none that opens the lane
     */
    static int withdrawn(int facts, Lane lane) {
        var left = counted(facts, lane, -1);
        var best = count(left, OUT_OF_TURN) > 0
                ? Lane.OUT_OF_TURN
                : count(left, FIRST_PRIORITY) > 0 ? Lane.FIRST_PRIORITY : Lane.ORDINARY;
        return in(left, best);
    }

    private static int in(int facts, Lane lane) {
        return facts & ~LANE | lane.ordinal();
    }

    /** A benefit that opens the ordinary lane opens nothing. */
    private static int counted(int facts, Lane lane, int more) {
        return switch (lane) {
            case OUT_OF_TURN -> counted(facts, OUT_OF_TURN, more);
            case FIRST_PRIORITY -> counted(facts, FIRST_PRIORITY, more);
            case ORDINARY -> facts;
        };
    }

    private static int counted(int facts, int shift, int more) {
        var count = count(facts, shift) + more;
        if (count < 0 || count > COUNT) {
            throw new IllegalStateException("an application with " + count + " benefits of a lane");
        }
        return facts & ~(COUNT << shift) | count << shift;
    }

    private static int count(int facts, int shift) {
        return facts >>> shift & COUNT;
    }
}
