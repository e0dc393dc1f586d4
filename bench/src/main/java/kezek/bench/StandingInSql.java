package kezek.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.queue.Application;
import kezek.portal.queue.Person;
import kezek.portal.queue.Standings;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import kezek.rulebook.child.Sex;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;

/** How long a standing takes that the portal asks the database for, as it does wherever something is decided: of children of the long queue. */
final class StandingInSql {

    private static final int ASKED = 101;
    private static final int SEED = 7;

    private final OwnPortal portal;
    private final Territory territory;

    StandingInSql(OwnPortal portal, Territory territory) {
        this.portal = portal;
        this.territory = territory;
    }

    /** In milliseconds. */
    double median() throws SQLException {
        var standings = portal.bean(Standings.class);
        var now = portal.bean(PortalClock.class).now();
        var random = new Random(SEED);
        var millis = new double[ASKED];
        for (var i = 0; i < ASKED; i++) {
            var application = application(1 + random.nextInt(MillionChildren.LONG));
            var began = System.nanoTime();
            standings.of(territory, application, now);
            millis[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(millis);
        return millis[ASKED / 2];
    }

    private Application application(long number) throws SQLException {
        try (var owner = portal.owner();
                var select = owner.prepareStatement(
                        "select id, lane, filed_at from application where territory_id = ? and number = ?")) {
            select.setObject(1, territory.id());
            select.setLong(2, number);
            try (var rows = select.executeQuery()) {
                rows.next();
                return new Application(
                        rows.getObject("id", UUID.class),
                        number,
                        new Person(child(), "", "", Optional.empty()),
                        QueueKind.ORDINARY,
                        MillionChildren.LONG_YEAR,
                        Lane.valueOf(rows.getString("lane")),
                        rows.getObject("filed_at", OffsetDateTime.class).toInstant(),
                        Optional.empty());
            }
        }
    }

    /** Nobody asks for it here. */
    private static Iin child() {
        return Iin.invented(LocalDate.of(MillionChildren.LONG_YEAR, 4, 15), Sex.MALE, 1)
                .or(() -> Iin.invented(LocalDate.of(MillionChildren.LONG_YEAR, 4, 15), Sex.MALE, 2))
                .orElseThrow();
    }
}
