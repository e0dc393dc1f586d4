package kezek.rulebook.queue;

/**
 * How many stand in the parts of a line, none negative, together at most {@link Integer#MAX_VALUE}. Page: rules/queue-order.md
 *
 * @param holders children that hold access, a reservation or a referral; they stand before all who wait
 */
public record LineLengths(int holders, int outOfTurn, int firstPriority, int ordinary) {

    public LineLengths {
        if (holders < 0 || outOfTurn < 0 || firstPriority < 0 || ordinary < 0) {
            throw new IllegalArgumentException(
                    "lengths are not negative: " + holders + ", " + outOfTurn + ", " + firstPriority + ", " + ordinary);
        }
        if ((long) holders + outOfTurn + firstPriority + ordinary > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a line is counted in int");
        }
    }

    /** How many stand in the line altogether. */
    public int total() {
        return beforeInterleave() + firstPriority + ordinary;
    }

    /** How many wait in one lane. */
    public int of(Lane lane) {
        return switch (lane) {
            case OUT_OF_TURN -> outOfTurn;
            case FIRST_PRIORITY -> firstPriority;
            case ORDINARY -> ordinary;
        };
    }

    int beforeInterleave() {
        return holders + outOfTurn;
    }
}
