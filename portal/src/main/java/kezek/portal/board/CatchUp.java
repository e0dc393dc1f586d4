package kezek.portal.board;

import java.time.Instant;
import java.util.Optional;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Component;

/** Brings memory up to the journal for whoever has locked a territory and cannot wait for the next look. */
@Component
public class CatchUp {

    /** More entries than several nodes write between two looks are left to the follower. */
    private static final long FEW = 1_000;

    private final Boards boards;
    private final Reading reading;

    CatchUp(Boards boards, Reading reading) {
        this.boards = boards;
        this.reading = reading;
    }

    /**
     * Lets happen what other nodes have written and this one has not seen yet, if it is little.
     *
     * @param entry the last of the journal, as this transaction has locked it; it has written none itself
     */
    public void upTo(ReadDb db, Territory territory, long entry, Instant now) {
        Optional.ofNullable(boards.live().get(territory.id()))
                .filter(live -> live.stuck().isEmpty())
                .filter(live -> live.followed() < entry && entry <= live.followed() + FEW)
                .ifPresent(live -> {
                    reading.catchUp(db, live, now);
                    boards.ownCommits().tell();
                });
    }
}
