package kezek.portal.board;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kezek.portal.journal.Kind;
import kezek.portal.journal.Recorded;
import kezek.portal.territory.Territory;
import kezek.rulebook.Rulebook;
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
    private final Territory territory;
    private LocalDate day;
    private long now = Long.MIN_VALUE;

    /** Nothing has happened yet in the territory on this day. */
    Replay(Territory territory, LocalDate day) {
        this.territory = territory;
        this.day = day;
        board = new TerritoryBoard(rules(day));
        entries = new BoardEntries(board);
    }

    /** The changes of a line; empty if nobody ever stood in it. */
    Optional<ChangeLog> log(LineId.OfCohort queue) {
        return Optional.ofNullable(logs.get(queue));
    }

    /** Lets days pass: other rules may come into force at the beginning of any, and the line is shown under them from then on. */
    void pass(LocalDate today) {
        for (; day.isBefore(today); day = day.plusDays(1)) {
            var tomorrow = rules(day.plusDays(1));
            if (!board.isUnder(tomorrow)) {
                board.follow(tomorrow);
                var midnight = day.plusDays(1).atStartOfDay(territory.zone()).toInstant();
                turns(BoardEntries.micros(midnight));
            }
        }
    }

    /**
     * Lets the next entry happen.
     *
     * @param rules those that decided it
     */
    void apply(Recorded entry, QueueRules rules, Archive archive) {
        pass(entry.since().atZone(territory.zone()).toLocalDate());
        var moved = entries.apply(entry, rules, archive).filter(Move::changesTheLine);
        // An import tells late what held before; the line learns it then.
        now = Math.max(now, BoardEntries.micros(entry.since()));
        moved.ifPresent(move -> write(entry, move));
        if (entry.kind() == Kind.PLACE_OPENED || entry.kind() == Kind.ACCESS_OPENED) {
            turns(now);
        }
    }

    private void write(Recorded entry, Move move) {
        var line = before.computeIfAbsent(move.queue(), queue -> new Board(turn(queue)));
        var from = move.from().map(seat -> standing(line, seat));
        move.from().ifPresent(line::free);
        line.turn(turn(move.queue()));
        move.to().ifPresent(line::seat);
        var to = move.to().map(seat -> standing(line, seat));
        add(move.queue(), move.number(), said(entry), new LineChange(from, to, line.turn()));
    }

    private void turns(long at) {
        now = Math.max(now, at);
        before.forEach((queue, line) -> {
            if (!line.turn().equals(turn(queue))) {
                line.turn(turn(queue));
                add(
                        queue,
                        ChangeLog.NOBODY,
                        Why.RULES,
                        new LineChange(Optional.empty(), Optional.empty(), line.turn()));
            }
        });
    }

    private void add(LineId.OfCohort queue, long application, Why said, LineChange change) {
        logs.computeIfAbsent(queue, none -> new ChangeLog()).add(now, application, said, change);
    }

    private QueueRules rules(LocalDate on) {
        return Rulebook.kazakhstan().inForce(territory.slug(), on).queue();
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
