package kezek.portal.town;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kezek.portal.SignIns;
import kezek.portal.TestDatabase;
import kezek.portal.places.GroupName;
import kezek.portal.platform.outbox.Message.Channel;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Language;
import kezek.portal.queue.Application;
import kezek.portal.queue.Applications;
import kezek.portal.queue.Contact;
import kezek.portal.queue.Filing;
import kezek.portal.queue.NewApplication;
import kezek.portal.queue.Person;
import kezek.portal.referral.Reservations;
import kezek.rulebook.calendar.SchoolYear;
import kezek.rulebook.child.Iin;
import kezek.rulebook.child.Sex;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.reservation.ReserveOutcome;
import org.springframework.context.ApplicationContext;

/**
 * A town on the portal's own clock, for tests that look at pages: its days are counted back from today. Its parents apply as the portal lets
 * them, and are signed in.
 */
public final class Parents {

    /** How long ago the town begins: longer than any window. */
    public static final int BEGAN_DAYS_AGO = 25;

    /** How many days ago something must have been reported for those who were in the queue to have access now. */
    public static final int OPENED_DAYS_AGO = 2;

    /** How many days ago something must have been reported to be open to everyone now. */
    public static final int FOR_EVERYONE_DAYS_AGO = 20;

    private static final AtomicInteger NEXT = new AtomicInteger(new SecureRandom().nextInt(365 * 10_000));

    /** Each application has a phone of its own: how often may be claimed goes by the phone, in all towns. */
    private static final AtomicInteger PHONES = new AtomicInteger();

    private final Town town;
    private final SignIns signIns;
    private final Instant now;
    private final AtomicInteger filed = new AtomicInteger();

    /** A new town in this portal. */
    public Parents(ApplicationContext portal) {
        this.now = portal.getBean(PortalClock.class).now();
        this.signIns = new SignIns(portal);
        var begins = now.minus(BEGAN_DAYS_AGO, ChronoUnit.DAYS);
        this.town = Town.found(portal, begins);
    }

    /**
     * Somebody with children.
     *
     * @param cookie the header of a browser in which the parent is signed in
     */
    public record Parent(Iin iin, String cookie) {}

    /** The town. */
    public Town town() {
        return town;
    }

    /** When the test began. */
    public Instant now() {
        return now;
    }

    /** A local hour some days ago, such as {@code 13:00}. */
    public Instant ago(int days, String time) {
        var zone = town.territory().zone();
        return now.atZone(zone)
                .toLocalDate()
                .minusDays(days)
                .atTime(LocalTime.parse(time))
                .atZone(zone)
                .toInstant();
    }

    /** A kindergarten with a group for children of three, both of this code. */
    public void kindergarten(String code) {
        new Families(town)
                .group(code, QueueKind.ORDINARY, List.of(3, 4), 20, now.minus(BEGAN_DAYS_AGO, ChronoUnit.DAYS));
    }

    /** Places of it that were reported some days ago at one o'clock. */
    public void report(String code, int count, int daysAgo) {
        town.report(
                code,
                count,
                ago(daysAgo, "13:00")
                        .atZone(town.territory().zone())
                        .toLocalDateTime()
                        .toString());
    }

    /** A new parent. */
    public Parent parent() {
        var iin = invented(1990);
        return new Parent(iin, signIns.parent(iin, now));
    }

    /** An application for a child of three that was filed in the first days of the town, after those before it. */
    public Application apply(Parent parent, BenefitKind... benefits) {
        return apply(parent, "Айлин", 3, benefits);
    }

    /** An application for a child of this name and age. */
    public Application apply(Parent parent, String name, int age, BenefitKind... benefits) {
        var year = SchoolYear.decidingOn(now.atZone(town.territory().zone()).toLocalDate())
                .startYear();
        var at = now.minus(BEGAN_DAYS_AGO, ChronoUnit.DAYS).plusSeconds(filed.incrementAndGet());
        var child = new Person(invented(year - age), "Сынақ", name, Optional.empty());
        var family = new NewApplication(
                draft(at),
                new Person(parent.iin(), "Сынақ", "Ата-ана", Optional.empty()),
                child,
                QueueKind.ORDINARY,
                contact(),
                Set.of(benefits),
                false);
        var applications = town.portal(Applications.class);
        var filing = applications.register(town.territory(), family, UUID.randomUUID(), at);
        if (!(filing instanceof Filing.Filed(var number))) {
            throw new AssertionError("not filed: " + filing);
        }
        return applications.ofParent(town.territory(), parent.iin(), number).orElseThrow();
    }

    /** The applications of the town have no phones any more, as some imported ones; only the schema's owner can do that. */
    public void forgetPhones() {
        try (var owner = TestDatabase.owner();
                var statement = owner.createStatement()) {
            statement.executeUpdate("delete from application_contact where territory_id = '"
                    + town.territory().id() + "'");
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** The application holds a place of the kindergarten since then; identifier of the reservation. */
    public UUID hold(Application application, String code, Instant since) {
        var reservations = town.portal(Reservations.class);
        var group = new GroupName(code, code);
        var outcome = reservations
                .reserve(town.territory(), application, group, UUID.randomUUID(), since)
                .given();
        if (outcome.filter(ReserveOutcome.Reserved.class::isInstance).isEmpty()) {
            throw new AssertionError("not held: " + outcome);
        }
        return reservations
                .held(town.territory(), application, since)
                .orElseThrow()
                .reservationId();
    }

    private UUID draft(Instant at) {
        var id = UUID.randomUUID();
        town.sql("""
                insert into draft (territory_id, id, token_hash, started_at, touched_at, questions, questions_since)
                values (:territory, :id, sha256(convert_to(cast(:id as text), 'UTF8')), :at, :at, 0, :at)
                """, "id", id, "at", at);
        return id;
    }

    private static Contact contact() {
        return new Contact(
                "+7799%05d01".formatted(PHONES.incrementAndGet()),
                Optional.of("+77990000002"),
                Optional.of("synaq@example.org"),
                Channel.SMS,
                Language.KK,
                Optional.of("Достық көшесі, 1"));
    }

    /** A number that nobody else has: a child stands in one queue of the whole country. */
    private static Iin invented(int birthYear) {
        while (true) {
            var number = NEXT.getAndIncrement();
            var born = LocalDate.ofYearDay(birthYear, 1 + number % 365);
            var iin = Iin.invented(born, Sex.FEMALE, number / 365 % 10_000);
            if (iin.isPresent()) {
                return iin.get();
            }
        }
    }
}
