package kezek.portal.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.town.Town;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What is thrown away, and when. docs/personal-data.md */
@PortalTest
class RetentionJobTest {

    private static final String BEGINS = "2026-03-02T12:00";

    private final ApplicationContext portal;
    private final Applications applications;
    private final Benefits benefits;
    private final RetentionJob job;

    RetentionJobTest(ApplicationContext portal, Applications applications, Benefits benefits, RetentionJob job) {
        this.portal = portal;
        this.applications = applications;
        this.benefits = benefits;
        this.job = job;
    }

    @Test
    void a_certificate_goes_thirty_days_after_the_decision_and_not_before_one() {
        var town = Town.found(portal, BEGINS);
        var decided = register(town);
        register(town);
        benefits.reject(
                town.territory(), decided, Household.SERVICEMAN, BenefitsTest.decision(town, "2026-03-05T10:00"));
        job.throwAway(town.at("2026-04-04T09:59:59.999999"));
        assertEquals(2, count(town, "document"));
        job.throwAway(town.at("2026-04-04T10:00"));
        assertEquals(1, count(town, "document"));
        job.throwAway(town.at("2026-06-01T00:00"));
        assertEquals(1, count(town, "document"));
    }

    @Test
    void an_application_that_ended_undecided_needs_its_certificate_for_thirty_days_more() {
        var town = Town.found(portal, BEGINS);
        register(town);
        town.sql("""
                update application set closed_at = :at, closed_by = 'parent', closed_because = 'WITHDRAWN' where territory_id = :territory
                """, "at", town.at("2026-03-05T10:00"));
        job.throwAway(town.at("2026-04-04T09:59:59.999999"));
        assertEquals(1, count(town, "document"));
        job.throwAway(town.at("2026-04-04T10:00"));
        assertEquals(0, count(town, "document"));
    }

    @Test
    void a_draft_goes_thirty_days_after_it_was_touched_with_its_files_and_an_application_stays() {
        var town = Town.found(portal, BEGINS);
        register(town);
        Household.draft(town, town.at("2026-03-03T12:00"));
        job.throwAway(town.at("2026-04-02T11:59:59.999999"));
        // The one that was submitted has gone with its thirty days; its file belongs to the application.
        assertEquals(1, count(town, "draft"));
        assertEquals(2, count(town, "document"));
        job.throwAway(town.at("2026-04-02T12:00"));
        assertEquals(0, count(town, "draft"));
        assertEquals(1, count(town, "document"));
        assertEquals(1, count(town, "application"));
    }

    private long register(Town town) {
        var now = town.at(BEGINS);
        var application = Household.withChild().application(town, now, Household.SERVICEMAN);
        var filing = applications.register(town.territory(), application, UUID.randomUUID(), now);
        return assertInstanceOf(Filing.Filed.class, filing).number();
    }

    private static int count(Town town, String table) {
        return town.rows("select 1 as one from " + table + " where territory_id = :territory", row -> 1)
                .size();
    }
}
