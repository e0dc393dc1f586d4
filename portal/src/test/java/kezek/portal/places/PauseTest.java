package kezek.portal.places;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kezek.portal.PortalTest;
import kezek.portal.platform.database.Tx;
import kezek.portal.territory.Laws;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.Rulebook;
import kezek.rulebook.Rules;
import kezek.rulebook.Rules.ReleaseRules;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Where a rule makes an unused access cost something, a child is passed over for some openings. Page: rules/parameters.md */
@PortalTest
class PauseTest {

    private final ApplicationContext portal;
    private final Tx tx;
    private final Laws laws;
    private final Endings endings;
    private final Openings openings;

    PauseTest(ApplicationContext portal, Tx tx, Laws laws, Endings endings, Openings openings) {
        this.portal = portal;
        this.tx = tx;
        this.laws = laws;
        this.endings = endings;
        this.openings = openings;
    }

    @Test
    void as_many_openings_as_the_rule_says_pass_over_a_child_whose_access_ended_unused() {
        // The window of Wednesday, 8 April 2026 ends on Saturday at 07:00: that opening is the first of the pause.
        assertEquals(List.of("2026-04-11"), accessAfter(0));
        assertEquals(List.of("2026-04-12"), accessAfter(1));
        assertEquals(List.of("2026-04-13"), accessAfter(2));
    }

    /** The day on which the only child of a town got its second access, with a place a day. */
    private List<String> accessAfter(int pause) {
        var town = Town.found(portal, "2026-04-07T12:00");
        var families = new Families(town);
        families.group("K3", QueueKind.ORDINARY, List.of(3, 4), 20, town.at("2026-04-07T12:00"));
        families.apply(Lane.ORDINARY, 2022, town.at("2026-04-07T12:30"));
        town.report("K3", 1, "2026-04-07T14:00");
        for (var day : List.of("2026-04-10", "2026-04-11", "2026-04-12")) {
            town.report("K3", 1, day + "T14:00");
            town.carryOut(day + "T20:00");
            openUnder(pause, town, day);
        }
        return town.rows(
                "select opened_at from access where territory_id = :territory and opened_at > :first",
                row -> row.instant("opened_at")
                        .atZone(town.territory().zone())
                        .toLocalDate()
                        .toString(),
                "first",
                town.at("2026-04-08T07:00"));
    }

    /** The opening of the next morning, under a law with a pause. */
    private void openUnder(int pause, Town town, String eve) {
        var at = town.at(LocalDate.parse(eve).plusDays(1) + "T07:00");
        town.carryOut(at.minusSeconds(1));
        tx.run(db -> {
            var law = paused(laws.of(db, town.territory()), pause);
            var step = new DueEvents.Step(db, town.territory(), law, at);
            endings.end(step, at);
            openings.open(step, at);
        });
    }

    private static TerritoryRules paused(TerritoryRules law, int pause) {
        var rules = law.on(LocalDate.of(2026, 4, 7));
        var release = rules.release();
        var paused = new Rules(
                "paused-" + pause,
                rules.source(),
                rules.regime(),
                rules.queue(),
                rules.age(),
                new ReleaseRules(
                        release.publishedAt(), release.opensAt(), release.openingDays(), release.window(), pause),
                rules.reservation(),
                rules.referral(),
                rules.stopList());
        var row = new Rulebook.Row(Optional.of(law.territory()), LocalDate.of(2020, 1, 1), paused);
        return new TerritoryRules(law.rulebook().with(List.of(row)), law.territory(), law.calendar());
    }
}
