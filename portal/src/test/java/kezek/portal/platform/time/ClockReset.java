package kezek.portal.platform.time;

import java.sql.SQLException;
import kezek.portal.TestDatabase;

/** Undoes what a test did to the clock that all tests of the run share. */
public final class ClockReset {

    private ClockReset() {}

    /** Brings the clock back to the machine's time at once, not with its next look. */
    public static void undo(PortalClock clock) throws SQLException {
        TestDatabase.empty("clock");
        clock.follow();
    }
}
