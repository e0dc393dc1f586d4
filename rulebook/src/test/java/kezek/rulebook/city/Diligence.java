package kezek.rulebook.city;

/** How the clerks of a city keep time. The law is the same with all of them, and so is the history. */
enum Diligence {
    /** At every hour that is due, to the second. */
    PUNCTUAL,
    /** When somebody comes and asks, be it days later. */
    LATE,
    /** When somebody comes and asks, and a second clerk does it once more. */
    TWICE,
    /**
     * When somebody comes and asks, on machines whose clocks are put back and forth; and every message comes twice, as after an answer that was
     * lost.
     */
    HARRIED
}
