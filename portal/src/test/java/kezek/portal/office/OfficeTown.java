package kezek.portal.office;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import kezek.portal.SignIns;
import kezek.portal.places.GroupName;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Visitor;
import kezek.portal.queue.Application;
import kezek.portal.queue.Applications;
import kezek.portal.queue.Contact;
import kezek.portal.referral.Referrals;
import kezek.portal.referral.Reservations;
import kezek.portal.referral.TakenReferral;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.calendar.SchoolYear;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.reservation.ReserveOutcome;
import org.springframework.context.ApplicationContext;

/**
 * A town of this very day with the kindergartens K (one group for children of three) and L, a clerk of each and an officer of the department,
 * who ask over HTTP. What K reported twenty days ago is open to everyone now.
 */
public final class OfficeTown {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");

    public final Town town;
    public final Families families;
    public final Instant now;
    public final String clerk;
    public final String clerkOfL;
    public final String officer;
    private final ApplicationContext portal;
    private final int port;
    private final PortalClock clock;
    private final Visitor visitor;
    private final int threeYearsOld;

    public OfficeTown(ApplicationContext portal, int port) {
        this.visitor = new Visitor(port);
        this.portal = portal;
        this.port = port;
        this.clock = portal.getBean(PortalClock.class);
        this.now = clock.now();
        this.town = Town.found(portal, daysAgo(21));
        this.families = new Families(town);
        this.threeYearsOld = schoolYear() - 3;
        families.group("K", QueueKind.ORDINARY, List.of(3, 4), 6, town.at(daysAgo(21)));
        families.group("L", QueueKind.ORDINARY, List.of(3, 4), 6, town.at(daysAgo(21)));
        var people = new SignIns(portal);
        this.clerk = people.clerk(town.territory(), "K", now);
        this.clerkOfL = people.clerk(town.territory(), "L", now);
        this.officer = people.officer(town.territory(), now);
    }

    /** The portal in which the town lies. */
    public ApplicationContext portal() {
        return portal;
    }

    /** The port on which it answers. */
    public int port() {
        return port;
    }

    private int schoolYear() {
        var today = now.atZone(town.territory().zone()).toLocalDate();
        return SchoolYear.decidingOn(today).startYear();
    }

    /** Noon of a day before today, as towns write local times. */
    public String daysAgo(int days) {
        return LocalDateTime.ofInstant(now, ZoneId.of("Asia/Almaty"))
                .toLocalDate()
                .minusDays(days)
                .atTime(12, 0)
                .toString();
    }

    /** Places that everyone may take now. */
    public void openPlaces(String group, int count) {
        town.report(group, count, daysAgo(20));
        town.carryOut(now);
    }

    /** A child of three in the ordinary queue with a name, a parent and a phone. */
    public Application child() {
        return child(Lane.ORDINARY);
    }

    public Application child(Lane lane) {
        var number = families.apply(
                new Families.Place(QueueKind.ORDINARY, lane, now.minus(Duration.ofHours(1))),
                LocalDate.of(threeYearsOld, 4, 15),
                now);
        town.sql("""
                insert into application_contact (territory_id, application_id, phone, channel, language)
                select :territory, a.id, :phone, 'SMS', 'kk' from application a
                where a.territory_id = :territory and a.number = :number
                """, "phone", phone(number), "number", number);
        town.sql("""
                update child set surname = 'Серікова', given_name = 'Томирис', patronymic = 'Асқарқызы'
                where territory_id = :territory and id =
                    (select child_id from application where territory_id = :territory and number = :number)
                """, "number", number);
        return application(number);
    }

    public Application application(long number) {
        var id = town.rows(
                        "select id from application where territory_id = :territory and number = :number",
                        row -> row.uuid("id"),
                        "number",
                        number)
                .getFirst();
        return town.portal(Tx.class).read(db -> town.portal(Applications.class).byId(db, town.territory(), id));
    }

    /** The family of the child holds a place of a kindergarten and takes the referral to it, now. */
    public TakenReferral refer(Application child, String group) {
        // What was asked over HTTP meanwhile has moved the town on.
        var now = clock.now();
        var name = new GroupName(group, group);
        var reservations = town.portal(Reservations.class);
        var reserved = reservations.reserve(town.territory(), child, name, DoneRequests.freshKey(), now);
        assertInstanceOf(ReserveOutcome.Reserved.class, reserved.given().orElseThrow());
        var held = reservations.held(town.territory(), child, now).orElseThrow();
        var referrals = town.portal(Referrals.class);
        var asking = new Referrals.Asking(DoneRequests.freshKey(), now);
        var taken = referrals.take(
                town.territory(), child, held.reservationId(), Contact.masked(phone(child.number())), asking);
        return taken.given()
                .map(outcome -> referrals.of(town.territory(), child).getFirst())
                .orElseThrow();
    }

    private static String phone(long number) {
        return "+7799%07d".formatted(number);
    }

    public static Iin iin(Application child) {
        return child.child().iin();
    }

    /** GET of a page below the office of a language, by somebody who is signed in. */
    public HttpResponse<String> get(String who, String path) {
        return visitor.get(address(path), "Cookie", who);
    }

    /** POST of a form: fields as name, value, name, value … */
    public HttpResponse<String> post(String who, String path, String... fields) {
        var body = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return visitor.post(
                address(path),
                body.toString(),
                "Cookie",
                who,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "same-origin");
    }

    /** The address of a page of an office; without a language it is the Kazakh one. */
    public String address(String path) {
        var language = path.startsWith("/ru/") || path.startsWith("/en/") ? path.substring(0, 3) : "/kk";
        var below = path.startsWith("/ru/") || path.startsWith("/en/") ? path.substring(3) : path;
        return language + "/" + town.territory().slug() + "/office" + below;
    }

    /** Where an answer leads, below the office. */
    public String leadsTo(HttpResponse<String> answer) {
        var location = answer.headers().firstValue("Location").orElse("nowhere: " + answer.statusCode());
        return location.replaceFirst(".*?/kk/" + town.territory().slug() + "/office", answer.statusCode() + " ");
    }

    /** A key for a form. */
    public static String key() {
        return DoneRequests.freshKey().toString();
    }

    /** The key that stands in the first form of a page. */
    public static String keyOf(HttpResponse<String> page) {
        var key = KEY.matcher(page.body());
        if (!key.find()) {
            throw new AssertionError("no form with a key on the page");
        }
        return key.group(1);
    }

    /** The words of a page, without its marks. */
    public static String words(HttpResponse<String> page) {
        return page.body().replaceAll("<[^>]*>", " ").replace("&#39;", "'").replaceAll("\\s+", " ");
    }

    /** How many rows of a table of the town fulfil a condition. */
    public long count(String table, String condition) {
        return town.rows(
                        "select count(*) as n from " + table + " where territory_id = :territory and (" + condition
                                + ")",
                        row -> row.longNumber("n"))
                .getFirst();
    }
}
