package kezek.portal.referral;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kezek.portal.audit.Audit;
import kezek.portal.places.GroupName;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.queue.Application;
import kezek.portal.queue.Applications;
import kezek.portal.queue.Benefits;
import kezek.portal.queue.Contact;
import kezek.portal.queue.FrozenPeriods;
import kezek.portal.referral.Referrals.Asking;
import kezek.portal.town.Claims;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.referral.IssueOutcome;
import kezek.rulebook.reservation.ReserveOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;

/**
 * A town whose kindergarten K has one group for children of three. It is Monday 2 March 2026. What is
 * reported on that day opens on Tuesday at 07:00 and is for everyone from Friday 07:00 on. After a test the journal folds to the tables.
 */
final class Scene implements AfterEachCallback {

    static final String BEGINS = "2026-03-02T12:00";
    static final String OPENS = "2026-03-03T07:00";
    static final String TAKEN = "2026-03-03T07:05";

    /** Of a referral of {@link #TAKEN}. */
    static final String LAST_MOMENT = "2026-03-11T07:04:59.999999";

    /** Of its term. */
    static final String END = "2026-03-11T07:05";

    static final String FOR_EVERYONE = "2026-03-06T07:00";
    static final GroupName K = new GroupName("K", "K");

    final Town town;
    final Families families;
    private final ApplicationContext portal;
    private boolean recorded = true;
    private final AtomicInteger filed = new AtomicInteger();

    Scene(ApplicationContext portal) {
        this.portal = portal;
        this.town = Town.found(portal, BEGINS);
        this.families = new Families(town);
        group("K", 100);
    }

    /** The portal in which the town lies. */
    ApplicationContext portal() {
        return portal;
    }

    Instant at(String local) {
        return town.at(local);
    }

    /** A kindergarten with a group for children of three. */
    void group(String code, int capacity) {
        families.group(code, QueueKind.ORDINARY, List.of(3, 4), capacity, at(BEGINS));
    }

    /** Places of the group that open on Tuesday. */
    void places(String group, int count) {
        town.report(group, count, "2026-03-02T13:00");
    }

    /** A child of three in the ordinary lane, filed after all others; its family has a phone. */
    Application child() {
        return child(2022);
    }

    Application child(int birthYear) {
        return child(QueueKind.ORDINARY, Lane.ORDINARY, birthYear);
    }

    Application child(QueueKind kind, Lane lane, int birthYear) {
        var now = at(BEGINS).plusMillis(filed.incrementAndGet());
        return withPhone(
                families.apply(new Families.Place(kind, lane, now), LocalDate.of(birthYear, 4, 15), now), "kk");
    }

    /** The application of this number, whose family has now told its phone. */
    Application withPhone(long number, String language) {
        town.sql("""
                insert into application_contact (territory_id, application_id, phone, email, channel, language)
                select :territory, a.id, :phone, 'family@example.com', 'EMAIL', :language from application a
                where a.territory_id = :territory and a.number = :number
                """, "phone", "+7799%07d".formatted(number), "language", language, "number", number);
        return application(number);
    }

    /** The application of this number as it stands now. */
    Application application(long number) {
        var ids = town.rows(
                "select id from application where territory_id = :territory and number = :number",
                row -> row.uuid("id"),
                "number",
                number);
        return portal.getBean(Tx.class)
                .read(db -> portal.getBean(Applications.class).byId(db, town.territory(), ids.getFirst()));
    }

    String phone(Application application) {
        return Contact.masked("+7799%07d".formatted(application.number()));
    }

    ReserveOutcome reserve(Application application, String local) {
        return reserve(application, K, at(local));
    }

    ReserveOutcome reserve(Application application, GroupName group, Instant now) {
        return reserve(application, group, DoneRequests.freshKey(), now);
    }

    ReserveOutcome reserve(Application application, GroupName group, UUID key, Instant now) {
        return town.portal(Reservations.class)
                .reserve(town.territory(), application, group, key, now)
                .given()
                .orElseThrow();
    }

    /** The place that the application holds. */
    HeldPlace held(Application application, Instant now) {
        return town.portal(Reservations.class)
                .held(town.territory(), application, now)
                .orElseThrow();
    }

    IssueOutcome take(Application application, UUID reservation, UUID key, Instant now) {
        return town.portal(Referrals.class)
                .take(town.territory(), application, reservation, phone(application), new Asking(key, now))
                .given()
                .orElseThrow();
    }

    /** Holds a place of K and takes the referral to it at once. */
    TakenReferral refer(Application application, String local) {
        return refer(application, K, at(local));
    }

    /** A child with the referral to the only place of K. */
    Application referred() {
        var child = child();
        places("K", 1);
        refer(child, TAKEN);
        return child;
    }

    TakenReferral refer(Application application, GroupName group, Instant now) {
        assertInstanceOf(ReserveOutcome.Reserved.class, reserve(application, group, now));
        var held = held(application, now);
        take(application, held.reservationId(), DoneRequests.freshKey(), now);
        return town.portal(Referrals.class).of(town.territory(), application).getFirst();
    }

    /** A clerk of a kindergarten with a form of its own. */
    Enrolments.Clerk clerk(String kindergarten, Instant now) {
        var ids = town.rows(
                "select id from kindergarten where territory_id = :territory and code = :code",
                row -> row.uuid("id"),
                "code",
                kindergarten);
        return new Enrolments.Clerk(ids.getFirst(), "staff:aigul", DoneRequests.freshKey(), now);
    }

    /** A frozen period, both days in. */
    void freeze(String firstDay, String lastDay) {
        var frozen = town.portal(FrozenPeriods.class)
                .freeze(
                        town.territory(),
                        LocalDate.parse(firstDay),
                        LocalDate.parse(lastDay),
                        "Су тасқыны",
                        new Benefits.Decision("staff:dina", UUID.randomUUID(), at(BEGINS)));
        assertInstanceOf(FrozenPeriods.Frozen.class, frozen);
    }

    /** What no act of the portal would write: from now on the journal of the town does not fold to its tables. */
    void writeUnrecorded(String sql, @Nullable Object... parameters) {
        recorded = false;
        town.sql(sql, parameters);
    }

    /** A reservation of the first place of the town that no act of the portal made. */
    void holdUnrecorded(Application application, Instant from, Instant until) {
        recorded = false;
        new Claims(town).hold(1, application.number(), from, until);
    }

    /** A referral that no act of the portal would issue. */
    void referUnrecorded(long place, Application application, Instant issued, Instant until) {
        recorded = false;
        new Claims(town).refer(place, application.number(), issued, until);
    }

    /** Waits until the memory of this portal contains the journal of the town; its last entry. */
    long awaitMemory() throws InterruptedException {
        var shelves = portal.getBean(Shelves.class);
        var entry = entries();
        for (var i = 0; i < 500 && shelves.at(town.territory(), entry).isEmpty(); i++) {
            Thread.sleep(10);
        }
        assertTrue(shelves.at(town.territory(), entry).isPresent(), "memory stands at entry " + entry);
        return entry;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        assertFolds();
    }

    /** Asserts that the journal folds to the tables. */
    void assertFolds() {
        if (recorded) {
            var audit = town.portal(Audit.class).of(town.territory());
            assertTrue(audit.clean(), () -> audit.shown() + " " + audit.stopped());
        }
    }

    /** How many rows of a table of the town fulfil a condition. */
    long count(String table, String condition) {
        return town.rows(
                        "select count(*) as n from " + table + " where territory_id = :territory and " + condition,
                        row -> row.longNumber("n"))
                .getFirst();
    }

    long entries() {
        return count("journal", "true");
    }
}
