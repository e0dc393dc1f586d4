package kezek.portal.kindergarten;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kezek.portal.PortalTest;
import kezek.portal.platform.database.Tx;
import kezek.portal.territory.Laws;
import kezek.portal.town.Claims;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Today's distribution on the first page: what has happened to places since local midnight. */
@PortalTest
class TodayTest {

    private final Tx tx;
    private final Laws laws;
    private final KindergartensQueries queries;
    private final CountersQueries counters;
    private final Town town;

    TodayTest(ApplicationContext portal, Tx tx, Laws laws, KindergartensQueries queries, CountersQueries counters) {
        this.tx = tx;
        this.laws = laws;
        this.queries = queries;
        this.counters = counters;
        this.town = Town.found(portal, "2026-03-02T12:00");
    }

    @Test
    void publications_openings_accesses_and_referrals_count_on_their_own_day() {
        var families = new Families(town);
        families.group("K", QueueKind.ORDINARY, List.of(3, 4), 25, town.at("2026-03-02T12:00"));
        var child = families.apply(Lane.ORDINARY, 2022, town.at("2026-03-02T12:00"));
        families.apply(Lane.ORDINARY, 2022, town.at("2026-03-02T12:01"));
        town.report("K", 3, "2026-03-02T12:30");
        town.carryOut("2026-03-03T07:00");
        new Claims(town).refer(1, child, town.at("2026-03-03T10:00"), town.at("2026-03-11T10:00"));

        assertThat(at("2026-03-02T17:59:59")).isEqualTo(new Today(0, 0, 0, 0));
        assertThat(at("2026-03-02T18:00")).isEqualTo(new Today(3, 0, 0, 0));
        assertThat(at("2026-03-02T23:59:59")).isEqualTo(new Today(3, 0, 0, 0));
        assertThat(at("2026-03-03T00:00")).isEqualTo(new Today(0, 0, 0, 0));
        assertThat(at("2026-03-03T06:59:59")).isEqualTo(new Today(0, 0, 0, 0));
        assertThat(at("2026-03-03T07:00")).isEqualTo(new Today(0, 3, 2, 0));
        assertThat(at("2026-03-03T09:59:59")).isEqualTo(new Today(0, 3, 2, 0));
        assertThat(at("2026-03-03T10:00")).isEqualTo(new Today(0, 3, 2, 1));
        assertThat(at("2026-03-04T00:00")).isEqualTo(new Today(0, 0, 0, 0));
    }

    /** Read by a node that has kept nothing. */
    private Today at(String local) {
        return new Kindergartens(tx, laws, queries, counters).today(town.territory(), town.at(local));
    }
}
