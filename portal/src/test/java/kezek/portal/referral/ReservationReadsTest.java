package kezek.portal.referral;

import static kezek.portal.referral.Scene.FOR_EVERYONE;
import static kezek.portal.referral.Scene.K;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kezek.portal.PortalTest;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.places.FreedPlaces;
import kezek.portal.places.GroupPlaces;
import kezek.portal.places.LineExits;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.queue.Application;
import kezek.portal.queue.Standings;
import kezek.portal.referral.FilledCity.Statistics;
import kezek.portal.referral.PlaceQueries.KnownPlace;
import kezek.portal.referral.ReservationsQueries.OwnReservation;
import kezek.portal.territory.Laws;
import kezek.portal.territory.Territory;
import kezek.portal.town.Desk;
import kezek.rulebook.queue.LineExit;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.release.RecallOutcome;
import kezek.rulebook.reservation.Reservation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;

/**
 * A statement about a place or a child reads what that place or child had, and not what the city has: with many thousands of reservations, live and
 * over, and also when the statistics of PostgreSQL know nothing of them yet.
 */
@PortalTest
class ReservationReadsTest {

    /** More than any of these statements needs in a town of so few places and children. */
    private static final long FEW = 100;

    @RegisterExtension
    final Scene scene;

    private final Tx tx;
    private final Instant now;
    private final List<Application> children = new ArrayList<>();

    ReservationReadsTest(ApplicationContext portal) {
        scene = new Scene(portal);
        tx = portal.getBean(Tx.class);
        now = scene.at(FOR_EVERYONE);
    }

    /** Of twelve places the first eight were held and let go, and the first four are held again; nobody ever held the last four. */
    @BeforeEach
    void holdAndLetGo() {
        scene.places("K", 12);
        var desk = new Desk(scene.town);
        for (var place = 1; place <= 8; place++) {
            var child = scene.child();
            children.add(child);
            desk.hold(place, child.number(), now);
            desk.cancel(child.number(), now.plusSeconds(1));
            if (place <= 4) {
                desk.hold(place, child.number(), now.plusSeconds(2));
            }
        }
    }

    @AfterEach
    void forgetTheCity() throws SQLException {
        FilledCity.forget();
    }

    /** How many rows of reservations and entries of their indexes some work reads. */
    private long readBy(Consumer<WriteDb> work) {
        return tx.writeIf(read -> false, db -> {
            var before = readUntilNow(db);
            work.accept(db);
            return readUntilNow(db) - before;
        });
    }

    private static long readUntilNow(WriteDb db) {
        return db.select("""
                        select cast(sum(pg_stat_get_xact_tuples_returned(oid)) as bigint) as read from pg_class
                        where oid = cast('reservation' as regclass)
                            or oid in (select indexrelid from pg_index where indrelid = cast('reservation' as regclass))
                        """).single(row -> row.longNumber("read"));
    }

    private void assertReads(long most, String what, Consumer<WriteDb> work) {
        var read = readBy(work);
        assertTrue(read <= most, () -> what + " read " + read);
    }

    private Territory territory() {
        return scene.town.territory();
    }

    private <T> T portal(Class<T> part) {
        return scene.town.portal(part);
    }

    @ParameterizedTest
    @EnumSource
    void places_are_read_with_their_own_reservations(Statistics statistics) throws SQLException {
        FilledCity.of(territory(), statistics);
        var places = portal(PlaceQueries.class);
        var law = tx.read(db -> portal(Laws.class).of(db, territory()));
        var group = tx.read(db -> places.groups(db, territory(), List.of(K)))
                .values()
                .iterator()
                .next();
        assertReads(
                FEW, "the next places", db -> assertNumbers(5, 9, places.lockNext(db, territory(), law, Map.of(K, 5))));
        assertReads(FEW, "the places of a group", db -> {
            var free = places.lockFree(db, territory(), law, group);
            assertNumbers(1, 12, free);
            free.forEach(
                    place -> assertEquals(held(place.number()), place.asked().lastReservation()));
        });
        assertReads(
                FEW,
                "the places of a kind",
                db -> assertNumbers(1, 12, places.ofKind(db, territory(), law, QueueKind.ORDINARY)));
        assertReads(
                FEW,
                "the place that went last",
                db -> assertTrue(places.lastGone(db, territory(), law, group).isEmpty()));
    }

