package kezek.portal.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.audit.Audit;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.RestoreOutcome.EndsByItself;
import kezek.rulebook.queue.RestoreOutcome.NotStopListed;
import kezek.rulebook.queue.RestoreOutcome.Restored;
import kezek.rulebook.queue.StopListCause;
import kezek.rulebook.reservation.QueueStanding;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A parent leaves the stop-list. Page: rules/stop-list.md */
@PortalTest
class RestorationTest {

    private static final String BEGINS = "2026-03-02T12:00";

    private final ApplicationContext portal;
    private final Applications applications;
    private final Standings standings;

    RestorationTest(ApplicationContext portal, Applications applications, Standings standings) {
        this.portal = portal;
        this.applications = applications;
        this.standings = standings;
    }

    @Test
    void an_entry_without_a_term_is_ended_by_the_parent_once() {
        var town = Town.found(portal, BEGINS);
        var application = registered(town);
        var now = town.at("2026-03-04T12:00");
        var stopListed = new QueueStanding.StopListed(Optional.empty());
        new Families(town).stopList(application.number(), StopListCause.IMPORTED, Optional.empty(), town.at(BEGINS));
        assertEquals(stopListed, standings.of(town.territory(), application, now));

        var key = UUID.randomUUID();
        assertEquals(new Restored(now), applications.restore(town.territory(), application, key, now));
        assertEquals(
                new QueueStanding.InLine(QueueKind.ORDINARY, application.cohort(), 1),
                standings.of(town.territory(), application, now));
        var later = town.at("2026-03-05T12:00");
        assertEquals(new Restored(now), applications.restore(town.territory(), application, key, later));
        assertEquals(
                new NotStopListed(), applications.restore(town.territory(), application, UUID.randomUUID(), later));
        assertEquals(List.of("application-registered", "stop-listed", "restored"), town.kindsAfter(0));
        assertEquals(List.of(), portal.getBean(Audit.class).of(town.territory()).shown());
    }

    @Test
    void an_entry_with_a_term_ends_by_itself_and_not_before() {
        var town = Town.found(portal, BEGINS);
        var application = registered(town);
        var until = town.at("2026-03-12T12:00");
        new Families(town)
                .stopList(application.number(), StopListCause.REFERRAL_LAPSED, Optional.of(until), town.at(BEGINS));
        var lastMoment = until.minusNanos(1_000);
        assertEquals(
                new EndsByItself(until),
                applications.restore(town.territory(), application, UUID.randomUUID(), lastMoment));
        assertEquals(
                new QueueStanding.StopListed(Optional.of(until)),
                standings.of(town.territory(), application, lastMoment));
        assertEquals(
                new NotStopListed(), applications.restore(town.territory(), application, UUID.randomUUID(), until));
    }

    @Test
    void an_application_that_has_ended_is_in_no_stop_list() {
        var town = Town.found(portal, BEGINS);
        var application = registered(town);
        new Families(town).stopList(application.number(), StopListCause.IMPORTED, Optional.empty(), town.at(BEGINS));
        var now = town.at("2028-09-01T00:00");
        assertEquals(new NotStopListed(), applications.restore(town.territory(), application, UUID.randomUUID(), now));
        assertEquals(new QueueStanding.OutOfQueue(), standings.of(town.territory(), application, now));
    }

    @Test
    void school_age_ends_the_standing_at_midnight_though_nobody_has_written_it_down() {
        var town = Town.found(portal, BEGINS);
        var application = registered(town);
        assertEquals(
                new QueueStanding.InLine(QueueKind.ORDINARY, 2022, 1),
                standings.of(town.territory(), application, town.at("2028-08-31T23:59:59.999999")));
        assertEquals(
                new QueueStanding.OutOfQueue(),
                standings.of(town.territory(), application, town.at("2028-09-01T00:00")));
    }

    private Application registered(Town town) {
        var family = Household.withChild();
        var now = town.at(BEGINS);
        applications.register(town.territory(), family.application(town, now), UUID.randomUUID(), now);
        return applications.ofParent(town.territory(), family.parent.iin(), 1).orElseThrow();
    }
}
