package kezek.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kezek.bench.Report.Bar;
import kezek.bench.Report.Figure;
import kezek.portal.board.Boards;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;

/**
 * Seven in the morning: as many families as Astana's portal showed in 2019 are signed in and press once for one of 3,471 places in groups of one
 * to five; nobody's session or application is known to the node. Then the same in another city while 10,000 others sign in. Afterwards the
 * database is asked whether everybody who was told so holds a place, and nobody two.
 */
final class SevenBench {

    private static final int CLAIMANTS = 108_344;
    private static final int PLACES = 3_471;
    private static final int GROUPS = 1_158;
    private static final int MOST = 5;
    private static final int BAR_SECONDS = 30;

    private final OwnPortal portal;
    private final List<Territory> territories;

    private SevenBench(OwnPortal portal) {
        this.portal = portal;
        this.territories = portal.bean(Territories.class).all().stream()
                .filter(Territory::carriesQueue)
                .toList();
    }

    /** Makes the database, measures, and takes it away again. */
    static Report run() {
        try (var portal = OwnPortal.inDevelopment("seven")) {
            return new SevenBench(portal).measured();
        } catch (SQLException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Report measured() throws SQLException, InterruptedException {
        // Told apart: no code has run before it.
        var first = morning(3, false);
        var alone = morning(0, false);
        var beside = morning(1, true);
        var figures = new ArrayList<Figure>();
        figures.addAll(first.figures("_first", "the first of a portal just started"));
        figures.addAll(alone.figures("", "alone"));
        figures.addAll(beside.figures("_beside", "while others sign in"));
        figures.add(new Figure("signed_in", "who signed in meanwhile", beside.signedIn()));
        figures.add(new Figure("hashed", "passwords that were compared or refused meanwhile", beside.compared()));
        return new Report(
                "seven",
                String.format(
                        "%,d families press once over 256 connections for %,d places of %,d groups",
                        CLAIMANTS, PLACES, GROUPS),
                figures,
                List.of(
                        bar("seven_s", BAR_SECONDS, alone.seen().seconds(), Bar.Kind.ABSOLUTE),
                        bar("seven_s_beside", BAR_SECONDS, beside.seen().seconds(), Bar.Kind.ABSOLUTE),
                        bar("double", 0, first.twice() + alone.twice() + beside.twice(), Bar.Kind.RATIO),
                        bar("lost", 0, first.lost() + alone.lost() + beside.lost(), Bar.Kind.RATIO),
                        bar(
                                "others",
                                0,
                                first.seen().others()
                                        + alone.seen().others()
                                        + beside.seen().others(),
                                Bar.Kind.RATIO)));
    }

    private static Bar bar(String name, double wanted, double value, Bar.Kind kind) {
        return new Bar(name, wanted, value, Bar.Side.AT_MOST, kind);
    }

    private record Morning(Crowd.Seen seen, int twice, int lost, double transactions, int signedIn, int compared) {

        List<Figure> figures(String suffix, String words) {
            return List.of(
                    new Figure("seven_s" + suffix, "all answered, " + words + ", s", seen.seconds()),
                    new Figure("median_ms" + suffix, "half of the answers within, ms", seen.medianMillis()),
                    new Figure("p99_ms" + suffix, "99 of 100 answers within, ms", seen.p99Millis()),
                    new Figure(
                            "given" + suffix,
                            "who were given a place",
                            seen.given().size()),
                    new Figure("refused" + suffix, "who were refused", seen.refused()),
                    new Figure("transactions" + suffix, "transactions of PostgreSQL a claim", transactions));
        }
    }

    private Morning morning(int turn, boolean signingIn) throws SQLException, InterruptedException {
        var territory = territories.get(turn);
        var now = portal.bean(PortalClock.class).now();
        ClaimsCity city;
        try (var owner = portal.owner();
                var statement = owner.createStatement()) {
            city = ClaimsCity.build(owner, territory, new ClaimsCity.Size(CLAIMANTS, GROUPS, MOST), turn, now);
            // Groups of one to five places: the first has one, the fifth has five, the sixth has one again.
            statement.execute("""
                    delete from freed_place p using (
                        select f.territory_id, f.id, row_number() over (partition by f.group_id order by f.number) as nth,
                            1 + (cast(substr(g.code, 2) as int) - 1) %% %d as most
                        from freed_place f join kindergarten_group g on g.territory_id = f.territory_id and g.id = f.group_id
                        where f.territory_id = '%s') one
                    where p.territory_id = one.territory_id and p.id = one.id and one.nth > one.most
                    """.formatted(MOST, territory.id()));
            statement.execute("vacuum analyze");
        }
        awaitBoard(territory);
        var before = transactions();
        try (var signers = signingIn ? SigningIn.start(portal, territories.get(2)) : SigningIn.nobody()) {
            var seen = new Crowd(portal.port(), city).press();
            var signed = signers.stop();
            var perClaim = (transactions() - before) / CLAIMANTS;
            var held = held(territory);
            var lost = new HashSet<>(seen.given());
            lost.removeAll(held);
            return new Morning(seen, twice(territory), lost.size(), perClaim, signed.in(), signed.compared());
        }
    }

    private void awaitBoard(Territory territory) throws InterruptedException {
        var boards = portal.bean(Boards.class);
        while (boards.queues(territory).isEmpty()) {
            Thread.sleep(10);
        }
    }

    /** Who holds a place, by the numbers of the applications. */
    private Set<Long> held(Territory territory) throws SQLException {
        var held = new HashSet<Long>();
        try (var owner = portal.owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("""
                        select a.number from reservation r join application a on a.territory_id = r.territory_id and a.id = r.application_id
                        where r.territory_id = '%s' and r.closed_at is null
                        """.formatted(territory.id()))) {
            while (rows.next()) {
                held.add(rows.getLong(1));
            }
        }
        return held;
    }

    /** How many reservations there are beyond one for each place, and beyond one for each child. */
    private int twice(Territory territory) throws SQLException {
        return (int) number("""
                select 2 * count(*) - count(distinct place_id) - count(distinct application_id) from reservation where territory_id = '%s'
                """.formatted(territory.id()));
    }

    private double transactions() throws SQLException, InterruptedException {
        // What a connection did is counted up to a second later.
        Thread.sleep(1_500);
        return number("select xact_commit + xact_rollback from pg_stat_database where datname = current_database()");
    }

    private double number(String sql) throws SQLException {
        try (var owner = portal.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        }
    }
}
