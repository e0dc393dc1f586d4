package kezek.portal.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.queue.Filing.Filed;
import kezek.portal.queue.Filing.NotFiled;
import kezek.portal.town.Town;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.RegistrationOutcome;
import kezek.rulebook.queue.RegistrationOutcome.AlreadyInQueue;
import kezek.rulebook.queue.RegistrationOutcome.ConclusionNeeded;
import kezek.rulebook.queue.RegistrationOutcome.InAnotherTerritory;
import kezek.rulebook.queue.RegistrationOutcome.NotYetBorn;
import kezek.rulebook.queue.RegistrationOutcome.SchoolAge;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A child is not put in a queue. Page: rules/queue-order.md */
@PortalTest
class RegistrationRefusalTest {

    private static final String BEGINS = "2026-03-02T12:00";

    private final ApplicationContext portal;
    private final Applications applications;

    RegistrationRefusalTest(ApplicationContext portal, Applications applications) {
        this.portal = portal;
        this.applications = applications;
    }

    @Test
    void every_refusal_says_why_and_leaves_nothing_behind() {
        var town = Town.found(portal, BEGINS);
        var other = Town.found(portal, BEGINS);
        var now = town.at("2026-03-02T13:00");
        var family = Household.withChild();
        register(town, family.application(town, now), now);

        refused(new AlreadyInQueue(QueueKind.ORDINARY, 1), town, family.application(town, now), now);
        refused(new InAnotherTerritory(town.territory().slug()), other, family.application(other, now), now);
        refused(
                new InAnotherTerritory(town.territory().slug()),
                other,
                family.application(other, QueueKind.SANATORIUM, now),
                now);
        refused(new ConclusionNeeded(), town, family.application(town, QueueKind.SPECIAL, now), now);
        var unborn = new Household(LocalDate.of(2026, 3, 3));
        refused(new NotYetBorn(LocalDate.of(2026, 3, 3)), town, unborn.application(town, now), now);
        var grown = new Household(LocalDate.of(2019, 12, 31));
        refused(new SchoolAge(LocalDate.of(2025, 8, 31)), town, grown.application(town, now), now);
    }

    @Test
    void the_days_of_birth_and_of_school_are_those_of_the_territory() {
        var town = Town.found(portal, BEGINS);
        var born = new Household(LocalDate.of(2026, 3, 3));
        refused(
                new NotYetBorn(LocalDate.of(2026, 3, 3)),
                town,
                born.application(town, town.at(BEGINS)),
                town.at("2026-03-02T23:59:59.999999"));
        var midnight = town.at("2026-03-03T00:00");
        assertEquals(new Filed(1), register(town, born.application(town, midnight), midnight));
        var six = new Household(LocalDate.of(2020, 1, 1));
        var last = town.at("2026-08-31T23:59:59");
        assertEquals(new Filed(2), register(town, six.application(town, last), last));
        var late = new Household(LocalDate.of(2020, 12, 31));
        refused(
                new SchoolAge(LocalDate.of(2026, 8, 31)),
                town,
                late.application(town, last),
                town.at("2026-09-01T00:00"));
    }

    private Filing register(Town town, NewApplication application, Instant now) {
        return applications.register(town.territory(), application, UUID.randomUUID(), now);
    }

    private void refused(RegistrationOutcome refusal, Town town, NewApplication application, Instant now) {
        var before = everything(town, application);
        assertEquals(new NotFiled(refusal), register(town, application, now));
        assertEquals(before, everything(town, application));
    }

    private static List<Integer> everything(Town town, NewApplication application) {
        var iin = application.child().iin().value();
        return List.of(
                count(town, "application"),
                count(town, "child"),
                count(town, "representative"),
                count(town, "outbox"),
                count(town, "journal"),
                count(town, "done_request"),
                town.rows("select 1 as one from child_slot where child_iin = :iin", row -> 1, "iin", iin)
                        .size(),
                town.rows(
                                "select 1 as one from draft where territory_id = :territory and submitted_at is not null",
                                row -> 1)
                        .size());
    }

    private static int count(Town town, String table) {
        return town.rows("select 1 as one from " + table + " where territory_id = :territory", row -> 1)
                .size();
    }
}
