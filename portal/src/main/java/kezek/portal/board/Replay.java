package kezek.portal.board;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import kezek.portal.journal.Recorded;
import kezek.rulebook.Rules.QueueRules;
import kezek.rulebook.queue.LineChange;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.QueueOrder;
import kezek.rulebook.queue.Standing;
import kezek.rulebook.queue.Turn;

/**
 * The journal of a territory, happening once more from its first entry on, and what it did to each line. Not safe for several threads.
 */
final class Replay {

    private final TerritoryBoard board;
    private final BoardEntries entries;

    /** The lines as they stood before an entry: they know from which place an application goes. */
    private final Map<LineId.OfCohort, Board> before = new HashMap<>();

    private final Map<LineId.OfCohort, ChangeLog> logs = new HashMap<>();
    private int ratio = 1;
    private long now = Long.MIN_VALUE;

    /**
     * @param filedAt when an application was filed, in microseconds, by its number
     */
    Replay(LongUnaryOperator filedAt) {
        board = new TerritoryBoard(queue -> Turn.start(ratio));
        entries = new BoardEntries(board, filedAt);
    }

    /** The changes of a line; empty if nobody ever stood in it. */
    Optional<ChangeLog> log(LineId.OfCohort queue) {
        return Optional.ofNullable(logs.get(queue));
    }

    /** Lets the next entry happen. */
    void apply(Recorded entry, QueueRules rules) {
        ratio = rules.ordinaryPerFirstPriority();
        var moved = entries.apply(entry, rules).filter(Move::changesTheLine);
        moved.ifPresent(move -> write(entry, move));
        switch (entry.kind()) {
            case PLACE_OPENED, ACCESS_OPENED -> before.forEach((queue, line) -> turn(entry, queue, line));
            default -> {}
        }
    }

    private void write(Recorded entry, Move move) {
        var line = before.computeIfAbsent(move.queue(), queue -> new Board(turn(queue)));
        var from = move.from().map(seat -> standing(line, seat));
        move.from().ifPresent(line::free);
        line.turn(turn(move.queue()));
        move.to().ifPresent(seat -> line.seat(move.number(), seat));
        var to = move.to().map(seat -> standing(line, seat));
        add(entry, move.queue(), move.number(), new LineChange(from, to, line.turn()));
    }

    private void turn(Recorded entry, LineId.OfCohort queue, Board line) {
        if (!line.turn().equals(turn(queue))) {
            line.turn(turn(queue));
            add(entry, queue, ChangeLog.NOBODY, new LineChange(Optional.empty(), Optional.empty(), line.turn()));
        }
    }

    private void add(Recorded entry, LineId.OfCohort queue, long application, LineChange change) {
        // An import tells late what held before; the line learns it then.
        now = Math.max(now, BoardEntries.micros(entry.since()));
        logs.computeIfAbsent(queue, none -> new ChangeLog()).add(now, application, said(entry), change);
    }

    private Turn turn(LineId.OfCohort queue) {
        return board.line(queue).orElseThrow().turn();
    }

    private static Standing standing(Board line, Seat seat) {
        return QueueOrder.at(line.position(seat), line.lengths(), line.turn());
    }

    private static Why said(Recorded entry) {
        return switch (entry.kind()) {
            case APPLICATION_REGISTERED -> Why.REGISTERED;
            case APPLICATION_ENDED ->
                switch (entry.word("because")) {
                    case "ENROLLED" -> Why.ENROLLED;
                    case "SCHOOL_AGE" -> Why.SCHOOL_AGE;
                    case "CORRECTED" -> Why.CORRECTED;
                    default -> Why.WITHDRAWN;
                };
            case CORRECTED -> Why.CORRECTED;
            case STOP_LISTED -> Why.STOP_LISTED;
            case RESTORED -> Why.RESTORED;
            case ACCESS_OPENED -> Why.TURN_CAME;
            case RESERVED, REFERRED -> Why.TOOK_A_PLACE;
            case ACCESS_ENDED, RESERVATION_ENDED, REFERRAL_ENDED, CHILD_ENROLLED -> Why.WAITS_AGAIN;
            case BENEFIT_GRANTED, BENEFIT_CONFIRMED, BENEFIT_WITHDRAWN -> Why.LANE_CHANGED;
            case KINDERGARTEN_ADDED,
                    GROUP_ADDED,
                    CHILD_LEFT,
                    PLACE_REPORTED,
                    PLACE_PUBLISHED,
                    PLACE_OPENED,
                    PLACE_RECALLED,
                    REFERRAL_TERM_BEGUN,
                    REFERRAL_PROLONGED,
                    FROZEN,
                    THAWED -> Why.RULES;
        };
    }
}
