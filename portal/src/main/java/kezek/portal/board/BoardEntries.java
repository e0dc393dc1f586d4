package kezek.portal.board;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kezek.portal.journal.Kind;
import kezek.portal.journal.Recorded;
import kezek.rulebook.Rules.QueueRules;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.QueueKind;

/**
 * Lets the entries of a journal happen to a board, one after the other. An entry that cannot be true after those before it is refused with an
 * exception. What an entry says: docs/journal.md
 */
final class BoardEntries {

    private static final String APPLICATION = "application";

    private final TerritoryBoard board;
    private final Map<Long, Long> referrals = new HashMap<>();

    /** The lines of places that are reported and have not opened, for places of one age: an opening gives the line a turn. */
    private final Map<Long, LineId.OfCohort> reported = new HashMap<>();

    private Instant opening = Instant.MIN;

    BoardEntries(TerritoryBoard board) {
        this.board = board;
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
    void knowReferral(long referral, long application) {
        referrals.put(referral, application);
    }

    /** A place of one age that has not opened when the board is loaded. */
    void knowPlace(long place, LineId.OfCohort line) {
        reported.put(place, line);
    }

    /**
     * Lets an entry happen; what it did to a line, if it concerns one.
     *
     * @param rules those that decided it
     */
    Optional<Move> apply(Recorded entry, QueueRules rules, Archive archive) {
        if (entry.kind() != Kind.APPLICATION_REGISTERED
                && entry.facts().containsKey(APPLICATION)
                && isOver(application(entry), archive)) {
            return Optional.empty();
        }
        return switch (entry.kind()) {
            case APPLICATION_REGISTERED -> Optional.of(register(entry, archive));
            case APPLICATION_ENDED -> Optional.of(board.end(application(entry)));
            case BENEFIT_GRANTED -> Optional.of(board.grant(application(entry), lane(entry)));
            case BENEFIT_WITHDRAWN -> Optional.of(board.withdrawBenefit(application(entry), lane(entry)));
            case STOP_LISTED -> Optional.of(board.stopList(application(entry)));
            case RESTORED -> Optional.of(board.restore(application(entry)));
            case PLACE_REPORTED -> report(entry);
            case PLACE_OPENED -> open(entry, rules);
            case PLACE_RECALLED -> forget(entry);
            case ACCESS_OPENED -> Optional.of(giveAccess(entry, rules));
            case ACCESS_ENDED -> Optional.of(board.release(application(entry), Held.ACCESS));
            case RESERVED -> Optional.of(board.hold(application(entry), Held.RESERVATION, micros(entry.since())));
            case RESERVATION_ENDED -> Optional.of(board.release(application(entry), Held.RESERVATION));
            case REFERRED -> Optional.of(refer(entry));
            case REFERRAL_ENDED -> endReferral(entry.number("referral"));
            case CHILD_ENROLLED ->
                entry.facts().containsKey("referral") ? endReferral(entry.number("referral")) : Optional.empty();
            case CORRECTED -> correct(archive.entry(entry.number("entry")), archive);
            case KINDERGARTEN_ADDED,
                    GROUP_ADDED,
                    CHILD_LEFT,
                    BENEFIT_CONFIRMED,
                    PLACE_PUBLISHED,
                    REFERRAL_TERM_BEGUN,
                    REFERRAL_PROLONGED,
                    FROZEN,
                    THAWED -> Optional.empty();
        };
    }

    private boolean isOver(long application, Archive archive) {
        return !board.knows(application) && archive.hadEnded(application);
    }

    private Move register(Recorded entry, Archive archive) {
        var number = application(entry);
        var queue = new LineId.OfCohort(QueueKind.valueOf(entry.word("queueKind")), entry.integer("cohort"));
        return board.register(number, queue, lane(entry), archive.filedAt(number));
    }

    private Optional<Move> report(Recorded entry) {
        if (isOfOneAge(entry)) {
            var born = entry.integer("schoolYear") - entry.integer("ageFrom");
            var line = new LineId.OfCohort(QueueKind.valueOf(entry.word("queueKind")), born);
            knowPlace(entry.number("place"), line);
        }
        return Optional.empty();
    }

    private Optional<Move> forget(Recorded entry) {
        reported.remove(entry.number("place"));
        return Optional.empty();
    }

    private Optional<Move> open(Recorded entry, QueueRules rules) {
        begin(entry.since(), rules);
        Optional.ofNullable(reported.remove(entry.number("place"))).ifPresent(line -> board.openPlace(line, rules));
        return Optional.empty();
    }

    /** Places of a group of several ages have a turn of their own, which no line of a queue shows. */
    private Move giveAccess(Recorded entry, QueueRules rules) {
        var number = application(entry);
        var queue = board.queueOf(number);
        begin(entry.since(), rules);
        if (isOfOneAge(entry)) {
            board.moveTurn(queue, lane(entry), rules);
        }
        return board.giveAccess(number, micros(entry.since()), entry.integer("ordinal"));
    }

    /** First the referral, then without the reservation and the access: the child holds something throughout. */
    private Move refer(Recorded entry) {
        var number = application(entry);
        var referred = board.hold(number, Held.REFERRAL, micros(entry.since()));
        board.release(number, Held.RESERVATION);
        var released = board.release(number, Held.ACCESS);
        referrals.put(entry.number("referral"), number);
        return new Move(referred.queue(), number, referred.from(), released.to());
    }

    /** A referral of an application that has ended is not known. */
    private Optional<Move> endReferral(long referral) {
        return Optional.ofNullable(referrals.remove(referral))
                .map(application -> board.release(application, Held.REFERRAL));
    }

    private Optional<Move> correct(Recorded undone, Archive archive) {
        return switch (undone.kind()) {
            case APPLICATION_REGISTERED ->
                isOver(application(undone), archive) ? Optional.empty() : Optional.of(board.end(application(undone)));
            case CHILD_ENROLLED -> Optional.empty();
            case APPLICATION_ENDED,
                    BENEFIT_GRANTED,
                    BENEFIT_WITHDRAWN,
                    STOP_LISTED,
                    RESTORED,
                    PLACE_REPORTED,
                    PLACE_OPENED,
                    PLACE_RECALLED,
                    ACCESS_OPENED,
                    ACCESS_ENDED,
                    RESERVED,
                    RESERVATION_ENDED,
                    REFERRED,
                    REFERRAL_ENDED,
                    CORRECTED,
                    KINDERGARTEN_ADDED,
                    GROUP_ADDED,
                    CHILD_LEFT,
                    BENEFIT_CONFIRMED,
                    PLACE_PUBLISHED,
                    REFERRAL_TERM_BEGUN,
                    REFERRAL_PROLONGED,
                    FROZEN,
                    THAWED -> throw new IllegalArgumentException("a " + undone.kind() + " cannot be undone");
        };
    }

    /** At the first entry of an opening every turn is taken over as the rules of that day say. */
    private void begin(Instant at, QueueRules rules) {
        if (!at.equals(opening)) {
            opening = at;
            board.beginOpening(rules);
        }
    }

    private static boolean isOfOneAge(Recorded entry) {
        return entry.integer("ageTo") - entry.integer("ageFrom") == 1;
    }

    static long application(Recorded entry) {
        return entry.number(APPLICATION);
    }

    private static Lane lane(Recorded entry) {
        return Lane.valueOf(entry.word("lane"));
    }
}
