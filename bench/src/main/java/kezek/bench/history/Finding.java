package kezek.bench.history;

/** Something that must not be, and where it was seen. */
public record Finding(Broken broken, String where) {

    /** What was broken. */
    public enum Broken {
        /** A place has two holders at one instant. */
        PLACE_HELD_TWICE,
        /** A child has two places at one instant. */
        CHILD_WITH_TWO_PLACES,
        /** Somebody without access holds a place inside its window. */
        WITHOUT_ACCESS,
        /** A place was held before it opened. */
        BEFORE_THE_OPENING,
        /** Somebody has what nobody asked for. */
        UNASKED,
        /** What was answered is not in the tables. */
        ACKNOWLEDGED_AND_LOST,
        /** A refusal that was not true in the moment before its answer. */
        UNTRUE_REFUSAL,
        /** A key that was given something was answered otherwise later. */
        KEY_ANSWERED_OTHERWISE,
        /** Journal or messages do not tell what the tables tell. */
        UNTOLD
    }
}
