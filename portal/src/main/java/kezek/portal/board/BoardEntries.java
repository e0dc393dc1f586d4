package kezek.portal.board;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import kezek.portal.journal.Recorded;
import kezek.rulebook.Rules.QueueRules;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.Turn;

/** Lets the entries of a journal happen to a board, one after the other. What an entry says: docs/journal.md */
final class BoardEntries {

    private final TerritoryBoard board;
    private final LongUnaryOperator filedAt;
    private final Map<Long, Long> referrals = new HashMap<>();
    private Instant opening = Instant.MIN;

    /**
     * @param filedAt when an application was filed, in microseconds, by its number: the journal has only a commitment to it
     */
    BoardEntries(TerritoryBoard board, LongUnaryOperator filedAt) {
        this.board = board;
        this.filedAt = filedAt;
    }

    /** An instant as boards keep it, in microseconds since 1970. */
    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** The instant of so many microseconds since 1970. */
    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** A referral that lives when the board is loaded: entries name it, not its application. */
    void know(long referral, long application) {
        referrals.put(referral, application);
    }

    /** Lets an entry happen; what it did to a line, if it concerns one. */
    Optional<Move> apply(Recorded entry, QueueRules rules) {
        return switch (entry.kind()) {
            case APPLICATION_REGISTERED -> Optional.of(register(entry));
            case APPLICATION_ENDED -> Optional.of(board.end(application(entry)));
            case BENEFIT_GRANTED, BENEFIT_WITHDRAWN -> Optional.of(board.changeLane(application(entry), lane(entry)));
            case STOP_LISTED -> Optional.of(board.stopList(application(entry)));
            case RESTORED -> Optional.of(board.restore(application(entry)));
            case PLACE_OPENED -> {
                begin(entry.since(), rules);
                yield Optional.empty();
            }
            case ACCESS_OPENED -> Optional.of(giveAccess(entry, rules));
            case ACCESS_ENDED -> Optional.of(board.release(application(entry), Held.ACCESS));
            case RESERVED -> Optional.of(board.hold(application(entry), Held.RESERVATION, micros(entry.since())));
            case RESERVATION_ENDED -> Optional.of(board.release(application(entry), Held.RESERVATION));
            case REFERRED -> Optional.of(refer(entry));
            case REFERRAL_ENDED -> endReferral(entry.number("referral"));
            case CHILD_ENROLLED ->
                entry.facts().containsKey("referral") ? endReferral(entry.number("referral")) : Optional.empty();
            case KINDERGARTEN_ADDED,
                    GROUP_ADDED,
                    CHILD_LEFT,
                    BENEFIT_CONFIRMED,
                    PLACE_REPORTED,
                    PLACE_PUBLISHED,
                    PLACE_RECALLED,
                    REFERRAL_TERM_BEGUN,
                    REFERRAL_PROLONGED,
                    FROZEN,
                    THAWED,
                    CORRECTED -> Optional.empty();
        };
    }

    private Move register(Recorded entry) {
        var number = application(entry);
        var queue = new LineId.OfCohort(QueueKind.valueOf(entry.word("queueKind")), entry.integer("cohort"));
        return board.register(number, queue, lane(entry), filedAt.applyAsLong(number));
    }

    private Move giveAccess(Recorded entry, QueueRules rules) {
        begin(entry.since(), rules);
        var number = application(entry);
        if (entry.integer("ageTo") - entry.integer("ageFrom") == 1) {
            board.turn(board.queueOf(number), turn -> turn.after(lane(entry)));
        }
        return board.giveAccess(number, micros(entry.since()), entry.integer("ordinal"));
    }

    private Move refer(Recorded entry) {
        var number = application(entry);
        referrals.put(entry.number("referral"), number);
        // First the referral, then without the reservation: the child holds something throughout.
        var referred = board.hold(number, Held.REFERRAL, micros(entry.since()));
        var released = board.release(number, Held.RESERVATION);
        return new Move(referred.queue(), number, referred.from(), released.to());
    }

    private Optional<Move> endReferral(long referral) {
        return Optional.ofNullable(referrals.remove(referral))
                .map(application -> board.release(application, Held.REFERRAL));
    }

    /** At the first entry of an opening every turn is taken over as the rules of that day say. */
    private void begin(Instant at, QueueRules rules) {
        if (!at.equals(opening)) {
            opening = at;
            var ratio = rules.ordinaryPerFirstPriority();
            board.beginOpening(turn -> switch (rules.turnMemory()) {
                case CARRIED_OVER -> turn.underRatio(ratio);
                case RESTARTED_AT_EVERY_OPENING -> Turn.start(ratio);
            });
        }
    }

    private static long application(Recorded entry) {
        return entry.number("application");
    }

    private static Lane lane(Recorded entry) {
        return Lane.valueOf(entry.word("lane"));
    }
}
