package kezek.portal.board;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kezek.portal.board.NumberChange.Event;
import kezek.portal.board.NumberChange.Stand;
import kezek.rulebook.queue.FollowedNumber;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LineLengths;
import kezek.rulebook.queue.Turn;

/** Tells one application how its number changed, from the changes of its line. */
final class Telling {

    /** In a smaller lane nobody may be told apart. */
    private static final int FEWEST = 5;

    private static final long UNKNOWN = Long.MIN_VALUE;

    private final ChangeLog log;
    private final long application;
    private final long from;
    private final long until;
    private final FollowedNumber followed = new FollowedNumber(Turn.start(1));
    private final List<Found> found = new ArrayList<>();
    private long known = UNKNOWN;
    private boolean isRegistration;
    private OptionalInt beginNumber = OptionalInt.empty();
    private int begin;
    private OptionalInt endNumber = OptionalInt.empty();
    private int end;

    private Telling(ChangeLog log, long application, Instant from, Instant until) {
        this.log = log;
        this.application = application;
        this.from = BoardEntries.micros(from);
        this.until = BoardEntries.micros(until);
    }

    /** A change that has a share, and how many stood in the lines after it. */
    private record Found(int index, int share, OptionalInt number, LineLengths lengths) {}

    /**
     * What changed the number from an instant, in, until another, out.
     *
     * @return empty if the application had no number before {@code until}
     */
    static Optional<NumberChange> of(ChangeLog log, long application, Instant from, Instant until) {
        var telling = new Telling(log, application, from, until);
        for (var index = 0; index < log.size(); index++) {
            telling.follow(index);
        }
        return telling.told();
    }

    private void follow(int index) {
        var at = log.at(index);
        var own = log.application(index) == application;
        var change = log.change(index);
        var share = own ? followed.own(change) : followed.others(change);
        if (at >= until || followed.lastNumber().isEmpty()) {
            return;
        }
        if (!isTold(at)) {
            begin(at, own, log.why(index));
        } else if (at < from) {
            begin = followed.lastNumber().getAsInt();
            beginNumber = followed.number();
        } else if (share != 0 || own && !change.from().equals(change.to())) {
            found.add(new Found(index, share, followed.number(), followed.lengths()));
        }
        end = followed.lastNumber().getAsInt();
        endNumber = followed.number();
    }

    /** Whether the number was known before: what an import brings in one instant, it brings as a whole. */
    private boolean isTold(long at) {
        return known != UNKNOWN && at != known;
    }

    private void begin(long at, boolean own, Why why) {
        begin = followed.lastNumber().getAsInt();
        beginNumber = followed.number();
        known = beginNumber.isPresent() ? at : UNKNOWN;
        isRegistration = own && why == Why.REGISTERED || isRegistration && !own;
    }

    private Optional<NumberChange> told() {
        if (known == UNKNOWN) {
            return Optional.empty();
        }
        var now = followed.lengths();
        return Optional.of(new NumberChange(
                instant(known),
                isRegistration,
                new Stand(instant(Math.max(known, from)), beginNumber, begin),
                new Stand(instant(Math.max(known, until)), endNumber, end),
                found.stream().map(one -> event(one, now)).toList()));
    }

    private Event event(Found one, LineLengths now) {
        var whose = log.application(one.index());
        return new Event(
                instant(log.at(one.index())),
                log.why(one.index()),
                whose == ChangeLog.NOBODY ? Optional.empty() : Optional.of(whose),
                whose == application,
                lanes(one).filter(lanes -> whose == application || isSafe(lanes, one.lengths(), now)),
                one.share(),
                one.number());
    }

    private Optional<NumberChange.Lanes> lanes(Found one) {
        return Optional.of(one.index())
                .filter(index -> log.why(index) == Why.LANE_CHANGED)
                .flatMap(index -> log.part(index, 0)
                        .flatMap(came -> log.part(index, 1).map(went -> new NumberChange.Lanes(came, went))));
    }

    private static boolean isSafe(NumberChange.Lanes lanes, LineLengths then, LineLengths now) {
        return waits(lanes.from(), then) >= FEWEST
                && waits(lanes.to(), then) >= FEWEST
                && waits(lanes.from(), now) >= FEWEST
                && waits(lanes.to(), now) >= FEWEST;
    }

    private static int waits(Part part, LineLengths lengths) {
        return switch (part) {
            case HOLDERS -> lengths.holders();
            case OUT_OF_TURN -> lengths.of(Lane.OUT_OF_TURN);
            case FIRST_PRIORITY -> lengths.of(Lane.FIRST_PRIORITY);
            case ORDINARY -> lengths.of(Lane.ORDINARY);
        };
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
