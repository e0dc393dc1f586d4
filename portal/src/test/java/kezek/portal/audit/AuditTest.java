package kezek.portal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.portal.PortalTest;
import kezek.portal.TestDatabase;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.town.Families;
import kezek.portal.town.History;
import kezek.portal.town.Town;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

@PortalTest
class AuditTest {

    private final Audit audit;
    private final ApplicationContext portal;

    AuditTest(Audit audit, ApplicationContext portal) {
        this.audit = audit;
        this.portal = portal;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void after_a_random_history_journal_and_tables_agree(long seed) {
        var town = Town.found(portal, History.BEGINS);
        History.of(town, new Random(seed), 25);
        var found = audit.of(town.territory());
        assertEquals(List.of(), found.shown(), "seed " + seed);
        assertTrue(found.clean(), found.toString());
        assertEquals(town.journal().size(), found.entries());
        assertEquals(0, found.unlinked());
        // A history without a kind would prove nothing about it.
        var kinds =
                Stream.of(Kind.values()).filter(kind -> kind != Kind.CORRECTED).map(Kind::code);
        assertEquals(
                kinds.collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(town.kindsAfter(0)),
                "seed " + seed);
        // Without salts nothing tells which benefit was meant; the rest still must agree.
        town.sql("delete from journal_salt where territory_id = :territory");
        var unlinked = audit.of(town.territory());
        assertEquals(List.of(), unlinked.shown(), "unlinked, seed " + seed);
        assertTrue(unlinked.unlinked() > 50, unlinked.toString());
    }

    @Test
    void a_territory_without_a_journal_and_without_rows_is_clean() {
        var found = audit.of(Town.found(portal, "2026-03-02T12:00").territory());
        assertTrue(found.clean(), found.toString());
        assertEquals(0, found.entries());
    }

    @Test
    void a_deleted_salt_is_counted_and_no_difference() {
        var town = town();
        town.sql("delete from journal_salt where territory_id = :territory");
        var found = audit.of(town.territory());
        assertTrue(found.clean(), found.toString());
        assertEquals(2, found.unlinked());
    }

    @Test
    void an_unknown_kind_stops_the_territory_and_says_so() throws Exception {
        var town = town();
        owner(
                "update journal set kind = 'place-sold', body = replace(body, 'benefit-granted', 'place-sold') where kind = 'benefit-granted' and territory_id = '%s'",
                town);
        stopped(town, "entry 4 is of the unknown kind place-sold");
    }

    @Test
    void an_unknown_version_stops_the_territory_and_says_so() throws Exception {
        var town = town();
        owner(
                "update journal set version = 2, body = replace(body, '\"v\":1', '\"v\":2') where number = 3 and territory_id = '%s'",
                town);
        stopped(town, "entry 3 is of a version of the form other than 1");
    }

    @Test
    void unknown_rules_stop_the_territory_and_say_so() throws Exception {
        var town = town();
        owner(
                "update journal set body = replace(body, 'classic-2018', 'classic-1918') where number = 2 and territory_id = '%s'",
                town);
        stopped(town, "entry 2 was decided under rules that the rulebook does not have: classic-1918");
    }

    @Test
    void a_registration_that_was_corrected_is_an_application_that_ended_so() {
        var town = town();
        var now = town.at("2026-03-03T12:00");
        town.change(
                now,
                db -> List.of(
                        Entry.of(Kind.CORRECTED, Role.OPERATOR).with("entry", 3).with("reason", "екі рет тіркелген")));
        differs(town, "application 1, end");
        town.sql("""
                update application set closed_at = :now, closed_by = 'operator', closed_because = 'CORRECTED'
                where territory_id = :territory
                """, "now", now);
        assertEquals(List.of(), audit.of(town.territory()).shown());
    }

    @Test
    void a_correction_of_what_cannot_be_undone_is_a_difference() {
        var town = town();
        town.change(
                town.at("2026-03-03T12:00"),
                db -> List.of(
                        Entry.of(Kind.CORRECTED, Role.OPERATOR).with("entry", 1).with("reason", "қате"),
                        Entry.of(Kind.CORRECTED, Role.OPERATOR).with("entry", 6).with("reason", "қате"),
                        Entry.of(Kind.CORRECTED, Role.OPERATOR)
                                .with("entry", 99)
                                .with("reason", "қате")));
        assertEquals(
                List.of("entry 5", "entry 6", "entry 7"),
                audit.of(town.territory()).shown().stream()
                        .map(Difference::what)
                        .toList());
    }

    @Test
    void an_entry_that_cannot_be_true_is_a_difference() {
        var town = town();
        town.change(
                town.at("2026-03-03T12:00"),
                db -> List.of(
                        Entry.of(Kind.PLACE_OPENED, Role.CLOCK).with("place", 7),
                        Entry.of(Kind.ACCESS_ENDED, Role.CLOCK)
                                .with("application", 1)
                                .with("because", "REFERRED"),
                        Entry.of(Kind.RESTORED, Role.PARENT).with("application", 1)));
        assertEquals(
                List.of(
                        "entry 5: the journal says that place 7 cannot be opened, the table says that this is not so",
                        "entry 6: the journal says that application 1 has no access, the table says that this is not so",
                        "entry 7: the journal says that application 1 is not in the stop-list, the table says that this is not so"),
                audit.of(town.territory()).shown().stream()
                        .map(Difference::toString)
                        .toList());
    }

    @Test
    void a_referral_without_words_in_the_journal_is_a_difference() {
        var town = town();
        town.report("K", 1, "2026-03-02T14:00");
        town.sql("""
                insert into reservation (territory_id, id, place_id, application_id, request_key, from_at, until_at)
                select :territory, p.id, p.id, a.id, p.id, :from, :until from freed_place p, application a
                where p.territory_id = :territory and a.territory_id = :territory
                """, "from", town.at("2026-03-03T08:00"), "until", town.at("2026-03-03T08:10"));
        differs(town, "reservation");
    }

    @Test
    void fifty_differences_are_shown_and_all_are_counted() throws Exception {
        var town = Town.found(portal, "2026-03-02T12:00");
        var families = new Families(town);
        for (var i = 0; i < 60; i++) {
            families.apply(Lane.ORDINARY, 2022, town.at("2026-03-02T12:30"));
        }
        owner("update application set lane = 'OUT_OF_TURN' where territory_id = '%s'", town);
        var found = audit.of(town.territory());
        assertEquals(60, found.differences());
        assertEquals(50, found.shown().size());
        assertEquals(
                "application 1, lane: the journal says ORDINARY, the table says OUT_OF_TURN",
                found.shown().getFirst().toString());
    }

    @Test
    void who_writes_while_it_is_read_makes_no_difference() throws Exception {
        var town = town();
        var families = new Families(town);
        var writer = Thread.ofVirtual().start(() -> {
            for (var i = 0; i < 60; i++) {
                families.apply(Lane.ORDINARY, 2022, town.at("2026-03-02T12:30"));
            }
        });
        while (writer.isAlive()) {
            assertEquals(List.of(), audit.of(town.territory()).shown());
        }
        writer.join();
    }

    /** A kindergarten, its group, a child and its benefit: four entries. */
    private Town town() {
        var town = Town.found(portal, "2026-03-02T12:00");
        var families = new Families(town);
        families.group("K", QueueKind.ORDINARY, List.of(3, 4), 5, town.at("2026-03-02T12:00"));
        var child = families.apply(Lane.ORDINARY, 2022, town.at("2026-03-02T12:30"));
        families.grant(child, BenefitKind.all().getFirst(), town.at("2026-03-02T12:30"));
        return town;
    }

    private void stopped(Town town, String why) {
        var found = audit.of(town.territory());
        assertEquals(Optional.of(why), found.stopped());
        assertFalse(found.clean());
    }

    private void differs(Town town, String what) {
        var found = audit.of(town.territory());
        assertTrue(found.shown().stream().anyMatch(one -> one.what().startsWith(what)), found.toString());
    }

    private static void owner(String sql, Town town) throws Exception {
        try (var owner = TestDatabase.owner();
                var statement = owner.createStatement()) {
            assertTrue(statement.executeUpdate(sql.formatted(town.territory().id())) > 0, sql);
        }
    }
}
