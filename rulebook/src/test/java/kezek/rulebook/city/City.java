package kezek.rulebook.city;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import kezek.rulebook.Refusal;
import kezek.rulebook.Rulebook;
import kezek.rulebook.Rules;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.calendar.Freeze;
import kezek.rulebook.calendar.TerritoryCalendar;
import kezek.rulebook.calendar.WorkingDays;
import kezek.rulebook.city.Application.GivenAccess;
import kezek.rulebook.city.audit.Happening;
import kezek.rulebook.city.audit.LocalLaw;
import kezek.rulebook.queue.FiledOrder;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.Turn;
import kezek.rulebook.release.Access;
import kezek.rulebook.release.Release;
import kezek.rulebook.release.ReleaseCycle;

/** The tables of a city in memory. It stores what the rulebook decides and repeats no rule of it. */
final class City {

    private final Map<LineId.OfCohort, NavigableMap<FiledOrder, Application>> queues = new LinkedHashMap<>();
    /** What the calendar as it now stands makes of instants, kept until the next freeze is decided. */
    private final Map<Instant, Release> releases = new HashMap<>();

    private final Map<Instant, Instant> windowEnds = new HashMap<>();
    private final Chronicle chronicle;
    private final DueWork dueWork;
    private final Diligence diligence;
    private TerritoryRules law;
    final List<Application> applications = new ArrayList<>();
    final List<Group> groups = new ArrayList<>();
    final List<Place> places = new ArrayList<>();
    /** Places that were not taken back and to which nobody has a referral. */
    final Map<Long, Place> onOffer = new LinkedHashMap<>();
    /** Applications with a referral whose ending is not written down. */
    final Set<Application> withReferral = new LinkedHashSet<>();

    Map<LineId, Turn> turns = Map.of();
    long lastNumber = 100_000;

    /** A city without people; clerks begin to carry out what is due after {@code begin}. */
    City(String territory, LocalLaw local, Instant begin, Diligence diligence) {
        var calendar = new TerritoryCalendar(local.zone(), WorkingDays.kazakhstan(), List.of());
        this.law = new TerritoryRules(Rulebook.kazakhstan(), territory, calendar);
        this.chronicle = new Chronicle(local, begin);
        this.dueWork = new DueWork(this, begin, diligence);
        this.diligence = diligence;
    }

    TerritoryRules law() {
        return law;
    }

    Rules rules(Instant now) {
        return law.at(now);
    }

    LocalDate day(Instant now) {
        return law.calendar().dateOf(now);
    }

    ReleaseCycle cycle() {
        return ReleaseCycle.of(law);
    }

    Chronicle chronicle() {
        return chronicle;
    }

    /** Asks once more what was just asked, if messages come twice: what was done is not done again, and a refusal stays the same. */
    <T> void again(T answer, Supplier<T> question) {
        if (diligence == Diligence.HARRIED) {
            var second = question.get();
            if (!(second instanceof Refusal) || (answer instanceof Refusal && !answer.equals(second))) {
                throw new AssertionError("asked twice, answered " + answer + ", then " + second);
            }
        }
    }

    void tell(Happening happening) {
        chronicle.tell(happening);
    }

    /** Carries out everything that is due by now, so that what follows is decided on the facts of now. */
    void catchUp(Instant now) {
        dueWork.carryOut(now);
    }

    /** The waiting and the holding applications of a queue, in the order of filing. */
    NavigableMap<FiledOrder, Application> queue(LineId.OfCohort queue) {
        return queues.computeIfAbsent(queue, unknown -> new TreeMap<>());
    }

    Set<LineId.OfCohort> queues() {
        return queues.keySet();
    }

    void join(Application application) {
        applications.add(application);
        application.child.applications.add(application);
        queue(application.queue()).put(application.filed(), application);
    }

    /** The application leaves its queue, and its access and reservation end. */
    void leave(Application application, Instant now, Happening.Leaving leaving) {
        endAccess(application, now);
        endHold(application, now);
        application.leftAt = Optional.of(now);
        queue(application.queue()).remove(application.filed());
        tell(new Happening.LeftQueue(now, application.number(), leaving));
    }

    /** The latest access as the calendar now stands. */
    Optional<Access> access(Application application) {
        return application.access.map(
                given -> new Access(given.opening(), windowEnd(given.opening()), given.endedAt()));
    }

    boolean hasAccess(Application application, Instant now) {
        return access(application).filter(access -> access.liveAt(now)).isPresent();
    }

    void endAccess(Application application, Instant now) {
        var ended = access(application).map(access -> access.ended(now));
        application.access = application.access.map(
                given -> new GivenAccess(given.opening(), given.lane(), given.rank(), ended.flatMap(Access::endedAt)));
    }

    /** Closes the reservation that holds now, if one does. */
    void endHold(Application application, Instant now) {
        application.liveHold(now).ifPresent(hold -> {
            var closed = hold.reservation().closed(now);
            application.holds.set(application.holds.size() - 1, new Application.Hold(hold.place(), closed));
            hold.place().lastReservation = Optional.of(closed);
        });
    }

    /** The four instants of a place as the calendar now stands. */
    Release release(Place place) {
        return releases.computeIfAbsent(place.reportedAt, cycle()::of);
    }

    private Instant windowEnd(Instant opening) {
        return windowEnds.computeIfAbsent(opening, cycle()::priorityEndOf);
    }

    /** The department freezes days to come. */
    void freeze(LocalDate first, LocalDate last, Instant now) {
        catchUp(now);
        var freezes = new ArrayList<>(law.calendar().freezes());
        freezes.add(new Freeze(first, last));
        var calendar =
                new TerritoryCalendar(law.calendar().zone(), law.calendar().workingDays(), freezes);
        law = new TerritoryRules(law.rulebook(), law.territory(), calendar);
        releases.clear();
        windowEnds.clear();
        tell(new Happening.FreezeDecided(now, first, last));
    }
}
