package kezek.portal.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kezek.portal.PortalTest;
import kezek.portal.queue.Filing.Filed;
import kezek.portal.queue.Filing.NotFiled;
import kezek.portal.town.Town;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.RegistrationOutcome.AlreadyInQueue;
import kezek.rulebook.queue.RegistrationOutcome.InAnotherTerritory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Registrations that meet. */
@PortalTest
class RegistrationAtOnceTest {

    private static final String BEGINS = "2026-03-02T12:00";

    private final ApplicationContext portal;
    private final Applications applications;

    RegistrationAtOnceTest(ApplicationContext portal, Applications applications) {
        this.portal = portal;
        this.applications = applications;
    }

    @RepeatedTest(5)
    void of_two_territories_that_register_one_child_one_wins_and_the_other_hears_where_the_child_is() throws Exception {
        // Also to different kinds of queue, which no unique row keeps apart.
        for (var kind : List.of(QueueKind.ORDINARY, QueueKind.SANATORIUM)) {
            var family = Household.withChild();
            var one = Town.found(portal, BEGINS);
            var other = Town.found(portal, BEGINS);
            var now = one.at("2026-03-02T13:00");
            var toOne = family.application(one, now);
            var toOther = family.application(other, kind, now);
            var filings = atOnce(List.of(() -> register(one, toOne, now), () -> register(other, toOther, now)));
            var winner = filings.getFirst() instanceof Filed ? one : other;
            assertEquals(1, filings.stream().filter(Filed.class::isInstance).count(), filings::toString);
            var loser = filings.get(winner == one ? 1 : 0);
            assertEquals(new NotFiled(new InAnotherTerritory(winner.territory().slug())), loser);
        }
    }

    @RepeatedTest(3)
    void of_two_forms_for_one_child_in_one_territory_one_wins_and_the_other_hears_the_number() throws Exception {
        var family = Household.withChild();
        var town = Town.found(portal, BEGINS);
        var now = town.at("2026-03-02T13:00");
        var first = family.application(town, now);
        var second = family.application(town, now);
        var filings = atOnce(List.of(() -> register(town, first, now), () -> register(town, second, now)));
        assertEquals(1, filings.stream().filter(new Filed(1)::equals).count(), filings::toString);
        var refusal = new NotFiled(new AlreadyInQueue(QueueKind.ORDINARY, 1));
        assertEquals(1, filings.stream().filter(refusal::equals).count(), filings::toString);
    }

    @Test
    void a_form_that_is_sent_eight_times_at_once_is_filed_once() throws Exception {
        var town = Town.found(portal, BEGINS);
        var now = town.at("2026-03-02T13:00");
        var application = Household.withChild().application(town, now);
        var key = UUID.randomUUID();
        var filings = atOnce(IntStream.range(0, 8)
                .<Callable<Filing>>mapToObj(i -> () -> applications.register(town.territory(), application, key, now))
                .toList());
        filings.forEach(filing -> assertEquals(new Filed(1), filing));
    }

    @Test
    void numbers_and_dates_of_many_families_ascend_together() throws Exception {
        var town = Town.found(portal, BEGINS);
        var begins = town.at("2026-03-02T13:00");
        var work = new ArrayList<Callable<Filing>>();
        for (var i = 0; i < 24; i++) {
            // Their clocks differ, and not in the order in which they come.
            var now = begins.plusMillis(i * 37 % 24);
            var application = Household.withChild().application(town, now);
            work.add(() -> register(town, application, now));
        }
        atOnce(work).forEach(filing -> assertInstanceOf(Filed.class, filing));
        var byNumber = town.rows(
                "select number, filed_at from application where territory_id = :territory order by number",
                row -> List.of(row.longNumber("number"), row.instant("filed_at")));
        assertEquals(
                LongStream.rangeClosed(1, 24).boxed().toList(),
                byNumber.stream().map(List::getFirst).toList());
        var dates = byNumber.stream().map(row -> (Instant) row.getLast()).toList();
        assertEquals(dates.stream().sorted().toList(), dates);
    }

    private Filing register(Town town, NewApplication application, Instant now) {
        return applications.register(town.territory(), application, UUID.randomUUID(), now);
    }

    private static List<Filing> atOnce(List<Callable<Filing>> work) throws Exception {
        var start = new CountDownLatch(1);
        var running = new ArrayList<Future<Filing>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : work) {
                running.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            start.countDown();
        }
        var filings = new ArrayList<Filing>();
        for (var one : running) {
            filings.add(one.get());
        }
        return filings;
    }
}
