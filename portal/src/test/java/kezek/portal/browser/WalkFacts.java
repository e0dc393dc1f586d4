package kezek.portal.browser;

import java.time.LocalDate;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.queue.Applications;
import kezek.portal.queue.Standings;
import kezek.portal.stateregister.FamilyAnswer;
import kezek.portal.stateregister.StateRegister;
import kezek.portal.town.Town;
import kezek.rulebook.calendar.SchoolYear;
import kezek.rulebook.child.Iin;
import kezek.rulebook.reservation.QueueStanding;

/** Facts behind a walk: whom the simulated register knows, and where an application stands. */
record WalkFacts(Town town, PortalClock clock) {

    /** The first child that the register knows of the parent. */
    Iin childOf(Iin parent) {
        var answer = town.portal(StateRegister.class).family(parent, clock.now());
        if (!(answer instanceof FamilyAnswer.Family family)) {
            throw new AssertionError("the simulated register knows the family: " + answer);
        }
        var child = family.children().getFirst().person().iin();
        // The walks of one run share their families with other tests.
        town.sql(
                "delete from child_slot where child_iin = :child and territory_id <> :territory",
                "child",
                child.value());
        return child;
    }

    int age(Iin child) {
        var today = LocalDate.ofInstant(clock.now(), town.territory().zone());
        return SchoolYear.decidingOn(today).startYear() - child.birthDate().getYear();
    }

    int position(long number) {
        var standing = town.portal(Tx.class).snapshot(db -> {
            var id = db.select("select id from application where territory_id = :territory and number = :number")
                    .param("territory", town.territory().id())
                    .param("number", number)
                    .single(row -> row.uuid("id"));
            var application = town.portal(Applications.class).byId(db, town.territory(), id);
            return town.portal(Standings.class).of(db, town.territory(), application, clock.now());
        });
        return standing instanceof QueueStanding.InLine line ? line.position() : 0;
    }
}
