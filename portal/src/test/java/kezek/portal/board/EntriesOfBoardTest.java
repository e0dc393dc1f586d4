package kezek.portal.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import kezek.portal.PortalTest;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.platform.database.Tx;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.queue.Lane;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Entries that no random life writes. */
@PortalTest
class EntriesOfBoardTest {

    private static final String NOON = "2026-03-02T12:00";

    private final Town town;
    private final Tx tx;
    private final Reading reading;

    EntriesOfBoardTest(ApplicationContext portal, Tx tx, Reading reading) {
        this.town = Town.found(portal, NOON);
        this.tx = tx;
        this.reading = reading;
    }

    @Test
    void a_registration_that_was_a_mistake_leaves_the_line() {
        var mistaken = new Families(town).apply(Lane.ORDINARY, 2022, town.at(NOON));
        var next = new Families(town).apply(Lane.ORDINARY, 2022, town.at(NOON));
        var live = load();
        assertEquals(1, position(live, mistaken));
        assertEquals(2, position(live, next));
        correct(1);
        catchUp(live);
        assertEquals(new Place.OutOfQueue(), live.board().place(mistaken));
        assertEquals(1, position(live, next));
    }

    @Test
    void what_cannot_be_undone_stops_the_board_as_it_stood() {
        var number = new Families(town).apply(Lane.ORDINARY, 2022, town.at(NOON));
        var live = load();
        correct(1);
        correct(2);
        catchUp(live);
        var stuck = live.stuck().orElseThrow();
        assertEquals(3, stuck.entry());
        assertTrue(stuck.why().contains("cannot be undone"), stuck.why());
        assertEquals(2, live.followed());
        assertEquals(new Place.OutOfQueue(), live.board().place(number));
    }

    @Test
    void an_undone_entry_that_is_not_there_stops_the_board() {
        new Families(town).apply(Lane.ORDINARY, 2022, town.at(NOON));
        var live = load();
        correct(99);
        catchUp(live);
        assertEquals(
                "cannot be true after those before it: entry 99 cannot be read",
                live.stuck().orElseThrow().why());
    }

    @Test
    void of_several_benefits_the_best_that_is_left_opens_the_lane() {
        var number = new Families(town).apply(Lane.ORDINARY, 2022, town.at(NOON));
        var live = load();
        benefit(Kind.BENEFIT_GRANTED, number, Lane.FIRST_PRIORITY);
        benefit(Kind.BENEFIT_GRANTED, number, Lane.OUT_OF_TURN);
        benefit(Kind.BENEFIT_GRANTED, number, Lane.FIRST_PRIORITY);
        assertEquals(Part.OUT_OF_TURN, part(live, number));
        benefit(Kind.BENEFIT_WITHDRAWN, number, Lane.FIRST_PRIORITY);
        assertEquals(Part.OUT_OF_TURN, part(live, number));
        benefit(Kind.BENEFIT_WITHDRAWN, number, Lane.OUT_OF_TURN);
        assertEquals(Part.FIRST_PRIORITY, part(live, number));
        benefit(Kind.BENEFIT_WITHDRAWN, number, Lane.FIRST_PRIORITY);
        assertEquals(Part.ORDINARY, part(live, number));
        benefit(Kind.BENEFIT_WITHDRAWN, number, Lane.FIRST_PRIORITY);
        catchUp(live);
        assertTrue(live.stuck().isPresent());
    }

    @Test
    void an_application_that_had_ended_before_the_board_was_loaded_disturbs_nobody() {
        var ended = new Families(town).apply(Lane.ORDINARY, 2022, town.at(NOON));
        var next = new Families(town).apply(Lane.ORDINARY, 2022, town.at(NOON));
        town.sql("""
                update application set closed_at = :now, closed_by = 'clock', closed_because = 'SCHOOL_AGE'
                where territory_id = :territory and number = :number
                """, "now", town.at(NOON), "number", ended);
        var live = load();
        benefit(Kind.BENEFIT_WITHDRAWN, ended, Lane.OUT_OF_TURN);
        correct(1);
        catchUp(live);
        assertEquals(Optional.empty(), live.stuck());
        assertEquals(new Place.OutOfQueue(), live.board().place(ended));
        assertEquals(1, position(live, next));
    }

    @Test
    void an_application_of_the_tables_that_the_board_does_not_know_stops_it() {
        new Families(town).apply(Lane.ORDINARY, 2022, town.at(NOON));
        var number = new Families(town).apply(Lane.ORDINARY, 2022, town.at(NOON));
        town.sql(
                "update application set number = 77 where territory_id = :territory and number = :number",
                "number",
                number);
        var live = load();
        town.sql("update application set number = 78 where territory_id = :territory and number = 77");
        benefit(Kind.BENEFIT_GRANTED, 78, Lane.OUT_OF_TURN);
        catchUp(live);
        assertTrue(live.stuck().orElseThrow().why().contains("78 was not registered"));
    }

    private LiveBoard load() {
        return tx.snapshot(db -> reading.load(db, town.territory(), town.at(NOON)));
    }

    private void catchUp(LiveBoard live) {
        tx.run(db -> reading.catchUp(db, live, town.at(NOON)));
    }

    private int position(LiveBoard live, long number) {
        return assertInstanceOf(Place.InLine.class, live.board().place(number)).position();
    }

    private Part part(LiveBoard live, long number) {
        catchUp(live);
        assertEquals(Optional.empty(), live.stuck());
        return assertInstanceOf(Place.InLine.class, live.board().place(number)).part();
    }

    private void correct(long entry) {
        change(Entry.of(Kind.CORRECTED, Role.OPERATOR).with("entry", entry).with("reason", "қате"));
    }

    private void benefit(Kind kind, long number, Lane lane) {
        var entry = Entry.of(kind, Role.DEPARTMENT).with("application", number).with("lane", lane);
        change(kind == Kind.BENEFIT_WITHDRAWN ? entry.with("because", "REJECTED") : entry);
    }

    private void change(Entry entry) {
        town.change(town.at(NOON), db -> List.of(entry));
    }
}
