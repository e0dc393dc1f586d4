package kezek.portal.board;

import java.util.Arrays;
import java.util.Optional;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LineChange;
import kezek.rulebook.queue.Standing;
import kezek.rulebook.queue.Turn;

/**
 * All changes of one line since its beginning, in some thirty bytes each. What one application does in one instant is one change: who is
 * enrolled gives its referral back and leaves the queue, and never waited in between. Not safe for several threads.
 */
final class ChangeLog {

    /** Stands for nobody: the turn alone moved. */
    static final long NOBODY = 0;

    private static final int FIRST_CAPACITY = 64;
    private static final int OUTSIDE = 0;
    private static final int HOLDERS = 1;

    private long[] instants = new long[FIRST_CAPACITY];
    private long[] applications = new long[FIRST_CAPACITY];
    private int[] fromRanks = new int[FIRST_CAPACITY];
    private int[] toRanks = new int[FIRST_CAPACITY];

    /** From, to, why, turn and ratio of a change, one byte each. */
    private byte[] words = new byte[FIRST_CAPACITY * WORDS];

    private static final int WORDS = 5;
    private int size;

    int size() {
        return size;
    }

    /**
     * Adds a change.
     *
     * @param at in microseconds, not before the last one
     * @param said what its entry says of its own
     */
    void add(long at, long application, Why said, LineChange change) {
        var continues =
                size > 0 && application != NOBODY && applications[size - 1] == application && instants[size - 1] == at;
        if (!continues) {
            grow();
            size++;
            instants[size - 1] = at;
            applications[size - 1] = application;
            from(size - 1, change.from());
        }
        var index = size - 1;
        to(index, change.to());
        word(index, 2, (continues ? why(index, said) : Why.of(said, part(index, 0), part(index, 1))).ordinal());
        word(index, 3, change.turn().ordinarySinceFirstPriority());
        word(index, 4, change.turn().ordinaryPerFirstPriority());
    }

    /** Why it happened, if an application goes on with what it began. */
    private Why why(int index, Why said) {
        var first = why(index);
        var holds = part(index, 1).filter(Part.HOLDERS::equals).isPresent();
        return Why.of(first.ends() || first == Why.REGISTERED && !holds ? first : said, part(index, 0), part(index, 1));
    }

    /** When it happened, in microseconds. */
    long at(int index) {
        return instants[index];
    }

    /** To which application it happened, or {@link #NOBODY}. */
    long application(int index) {
        return applications[index];
    }

    Why why(int index) {
        return WHY[words[index * WORDS + 2]];
    }

    LineChange change(int index) {
        return new LineChange(
                standing(words[index * WORDS], fromRanks[index]),
                standing(words[index * WORDS + 1], toRanks[index]),
                new Turn(words[index * WORDS + 3], words[index * WORDS + 4]));
    }

    private void from(int index, Optional<Standing> standing) {
        word(index, 0, code(standing));
        fromRanks[index] = rank(standing);
    }

    private void to(int index, Optional<Standing> standing) {
        word(index, 1, code(standing));
        toRanks[index] = rank(standing);
    }

    private void word(int index, int which, int value) {
        words[index * WORDS + which] = (byte) value;
    }

    /** The part of the line from which (0) or to which (1) it went. */
    Optional<Part> part(int index, int which) {
        var code = words[index * WORDS + which];
        return code == OUTSIDE ? Optional.empty() : Optional.of(PARTS[code - 1]);
    }

    private void grow() {
        if (size == instants.length) {
            var capacity = size + size / 2;
            instants = Arrays.copyOf(instants, capacity);
            applications = Arrays.copyOf(applications, capacity);
            fromRanks = Arrays.copyOf(fromRanks, capacity);
            toRanks = Arrays.copyOf(toRanks, capacity);
            words = Arrays.copyOf(words, capacity * WORDS);
        }
    }

    private static int code(Optional<Standing> standing) {
        return standing.map(some -> switch (some) {
                    case Standing.Holding _ -> HOLDERS;
                    case Standing.InLane(var lane, var _) -> 1 + Part.of(lane).ordinal();
                })
                .orElse(OUTSIDE);
    }

    private static int rank(Optional<Standing> standing) {
        return standing.map(some -> switch (some) {
                    case Standing.Holding(var rank) -> rank;
                    case Standing.InLane(var _, var rank) -> rank;
                })
                .orElse(0);
    }

    private static Optional<Standing> standing(byte code, int rank) {
        return switch (code) {
            case OUTSIDE -> Optional.empty();
            case HOLDERS -> Optional.of(new Standing.Holding(rank));
            default -> Optional.of(new Standing.InLane(LANES[code - 1 - HOLDERS], rank));
        };
    }

    private static final Part[] PARTS = Part.values();
    private static final Lane[] LANES = Lane.values();
    private static final Why[] WHY = Why.values();
}
