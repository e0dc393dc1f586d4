package kezek.portal.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.outbox.Message.Channel;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Whose an application is, and how an imported one finds its parent. */
@PortalTest
class AdoptionTest {

    private static final String BEGINS = "2026-03-02T12:00";

    private final ApplicationContext portal;
    private final Applications applications;
    private final Tx tx;

    AdoptionTest(ApplicationContext portal, Applications applications, Tx tx) {
        this.portal = portal;
        this.applications = applications;
        this.tx = tx;
    }

    @Test
    void an_imported_application_becomes_that_of_the_parent_whom_the_register_names() {
        var town = Town.found(portal, BEGINS);
        var own = imported(town);
        var foreign = imported(town);
        var entries = town.journal().size();
        var parent = Household.withChild().parent;
        var other = Household.withChild().parent;
        applications.adopt(town.territory(), parent, List.of(), town.at(BEGINS));
        assertEquals(List.of(), applications.ofParent(town.territory(), parent.iin()));

        applications.adopt(town.territory(), parent, List.of(own.iin()), town.at(BEGINS));
        assertEquals(List.of(own.number()), numbers(town, parent));
        // The other parent comes too late, and does not take it away.
        applications.adopt(town.territory(), other, List.of(own.iin()), town.at(BEGINS));
        assertEquals(List.of(own.number()), numbers(town, parent));
        assertEquals(List.of(), numbers(town, other));
        assertEquals(Optional.empty(), applications.ofParent(town.territory(), parent.iin(), foreign.number()));
        assertEquals(entries, town.journal().size());
    }

    @Test
    void another_familys_number_is_as_one_that_does_not_exist_and_so_is_that_of_another_territory() {
        var town = Town.found(portal, BEGINS);
        var other = Town.found(portal, BEGINS);
        var family = Household.withChild();
        var now = town.at(BEGINS);
        applications.register(town.territory(), family.application(town, now), UUID.randomUUID(), now);
        var stranger = Household.withChild().parent.iin();
        assertEquals(Optional.empty(), applications.ofParent(town.territory(), stranger, 1));
        assertEquals(Optional.empty(), applications.ofParent(town.territory(), family.parent.iin(), 2));
        assertEquals(Optional.empty(), applications.ofParent(other.territory(), family.parent.iin(), 1));
        var found =
                applications.ofParent(town.territory(), family.parent.iin(), 1).orElseThrow();
        assertEquals(found, tx.read(db -> applications.byId(db, town.territory(), found.id())));
    }

    @Test
    void live_applications_come_first_then_the_newest() {
        var town = Town.found(portal, BEGINS);
        var family = Household.withChild();
        var sister = new Household(LocalDate.of(2023, 2, 3));
        var first = town.at(BEGINS);
        applications.register(town.territory(), family.application(town, first), UUID.randomUUID(), first);
        for (var hour : List.of("2026-03-02T13:00", "2026-03-02T14:00")) {
            var now = town.at(hour);
            var child = hour.endsWith("13:00") ? sister.child : Household.withChild().child;
            var application = new NewApplication(
                    Household.draft(town, now),
                    family.parent,
                    child,
                    QueueKind.ORDINARY,
                    Household.contact(Channel.SMS),
                    Set.of(),
                    false);
            applications.register(town.territory(), application, UUID.randomUUID(), now);
        }
        town.sql("""
                update application set closed_at = :at, closed_by = 'parent', closed_because = 'WITHDRAWN'
                where territory_id = :territory and number = 3
                """, "at", town.at("2026-03-02T15:00"));
        assertEquals(List.of(2L, 1L, 3L), numbers(town, family.parent));
        assertEquals(
                Optional.of(new Application.Ended(town.at("2026-03-02T15:00"), "WITHDRAWN")),
                applications
                        .ofParent(town.territory(), family.parent.iin())
                        .getLast()
                        .ended());
    }

    private record Imported(long number, Iin iin) {}

    private static Imported imported(Town town) {
        var number = new Families(town).apply(Lane.ORDINARY, 2022, town.at(BEGINS));
        var iin = Household.iin(LocalDate.of(2022, 4, 15));
        town.sql("""
                update child c set iin = :iin from application a
                where c.territory_id = :territory and a.territory_id = :territory and a.child_id = c.id and a.number = :number
                """, "iin", iin.value(), "number", number);
        return new Imported(number, iin);
    }

    private List<Long> numbers(Town town, Person parent) {
        return applications.ofParent(town.territory(), parent.iin()).stream()
                .map(Application::number)
                .toList();
    }
}
