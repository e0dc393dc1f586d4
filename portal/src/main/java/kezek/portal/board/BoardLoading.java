package kezek.portal.board;

import java.util.UUID;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.territory.Territory;
import kezek.rulebook.Rules.QueueRules;
import org.springframework.stereotype.Component;

/** Makes the board of a territory from its tables, as all of them stood at one instant. */
@Component
class BoardLoading {

    private final BoardQueries queries;

    BoardLoading(BoardQueries queries) {
        this.queries = queries;
    }

    /**
     * Loads the board.
     *
     * @param db a snapshot
     * @param inForce the rules of the territory now
     */
    LiveBoard load(ReadDb db, Territory territory, QueueRules inForce) {
        var id = territory.id();
        var board = new TerritoryBoard(inForce);
        var live = new LiveBoard(territory, board, queries.lastEntries(db).getOrDefault(id, 0L));
        queries.waiting(
                db,
                id,
                one -> board.register(one.number(), one.queue(), one.lane(), BoardEntries.micros(one.filedAt())));
        queries.benefits(db, id, board::knowBenefit);
        queries.turns(db, id, board::knowTurn);
        queries.unopened(db, id, live.entries()::knowPlace);
        loadHolders(db, id, live);
        queries.stopListed(db, id).forEach(board::stopList);
        return live;
    }

    /** Accesses first: whoever ever had one stands among the holders by the latest. */
    private void loadHolders(ReadDb db, UUID territory, LiveBoard live) {
        var board = live.board();
        queries.latestAccesses(db, territory, access -> {
            board.giveAccess(access.number(), BoardEntries.micros(access.since()), access.ordinal());
            if (!access.live()) {
                board.release(access.number(), Held.ACCESS);
            }
        });
        queries.firstReservations(db, territory, first -> {
            board.hold(first.number(), Held.RESERVATION, BoardEntries.micros(first.since()));
            if (!first.live()) {
                board.release(first.number(), Held.RESERVATION);
            }
        });
        queries.referrals(db, territory, (referral, holding) -> {
            live.entries().knowReferral(referral, holding.number());
            board.hold(holding.number(), Held.REFERRAL, BoardEntries.micros(holding.since()));
        });
    }
}
