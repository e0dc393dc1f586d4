package kezek.portal.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.audit.Audit;
import kezek.portal.journal.CanonicalForm;
import kezek.portal.platform.outbox.Message.Channel;
import kezek.portal.queue.Filing.Filed;
import kezek.portal.queue.Filing.NotFiled;
import kezek.portal.town.Town;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.reservation.QueueStanding.InLine;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A child is put in a queue. Page: rules/queue-order.md */
@PortalTest
class RegistrationTest {

    private static final String BEGINS = "2026-03-02T12:00";

    private final ApplicationContext portal;
    private final Applications applications;

    RegistrationTest(ApplicationContext portal, Applications applications) {
        this.portal = portal;
        this.applications = applications;
    }

    @Test
    void an_application_stands_in_its_lane_with_its_number_its_file_its_message_and_its_entries() {
        var town = Town.found(portal, BEGINS);
        var now = town.at("2026-03-02T13:00");
        var family = Household.withChild();
        var application = family.application(town, now, Household.SERVICEMAN, Household.LARGE_FAMILY);

        assertEquals(new Filed(1), register(town, application, now));

        var filed =
                applications.ofParent(town.territory(), family.parent.iin(), 1).orElseThrow();
        assertEquals(family.child, filed.child());
        assertEquals(Lane.OUT_OF_TURN, filed.lane());
        assertEquals(now, filed.filedAt());
        assertEquals(Optional.of(application.contact()), applications.contact(town.territory(), filed));
        assertEquals(
                List.of("large-family register true", "serviceman parent false"),
                town.rows("""
                        select kind, granted_by, confirmed_at is not null as confirmed from benefit
                        where territory_id = :territory order by kind
                        """, row -> row.text("kind") + " " + row.text("granted_by") + " " + row.flag("confirmed")));
        assertEquals(
                List.of(filed.id()),
                town.rows(
                        "select application_id from document where territory_id = :territory and draft_id is null",
                        row -> row.uuid("application_id")));
        assertEquals(List.of("SMS +77990000001 kk message.registered {number=1, territory=Қалашық}"), messages(town));
        assertEquals(List.of("application-registered", "benefit-granted", "benefit-granted"), town.kindsAfter(0));
        assertEquals(
                new InLine(QueueKind.ORDINARY, filed.cohort(), 1),
                portal.getBean(Standings.class).of(town.territory(), filed, now));
    }

    @Test
    void the_journal_binds_the_private_facts_and_tells_none() {
        var town = Town.found(portal, BEGINS);
        var now = town.at("2026-03-02T13:00");
        var family = Household.withChild();
        register(town, family.application(town, now, Household.LARGE_FAMILY), now);
        var journal = String.join("\n", town.journal());
        for (var secret : List.of(
                family.child.iin().value(),
                family.parent.iin().value(),
                family.child.iin().birthDate().toString(),
                "+7799",
                "large-family")) {
            assertFalse(journal.contains(secret), secret);
        }
        var salt = town.rows(
                        "select salt from journal_salt where territory_id = :territory and journal_number = 1",
                        row -> row.bytes("salt"))
                .getFirst();
        for (var committed : List.of(
                CanonicalForm.commitment(salt, "iin", family.child.iin().value()),
                CanonicalForm.commitment(
                        salt, "birthDate", family.child.iin().birthDate().toString()),
                CanonicalForm.commitment(salt, "filedAt", CanonicalForm.instant(now)))) {
            assertTrue(town.journal().getFirst().contains(committed), committed);
        }
        assertEquals(List.of(), portal.getBean(Audit.class).of(town.territory()).shown());
    }

    @Test
    void the_number_goes_by_e_mail_where_the_family_wants_it_so() {
        var town = Town.found(portal, BEGINS);
        var now = town.at("2026-03-02T13:00");
        var family = Household.withChild();
        var application = new NewApplication(
                Household.draft(town, now),
                family.parent,
                family.child,
                QueueKind.ORDINARY,
                Household.contact(Channel.EMAIL),
                Set.of(),
                false);
        register(town, application, now);
        assertTrue(messages(town).getFirst().startsWith("EMAIL raushan@example.kz kk message.registered"));
    }

    @Test
    void a_child_may_stand_in_queues_of_other_kinds_in_its_territory_and_is_one_child_there() {
        var town = Town.found(portal, BEGINS);
        var now = town.at("2026-03-02T13:00");
        var family = Household.withChild();
        register(town, family.application(town, now), now);
        assertEquals(new Filed(2), register(town, family.application(town, QueueKind.SANATORIUM, now), now));
        var special = new NewApplication(
                Household.draft(town, now),
                family.parent,
                family.child,
                QueueKind.SPECIAL,
                Household.contact(Channel.SMS),
                Set.of(),
                true);
        assertEquals(new Filed(3), register(town, special, now));
        assertEquals(1, count(town, "child"));
        assertEquals(1, count(town, "representative"));
        assertEquals(
                3, applications.ofParent(town.territory(), family.parent.iin()).size());
    }

    @Test
    void the_same_form_sent_again_gets_the_same_number_and_writes_nothing() {
        var town = Town.found(portal, BEGINS);
        var now = town.at("2026-03-02T13:00");
        var application = Household.withChild().application(town, now);
        var key = UUID.randomUUID();
        assertEquals(new Filed(1), applications.register(town.territory(), application, key, now));
        assertEquals(
                new Filed(1), applications.register(town.territory(), application, key, town.at("2026-03-05T13:00")));
        assertEquals(1, count(town, "application"));
        assertEquals(1, messages(town).size());
        // The same key in another form, or another key with the same form, is another request.
        assertInstanceOf(NotFiled.class, applications.register(town.territory(), application, UUID.randomUUID(), now));
    }

    @Test
    void what_is_due_is_carried_out_before_a_child_stands_in_the_queue() {
        var town = Town.found(portal, BEGINS);
        var first = Household.withChild();
        register(town, first.application(town, town.at(BEGINS)), town.at("2026-03-02T17:59"));
        // Another transaction has carried out more meanwhile: whoever waited for it comes after it, in time and in
        // number.
        town.carryOut("2026-03-02T18:00");
        var second = Household.withChild();
        register(town, second.application(town, town.at(BEGINS)), town.at("2026-03-02T17:59"));
        assertEquals(
                List.of(town.at("2026-03-02T17:59"), town.at("2026-03-02T18:00")),
                town.rows(
                        "select filed_at from application where territory_id = :territory order by number",
                        row -> row.instant("filed_at")));
    }

    @Test
    void a_draft_that_was_thrown_away_cannot_be_submitted() {
        var town = Town.found(portal, BEGINS);
        var now = town.at("2026-03-02T13:00");
        var application = Household.withChild().application(town, now);
        town.sql("delete from draft where territory_id = :territory");
        assertThrows(IllegalStateException.class, () -> register(town, application, now));
        assertEquals(0, count(town, "application"));
    }

    private Filing register(Town town, NewApplication application, Instant now) {
        return applications.register(town.territory(), application, UUID.randomUUID(), now);
    }

    private static int count(Town town, String table) {
        return town.rows("select 1 as one from " + table + " where territory_id = :territory", row -> 1)
                .size();
    }

    private static List<String> messages(Town town) {
        return town.rows(
                """
                select channel, recipient, language, message, arguments from outbox where territory_id = :territory order by id
                """,
                row -> String.join(
                        " ",
                        row.text("channel"),
                        row.text("recipient"),
                        row.text("language"),
                        row.text("message"),
                        new TreeMap<>(JsonMapper.shared().readValue(row.text("arguments"), Map.class)).toString()));
    }
}
