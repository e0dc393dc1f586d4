package kezek.rulebook.queue;

/** Why a child is in the stop-list, and so whether the entry ends by itself. Page: rules/stop-list.md */
public enum StopListCause {
    REFERRAL_LAPSED(true),
    BENEFIT_NOT_CONFIRMED(true),
    IMPORTED(false),
    SET_BY_DEPARTMENT(false),
    SWITCH_OF_REGIME(false);

    private final boolean hasTerm;

    StopListCause(boolean hasTerm) {
        this.hasTerm = hasTerm;
    }

    /** Whether an entry of this cause ends by itself; one without a term stands until the parent restores the application. */
    public boolean hasTerm() {
        return hasTerm;
    }
}
