package kezek.bench.race;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import kezek.bench.history.Act;
import kezek.bench.history.Answer.Given;
import kezek.bench.history.Answer.Later;
import kezek.bench.history.Answer.Lost;
import kezek.bench.history.Answer.Missing;
import kezek.bench.history.Answer.Refused;
import kezek.bench.history.Attempt;
import kezek.bench.race.Desk.Wish;

/**
 * A family that presses its buttons, on one node or the other: holds a place, takes the referral, lets go, waits until the time is over; twice
 * at once, again with the same key, and what was not answered until it is.
 */
final class Family {

    private static final int AGAIN_AT_MOST = 200;

    /** About as fast as the portal lets a family claim. */
    private static final int LONGEST_PAUSE_MS = 1_600;

    private final Desk desk;
    private final Town.Child child;
    private final int nodes;
    private final Random random;

    /** What the family believes to hold. */
    private Optional<Wish> held = Optional.empty();

    Family(Desk desk, Town.Child child, int nodes, long seed) {
        this.desk = desk;
        this.child = child;
        this.nodes = nodes;
        this.random = new Random(seed * 1_000_003 + child.application());
    }

    /** Presses buttons until the instant. */
    void press(Arena arena, Instant until) throws InterruptedException {
        while (arena.now().isBefore(until)) {
            Thread.sleep(random.nextInt(LONGEST_PAUSE_MS));
            if (held.isEmpty() || random.nextInt(10) == 0) {
                reserve();
            } else {
                goOn(held.get());
            }
        }
    }

    private void reserve() throws InterruptedException {
        // Half of all want the one place of the first group, or one of the second.
        var group = random.nextBoolean() ? random.nextInt(2) : random.nextInt(Town.PLACES.size());
        var wish = new Wish(Act.RESERVE, child, Town.group(group), UUID.randomUUID());
        if (answered(wish).answer() instanceof Given) {
            held = Optional.of(wish);
        }
    }

    private void goOn(Wish reserved) throws InterruptedException {
        var confirm = new Wish(Act.CONFIRM, child, reserved.group(), reserved.key());
        var cancel = new Wish(Act.CANCEL, child, reserved.group(), reserved.key());
        switch (random.nextInt(10)) {
            case 0, 1 -> after(answered(confirm));
            case 2, 3, 4, 5 -> after(answered(cancel));
            case 6 -> {
                var beside = Thread.ofVirtual().start(() -> desk.ask(confirm, random.nextInt(nodes)));
                after(answered(cancel));
                beside.join();
            }
            case 7 -> {
                var beside = Thread.ofVirtual().start(() -> desk.ask(reserved, 0));
                after(answered(random.nextBoolean() ? reserved : cancel));
                beside.join();
            }
            case 8 -> answered(reserved);
            default -> Thread.sleep(random.nextInt(500));
        }
    }

    private void after(Attempt attempt) {
        var over = switch (attempt.answer()) {
            case Given _ -> attempt.act() != Act.RESERVE;
            case Refused _ -> true;
            case Missing _, Later _, Lost _ -> false;
        };
        if (over) {
            held = Optional.empty();
        }
    }

    /** Asks, and asks again with the same key until an answer comes. */
    private Attempt answered(Wish wish) throws InterruptedException {
        for (var again = 1; ; again++) {
            var attempt = desk.ask(wish, random.nextInt(nodes));
            if (!(attempt.answer() instanceof Lost) || again == AGAIN_AT_MOST) {
                return attempt;
            }
            Thread.sleep(random.nextInt(50, 200));
        }
    }
}
