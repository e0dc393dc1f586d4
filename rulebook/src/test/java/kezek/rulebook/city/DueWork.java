package kezek.rulebook.city;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.rulebook.calendar.SchoolYear;
import kezek.rulebook.child.AgeThatCounts;
import kezek.rulebook.city.audit.Happening;
import kezek.rulebook.city.audit.Happening.Leaving;
import kezek.rulebook.queue.Lanes;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.release.CycleEvent;
import kezek.rulebook.release.OpenedPlaces;
import kezek.rulebook.release.Opening;
import kezek.rulebook.release.OpeningFacts;

/**
 * What time alone brings: publications, openings, lapses, the end by school age. All of it is carried out in the order of time before
 * anything else is decided, each thing with the facts of its own instant.
 */
final class DueWork {

    /** Every so many days all numbers are written down before and after the opening. */
    private static final int SAMPLED = 5;

    private final City city;
    private final ReferralDesk referrals;
    private final Diligence diligence;
    private Instant carriedOutUpTo;
    private Instant nextDue;
    private LocalDate settledOn = LocalDate.MIN;

    DueWork(City city, Instant begin, Diligence diligence) {
        this.city = city;
        this.referrals = new ReferralDesk(city);
        this.diligence = diligence;
        this.carriedOutUpTo = begin;
        this.nextDue = begin;
    }

    void carryOut(Instant now) {
        if (diligence == Diligence.HARRIED) {
            steps(now).forEach(this::carryOutOnce);
        }
        carryOutOnce(now);
        if (diligence == Diligence.HARRIED) {
            steps(now).forEach(this::carryOutOnce);
        }
    }

    /** What clocks that were put back say: seconds, an hour, a week. */
    private static Stream<Instant> steps(Instant now) {
        return Stream.of(Duration.ofSeconds(2), Duration.ofHours(1), Duration.ofDays(7))
                .map(now::minus);
    }

    private void carryOutOnce(Instant now) {
        if (!now.isBefore(nextDue)) {
            var due = city.cycle().due(carriedOutUpTo, now);
            due.forEach(this::carryOut);
            if (diligence == Diligence.TWICE) {
                due.forEach(this::carryOut);
            }
            // A freeze that is decided later only puts it off.
            nextDue = city.cycle().next(carriedOutUpTo).at();
        }
        settle(now);
        if (diligence == Diligence.TWICE) {
            settle(now);
        }
    }

    private void carryOut(CycleEvent event) {
        if (!event.at().isAfter(carriedOutUpTo)) {
            return;
        }
        settle(event.at());
        switch (event) {
            case CycleEvent.PublicationDue(var at) -> publish(at);
            case CycleEvent.OpeningDue(var at, var priorityEndsAt) -> open(at, priorityEndsAt);
        }
        carriedOutUpTo = event.at();
    }

    /** Writes down what has ended by itself: lapsed referrals, and applications of children who go to school. */
    private void settle(Instant now) {
        var today = city.day(now);
        if (today.isAfter(settledOn)) {
            var rules = city.rules(now).age();
            city.queues().stream()
                    .filter(queue -> AgeThatCounts.endedBySchoolAge(queue.birthYear(), today, rules))
                    .filter(queue -> !city.queue(queue).isEmpty())
                    .forEach(this::endedBySchoolAge);
            settledOn = today;
        }
        referrals.writeDownLapses(now);
    }

    private void endedBySchoolAge(LineId.OfCohort queue) {
        var afterLastDay = AgeThatCounts.lastDayOfApplication(
                        queue.birthYear(), city.rules(carriedOutUpTo).age())
                .plusDays(1);
        var end = afterLastDay.atStartOfDay(city.law().calendar().zone()).toInstant();
        referrals.writeDownLapses(end);
        for (var application : List.copyOf(city.queue(queue).values())) {
            city.leave(application, end, Leaving.SCHOOL_AGE);
        }
    }

    private void publish(Instant at) {
        var places = city.onOffer.values().stream()
                .filter(place -> city.release(place).publishedAt().equals(at))
                .map(place -> place.id)
                .toList();
        city.tell(new Happening.Published(at, places));
    }

    private void open(Instant at, Instant priorityEndsAt) {
        var places = city.onOffer.values().stream()
                .filter(place -> city.release(place).opensAt().equals(at))
                .toList();
        var facts = new OpeningFacts<Application>(
                queues(),
                city.turns,
                together(places),
                application -> Line.holds(city, application, at) || application.isStopListed(at));
        var opening = Opening.of(facts, city.rules(at));
        var numbers = city.day(at).toEpochDay() % SAMPLED == 0 ? numbers(opening, at) : List.<Happening.Numbers>of();
        var given = new ArrayList<Happening.Given>();
        for (var access : opening.accesses()) {
            given.add(told(access));
            access.child().access =
                    Optional.of(new Application.GivenAccess(at, access.lane(), given.size(), Optional.empty()));
        }
        city.turns = opening.turns();
        var ids = places.stream().map(place -> place.id).toList();
        city.tell(new Happening.Opened(at, priorityEndsAt, ids, given));
        numbers.forEach(city::tell);
    }

    private Map<LineId.OfCohort, Lanes<Iterable<Application>>> queues() {
        var queues = new HashMap<LineId.OfCohort, Lanes<Iterable<Application>>>();
        for (var queue : city.queues()) {
            var lanes = new Lanes<List<Application>>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            city.queue(queue)
                    .values()
                    .forEach(application -> lanes.of(application.right().lane()).add(application));
            queues.put(queue, lanes.map(lane -> lane));
        }
        return queues;
    }

    /** Places of one kind, ages and school year open together. */
    private List<OpenedPlaces> together(List<Place> places) {
        var together = new LinkedHashMap<OpenedPlaces, Integer>();
        for (var place : places) {
            var schoolYear = SchoolYear.decidingOn(city.day(place.reportedAt)).startYear();
            together.merge(new OpenedPlaces(place.group.kind, place.group.ages, schoolYear, 1), 1, Integer::sum);
        }
        return together.entrySet().stream()
                .map(entry -> new OpenedPlaces(
                        entry.getKey().kind(),
                        entry.getKey().group(),
                        entry.getKey().schoolYear(),
                        entry.getValue()))
                .toList();
    }

    private static Happening.Given told(Opening.Given<Application> access) {
        var places = access.places();
        var offer = new Happening.Offer(
                Chronicle.word(places.kind()),
                places.group().from(),
                places.group().to(),
                places.schoolYear());
        return new Happening.Given(access.child().number(), Chronicle.word(access.lane()), offer);
    }

    /** The numbers in each queue along whose own line this opening gives access, before and after. */
    private List<Happening.Numbers> numbers(Opening<Application> opening, Instant at) {
        var byQueue = new LinkedHashMap<LineId.OfCohort, List<Application>>();
        for (var access : opening.accesses()) {
            if (!access.places().group().isMixed()) {
                byQueue.computeIfAbsent(access.child().queue(), none -> new ArrayList<>())
                        .add(access.child());
            }
        }
        var numbers = new ArrayList<Happening.Numbers>();
        byQueue.forEach((queue, given) -> {
            var before = Line.of(city, queue, at);
            var turn = Optional.ofNullable(opening.turns().get(queue)).orElseThrow();
            numbers.add(new Happening.Numbers(
                    at,
                    Chronicle.word(queue.kind()),
                    queue.birthYear(),
                    before.numbers(),
                    before.after(given, turn).numbers()));
        });
        return numbers;
    }
}
