package kezek.portal.places;

import java.util.List;

/** The answers to a report of freed places. */
public sealed interface ReportOutcome {

    /** The places are reported, under these public numbers; they are published at the next 18:00. */
    record Reported(List<Long> places) implements ReportOutcome {
        public Reported {
            places = List.copyOf(places);
        }
    }

    /** The group has room for fewer places than were reported: for {@code left}. Nothing is reported. */
    record NoRoom(int left) implements ReportOutcome {}

    /** The territory has no such group, or it is closed. */
    record NoSuchGroup() implements ReportOutcome {}
}
