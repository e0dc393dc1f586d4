package kezek.portal.board;

import java.util.UUID;
import kezek.portal.platform.database.ReadDb;
import kezek.rulebook.Rules.QueueRules;
import kezek.rulebook.Rules.TurnMemory;
import kezek.rulebook.queue.Turn;
import org.springframework.stereotype.Component;

/** Makes the board of a territory from its tables, as all of them stood at one instant. */
@Component("boardLoading")
class Loading {

    private final BoardQueries queries;

    Loading(BoardQueries queries) {
        this.queries = queries;
    }

    /**
     * Loads the board.
     *
     * @param db a snapshot
     * @param rules those of the territory now
     */
    LiveBoard load(ReadDb db, UUID territory, QueueRules rules) {
        var ratio = rules.ordinaryPerFirstPriority();
        var board = new TerritoryBoard(queue -> Turn.start(ratio));
        var followed = queries.lastEntries(db).getOrDefault(territory, 0L);
        var live = new LiveBoard(board, followed);
        queries.waiting(
                db,
                territory,
                one -> board.register(one.number(), one.queue(), one.lane(), BoardEntries.micros(one.filedAt())));
        if (rules.turnMemory() == TurnMemory.CARRIED_OVER) {
            queries.turns(
                    db, territory, (queue, given) -> board.turn(queue, any -> new Turn(Math.min(given, ratio), ratio)));
        }
        loadHolders(db, territory, live);
        queries.stopListed(db, territory).forEach(board::stopList);
        return live;
    }

    /** Accesses first: whoever ever had one stands among the holders by the latest. */
    private void loadHolders(ReadDb db, UUID territory, LiveBoard live) {
        var board = live.board();
        for (var access : queries.latestAccesses(db, territory)) {
            board.giveAccess(access.number(), BoardEntries.micros(access.since()), access.ordinal());
            if (!access.live()) {
                board.release(access.number(), Held.ACCESS);
            }
        }
        for (var first : queries.firstReservations(db, territory)) {
            board.hold(first.number(), Held.RESERVATION, BoardEntries.micros(first.since()));
            if (!first.live()) {
                board.release(first.number(), Held.RESERVATION);
            }
        }
        queries.referrals(db, territory, (referral, application) -> {
            live.entries().know(referral, application);
            board.hold(application, Held.REFERRAL, 0);
        });
    }
}
