package kezek.rulebook.city;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.child.AgeThatCounts;
import kezek.rulebook.city.audit.Happening;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.FiledOrder;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.Registration.LiveApplication;
import kezek.rulebook.queue.StopListCause;

/** How a city comes to be: its groups, the applications of its former system, and the children that arrive later. */
final class Founding {

    private static final List<AgeGroup> AGES = List.of(
            new AgeGroup(2, 3),
            new AgeGroup(2, 3),
            new AgeGroup(3, 4),
            new AgeGroup(3, 4),
            new AgeGroup(4, 5),
            new AgeGroup(5, 6),
            new AgeGroup(1, 2),
            new AgeGroup(6, 7),
            new AgeGroup(1, 3),
            new AgeGroup(2, 4),
            new AgeGroup(3, 5),
            new AgeGroup(3, 6),
            new AgeGroup(3, 6),
            new AgeGroup(4, 7));

    private final City city;
    private final Dice dice;
    private final QueueDesk queueDesk;
    private long lastChild;

    Founding(City city, Dice dice) {
        this.city = city;
        this.dice = dice;
        this.queueDesk = new QueueDesk(city);
    }

    /** Kindergartens with four groups each, almost full. */
    void groups(int kindergartens, Instant begin) {
        for (var id = 1; id <= 4 * kindergartens; id++) {
            var capacity = 10 + dice.below(16);
            var group = new Group(id, kind(), dice.pick(AGES), capacity, capacity - dice.below(3));
            city.groups.add(group);
            city.tell(new Happening.GroupKnown(
                    begin,
                    group.id,
                    Chronicle.word(group.kind),
                    group.ages.from(),
                    group.ages.to(),
                    group.capacity,
                    group.enrolled));
        }
    }

    /** Applications with dates of the last three years; their numbers were given in another order, and some dates are equal. */
    void formerSystem(int applications, Instant begin) {
        var numbers = new ArrayList<Long>();
        for (var i = 0; i < applications; i++) {
            numbers.add(++city.lastNumber);
        }
        Collections.shuffle(numbers, new Random(dice.below(Integer.MAX_VALUE)));
        for (var number : numbers) {
            var filedAt = begin.minus(Duration.ofHours(1 + dice.below(3 * 365 * 8) * 3L));
            var child = new Child(++lastChild, bornBefore(begin));
            if (AgeThatCounts.endedBySchoolAge(
                    child.born.getYear(), city.day(begin), city.rules(begin).age())) {
                continue;
            }
            var application = new Application(new FiledOrder(filedAt, number), child, kind());
            queueDesk.join(application, benefits(begin), begin);
            if (dice.percent(3)) {
                queueDesk.stopList(application, StopListCause.IMPORTED, begin);
            }
        }
    }

    /** A parent comes with a child: mostly a new one, sometimes one that is known, or one that cannot be put in a queue. */
    void arrival(Instant now) {
        var known = !city.applications.isEmpty() && dice.percent(15);
        var child = known ? dice.pick(city.applications).child : new Child(++lastChild, bornBefore(now));
        if (dice.percent(2)) {
            child = new Child(++lastChild, city.day(now).plusDays(dice.below(3)));
        }
        if (dice.percent(1)) {
            child = new Child(++lastChild, city.day(now).minusYears(7));
        }
        if (!known && dice.percent(1)) {
            child.elsewhere.add(new LiveApplication("shymkent", QueueKind.ORDINARY, 200_001));
        }
        queueDesk.register(child, kind(), dice.percent(80), benefits(now), now);
    }

    /** An enrolled child leaves its group; some of them apply again. */
    void departure(Instant now) {
        var child = dice.pick(city.applications).child;
        var group = Optional.ofNullable(child.enrolledIn.get(QueueKind.ORDINARY));
        group.ifPresent(left -> new ReferralDesk(city).leaveGroup(child, left, now));
        if (group.isPresent() && dice.percent(50)) {
            queueDesk.register(child, QueueKind.ORDINARY, false, List.of(), now);
        }
    }

    private LocalDate bornBefore(Instant now) {
        return city.day(now).minusDays(dice.below(6 * 365 - 60));
    }

    private QueueKind kind() {
        var kind = dice.below(100);
        return kind < 80 ? QueueKind.ORDINARY : kind < 90 ? QueueKind.SPECIAL : QueueKind.SANATORIUM;
    }

    private List<BenefitKind> benefits(Instant now) {
        var known = BenefitKind.inForceOn(city.day(now));
        return switch (dice.below(20)) {
            case 0 -> List.of(known.get(0));
            case 1 -> List.of(known.get(0), known.get(1));
            case 2 -> List.of(known.get(1), dice.pick(known.subList(2, known.size())));
            case 3, 4, 5, 6, 7 -> List.of(dice.pick(known.subList(2, known.size())));
            default -> List.of();
        };
    }
}
