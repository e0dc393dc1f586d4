package kezek.portal.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import kezek.portal.board.Model.Card;
import kezek.rulebook.Rules.QueueRules;
import kezek.rulebook.Rules.TurnMemory;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.QueueKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A territory under random operations: after every one its line is that of the rulebook. {@code -Dkezek.seed=7} repeats one run, {@code
 * -Dkezek.full=true} makes millions of operations.
 */
class BoardOperationsTest {

    private static final List<LineId.OfCohort> QUEUES = List.of(
            new LineId.OfCohort(QueueKind.ORDINARY, 2021),
            new LineId.OfCohort(QueueKind.ORDINARY, 2022),
            new LineId.OfCohort(QueueKind.SPECIAL, 2022));

    private final List<Card> cards = new ArrayList<>();
    private QueueRules rules = new QueueRules(3, TurnMemory.CARRIED_OVER);
    private final Model model = new Model(rules);
    private final TerritoryBoard board = new TerritoryBoard(rules);
    private Random random = new Random();
    private long last;
    private long now;

    static LongStream seeds() {
        var replayed = Long.getLong("kezek.seed");
        return replayed == null
                ? LongStream.rangeClosed(1, Boolean.getBoolean("kezek.full") ? 100 : 1)
                : LongStream.of(replayed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void after_every_operation_the_line_is_that_of_the_rulebook(long seed) {
        random = new Random(seed);
        for (var operation = 1; operation <= 40_000; operation++) {
            var queue = operate();
            assertEquals(model.line(queue), numbers(queue), () -> "seed " + seed + ", " + queue);
            if (operation % 500 == 0) {
                QUEUES.forEach(this::comparePositions);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void in_a_long_line_too(long seed) {
        random = new Random(seed);
        for (var operation = 0; operation < 20_000; operation++) {
            register(QUEUES.get(random.nextInt(100) == 0 ? 1 : 0));
        }
        for (var operation = 1; operation <= 20_000; operation++) {
            operate();
            if (operation % 5_000 == 0) {
                QUEUES.forEach(queue -> assertEquals(model.line(queue), numbers(queue), () -> "seed " + seed));
                comparePositions(QUEUES.getFirst());
            }
        }
    }

    private List<Long> numbers(LineId.OfCohort queue) {
        return board.line(queue)
                .map(line -> line.from(1, Integer.MAX_VALUE).stream()
                        .map(Placed::number)
                        .toList())
                .orElse(List.of());
    }

    private void comparePositions(LineId.OfCohort queue) {
        var line = model.line(queue);
        for (var i = 0; i < line.size(); i++) {
            assertEquals(i + 1, ((Place.InLine) board.place(line.get(i))).position());
        }
    }

    /** One random operation; the queue that it concerns. */
    private LineId.OfCohort operate() {
        now += random.nextInt(2);
        var choice = random.nextInt(100);
        if (choice < 3) {
            return changeTurns();
        }
        if (cards.size() < 30 || choice < 25) {
            return register(QUEUES.get(random.nextInt(QUEUES.size())));
        }
        var card = cards.get(random.nextInt(cards.size()));
        if (choice < 45) {
            changeRight(card);
        } else if (choice < 60) {
            model.write(card, () -> card.stopListed = !card.stopListed);
            var ignored = card.stopListed ? board.stopList(card.number) : board.restore(card.number);
        } else if (choice < 80) {
            hold(card);
        } else {
            leave(card);
        }
        return card.queue;
    }

    /** Half of those who come were filed long before those who are there. */
    private LineId.OfCohort register(LineId.OfCohort queue) {
        last++;
        var filed = random.nextBoolean() ? 1_000_000 + now : random.nextInt(1_000_000);
        var lane = Lane.values()[Math.min(2, random.nextInt(6))];
        var card = new Card(last, queue, lane, filed);
        cards.add(card);
        model.write(card, () -> {});
        board.register(last, queue, lane, filed);
        return queue;
    }

    private void changeRight(Card card) {
        if (!card.benefits.isEmpty() && random.nextBoolean()) {
            var benefit = card.benefits.get(random.nextInt(card.benefits.size()));
            model.write(card, () -> {
                card.benefits.remove(benefit);
                card.lane = card.benefits.stream().min(Lane::compareTo).orElse(Lane.ORDINARY);
            });
            board.withdrawBenefit(card.number, benefit);
        } else if (card.benefits.size() < 6) {
            var benefit = Lane.values()[random.nextInt(2)];
            model.write(card, () -> {
                card.benefits.add(benefit);
                card.lane = benefit.compareTo(card.lane) < 0 ? benefit : card.lane;
            });
            board.grant(card.number, benefit);
        }
    }

    private void hold(Card card) {
        var what = Held.values()[random.nextInt(Held.values().length)];
        if (card.held.contains(what) || card.held.size() > 1) {
            model.write(card, () -> card.held.remove(what));
            board.release(card.number, what);
            return;
        }
        var ordinal = Math.toIntExact(last) + random.nextInt(3);
        model.write(card, () -> {
            card.held.add(what);
            if (what == Held.ACCESS || !card.hasHeld) {
                card.since = now;
                card.ordinal = what == Held.ACCESS ? ordinal : 0;
            }
            card.hasHeld = true;
        });
        var ignored =
                what == Held.ACCESS ? board.giveAccess(card.number, now, ordinal) : board.hold(card.number, what, now);
    }

    private void leave(Card card) {
        model.write(card, () -> card.ended = true);
        board.end(card.number);
        cards.remove(card);
        assertEquals(new Place.OutOfQueue(), board.place(card.number));
    }

    private LineId.OfCohort changeTurns() {
        var queue = QUEUES.get(random.nextInt(QUEUES.size()));
        switch (random.nextInt(4)) {
            case 0 -> changeRules();
            case 1 -> {
                var ratio = rules.ordinaryPerFirstPriority();
                var carriedOver = rules.turnMemory() == TurnMemory.CARRIED_OVER;
                model.given.replaceAll((any, count) -> carriedOver ? Math.min(count, ratio) : ratio);
                board.beginOpening(rules);
            }
            case 2 -> {
                model.given.putIfAbsent(queue, rules.ordinaryPerFirstPriority());
                board.openPlace(queue, rules);
            }
            default -> moveTurn(queue, Lane.values()[random.nextInt(3)]);
        }
        return queue;
    }

    /** A turn moves inside an opening, which has begun under the rules of its day. */
    private void moveTurn(LineId.OfCohort queue, Lane lane) {
        var ratio = rules.ordinaryPerFirstPriority();
        var carriedOver = rules.turnMemory() == TurnMemory.CARRIED_OVER;
        model.given.replaceAll((any, count) -> carriedOver ? Math.min(count, ratio) : ratio);
        var before = model.given.getOrDefault(queue, ratio);
        model.given.put(
                queue,
                switch (lane) {
                    case OUT_OF_TURN -> before;
                    case FIRST_PRIORITY -> 0;
                    case ORDINARY -> Math.min(ratio, before + 1);
                });
        board.beginOpening(rules);
        board.moveTurn(queue, lane, rules);
    }

    private void changeRules() {
        var memory = random.nextInt(3) == 0 ? TurnMemory.RESTARTED_AT_EVERY_OPENING : TurnMemory.CARRIED_OVER;
        rules = new QueueRules(1 + random.nextInt(4), memory);
        model.rules = rules;
        board.follow(rules);
    }
}