    private static void assertNumbers(long first, long last, List<KnownPlace> places) {
        assertEquals(
                LongStream.rangeClosed(first, last).boxed().toList(),
                places.stream().map(KnownPlace::number).sorted().toList());
    }

    /** What is known of a place: that it is held, that it was let go, or that nobody ever held it. */
    private Optional<Reservation> held(long place) {
        if (place > 8) {
            return Optional.empty();
        }
        var again = new Reservation(now.plusSeconds(2), now.plusSeconds(602), Optional.empty());
        return Optional.of(
                place > 4 ? new Reservation(now, now.plusSeconds(600), Optional.of(now.plusSeconds(1))) : again);
    }

    @ParameterizedTest
    @EnumSource
    void children_are_read_with_their_own_reservations(Statistics statistics) throws SQLException {
        FilledCity.of(territory(), statistics);
        var asking = Stream.concat(children.stream(), children.stream().limit(2));
        var claims = asking.map(child -> new Claim(territory(), child, K, UUID.randomUUID(), now))
                .toList();
        assertReads(FEW, "claims", db -> {
            var own = portal(ClaimQueries.class).own(db, territory(), claims);
            for (var place = 1; place <= 8; place++) {
                var id = children.get(place - 1).id();
                var begun = place <= 4 ? List.of(now.plusSeconds(2), now) : List.of(now);
                assertEquals(
                        begun,
                        own.getOrDefault(id, List.of()).stream()
                                .map(one -> one.reservation().from())
                                .toList());
            }
        });
        var child = children.getFirst();
        assertReads(FEW, "a child", db -> {
            var own = portal(ReservationsQueries.class).own(db, territory(), child);
            assertEquals(
                    List.of(false, true),
                    own.stream().map(OwnReservation::cancelled).toList());
        });
        var exit = new LineExit(LineExit.Cause.WITHDRAWN, now.plusSeconds(3));
        assertReads(FEW, "an exit", db -> {
            var entries = portal(LineExits.class).write(db, territory(), child.id(), exit, Role.PARENT);
            assertEquals(
                    List.of(Kind.RESERVATION_ENDED),
                    entries.stream().map(Entry::kind).toList());
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_recall_reads_the_reservations_of_its_place_and_the_one_that_ends_first(Statistics statistics)
            throws SQLException {
        FilledCity.of(territory(), statistics);
        var at = now.plusSeconds(3);
        assertReads(
                FEW,
                "the recall of a place that is held",
                db -> assertEquals(Optional.of(new RecallOutcome.PlaceIsHeld(now.plusSeconds(602))), recall(4, at)));
        assertReads(
                FEW,
                "the recall of a place that was let go",
                db -> assertEquals(Optional.of(new RecallOutcome.Recalled(at, "Жөндеу")), recall(5, at)));
    }

    private Optional<RecallOutcome> recall(long place, Instant at) {
        var act = new FreedPlaces.Act("kindergarten", DoneRequests.freshKey(), at);
        return portal(FreedPlaces.class).recall(territory(), "K", place, "Жөндеу", act);
    }

    @ParameterizedTest
    @EnumSource
    void who_claims_something_is_listed_from_all_that_live_and_each_is_read_once(Statistics statistics)
            throws SQLException {
        FilledCity.of(territory(), statistics);
        var at = now.plusSeconds(3);
        var kindergarten = scene.clerk("K", at).kindergarten();
        assertReads(
                FilledCity.LIVE + FEW,
                "a line",
                db -> portal(Standings.class).of(db, territory(), children.getLast(), at));
        assertReads(
                FEW,
                "the groups of a kindergarten",
                db -> portal(GroupPlaces.class).of(territory(), kindergarten, at));
    }
}
