package kezek.portal.cabinet;

import java.util.List;

/** What the first page of the cabinet shows: each application of the parent in this territory. */
public record HomeView(List<Card> cards) {

    /**
     * One application.
     *
     * @param path its page below the territory
     */
    public record Card(long number, String path, String child, String queue, String lane, StandingView standing) {}
}
