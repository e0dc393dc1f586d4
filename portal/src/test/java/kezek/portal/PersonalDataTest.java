package kezek.portal;

import static kezek.portal.TracedBrowser.first;
import static kezek.portal.TracedBrowser.onward;
import static kezek.portal.TracedBrowser.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import kezek.portal.TracedBrowser.ChosenFile;
import kezek.portal.office.OfficeTown;
import kezek.portal.platform.database.Tx;
import kezek.portal.stateregister.FamilyAnswer.Family;
import kezek.portal.stateregister.SimulatedFamilies;
import kezek.rulebook.calendar.SchoolYear;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.QueueKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * A family goes the whole way, from the first form until the child leaves the kindergarten, with every mistake on it. Nothing of theirs stands in
 * a log, in an address, in the journal or in an answer of a form.
 */
@PortalTest
class PersonalDataTest {

    private static final String PARENT = "930507937770";
    private static final String BENEFIT = "serviceman";
    private static final String MISTYPED = "930507937771";

    /** The register answers them with a fault, with half an answer, about somebody else, and with nobody. */
    private static final List<String> STRANGE = List.of("700101900023", "700101900043", "700101900053", "700101900063");

    private static final String STREET = "Құпиякөшесі";
    private static final String MAILBOX = "ber-jerde-kezdespeitin";
    private static final String FILE = "Жасырынқағаз";
    private static final String CONTENT = "asyl-qujat-mazmuny";
    private static final String PASSWORD = "жеті қырлы сыр";
    private static final String WRONG_PASSWORD = "басқа қақпаның кілті";

    private final ApplicationContext portal;
    private final OfficeTown office;
    private final SentCodes sent;
    private final Family family;
    private final Iin child;
    private final String phone = freshPhone();
    private final String second = freshPhone();
    private final String wrongPhone = "+7717" + phone.substring(5);
    private final Traces traces = new Traces();
    private final TracedBrowser browser;
    private final MarkedStaff clerk;
    private final MarkedStaff officer;

    PersonalDataTest(ApplicationContext portal, @LocalServerPort int port) {
        this.portal = portal;
        this.office = new OfficeTown(portal, port);
        this.sent = new SentCodes(portal);
        this.family = portal.getBean(SimulatedFamilies.class).askedAt(office.now).stream()
                .filter(known -> known.parent().iin().value().equals(PARENT))
                .findFirst()
                .orElseThrow();
        this.child = family.children().getFirst().person().iin();
        this.browser = new TracedBrowser(port, traces);
        this.clerk = new MarkedStaff(office, new TracedBrowser(port, traces), "clerk", freshPhone());
        this.officer = new MarkedStaff(office, new TracedBrowser(port, traces), "officer", freshPhone());
    }

    private static String freshPhone() {
        return "+7799%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
    }

    @BeforeEach
    void aGroupForTheChild() {
        portal.getBean(Tx.class)
                .run(db -> db.change("delete from child_slot where child_iin = :child")
                        .param("child", child.value())
                        .rows());
        var today = office.now.atZone(office.town.territory().zone()).toLocalDate();
        var age = SchoolYear.decidingOn(today).startYear() - child.birthDate().getYear();
        var began = office.town.at(office.daysAgo(21));
        office.families.group("M", QueueKind.ORDINARY, List.of(age, age + 1), 6, began);
        office.openPlaces("M", 2);
        clerk.added(Optional.of("M"));
        officer.added(Optional.empty());
    }

    @AfterEach
    void listen_no_more() {
        traces.close();
    }

    @Test
    void nothing_of_a_family_stands_in_a_log_an_address_the_journal_or_an_answer() {
        apply();
        signIn();
        var number = takeAReferral();
        confirmTheBenefit(number);
        enrolAndLeave();
        assertThat(traces.lines())
                .anyMatch(line -> line.contains("/{territory}/apply/family 422 "))
                .anyMatch(line -> line.contains("/{territory}/office/kindergarten/referrals 303 "));
        assertThat(office.town.kindsAfter(0))
                .contains("application-registered", "benefit-confirmed", "child-enrolled", "child-left");
        assertThat(Traces.answers(office.town)).isNotEmpty();
        var left =
                Stream.of(traces.lines(), traces.addresses(), Traces.journal(office.town), Traces.answers(office.town));
        assertThat(marks().in(left.flatMap(List::stream))).isEmpty();
    }

    private Marks marks() {
        var parent = family.parent();
        var own = family.children().getFirst().person();
        var marks = new Marks().withPerson(parent.iin()).withPerson(child);
        for (var person : List.of(parent, own)) {
            marks.with("name", person.surname(), person.givenName());
            person.patronymic().ifPresent(patronymic -> marks.with("name", patronymic));
        }
        for (var number : List.of(phone, second, clerk.phone(), officer.phone(), wrongPhone)) {
            marks.withPhone(number).withCodes(sent.to(number));
        }
        for (var walker : List.of(browser, clerk.browser(), officer.browser())) {
            assertThat(walker.tokens()).isNotEmpty();
            marks.with("token", walker.tokens().toArray(String[]::new));
        }
        return marks.with("IIN", MISTYPED)
                .with("IIN", STRANGE.toArray(String[]::new))
                .with("address", STREET)
                .with("e-mail", MAILBOX)
                .with("file", FILE, CONTENT)
                .with("benefit", BENEFIT)
                .with("password", PASSWORD, WRONG_PASSWORD, MarkedStaff.PASSWORD, MarkedStaff.WRONG_PASSWORD)
                .with("name", MarkedStaff.SURNAME);
    }

    private void apply() {
        onward(browser.post(at("/apply")));
        refused(browser.post(at("/apply/phones"), "phone", wrongPhone, "second-phone", phone));
        onward(browser.post(at("/apply/phones"), "phone", phone, "second-phone", second));
        var code = sent.newest(phone);
        refused(browser.post(at("/apply/codes"), "code", another(code), "second-code", "12" + second));
        onward(browser.post(at("/apply/codes"), "code", code, "second-code", sent.newest(second)));
        refused(browser.post(at("/apply/family"), "parent", MISTYPED, "child", child.value() + "\0"));
        for (var strange : STRANGE) {
            refused(browser.post(at("/apply/family"), "parent", strange, "child", child.value()));
        }
        onward(browser.post(at("/apply/family"), "parent", PARENT, "child", child.value()));
        browser.read(at("/apply/family"));
        onward(browser.post(at("/apply/queue"), "kind", "ORDINARY"));
        refused(browser.post(at("/apply/address"), "address", STREET.repeat(40)));
        onward(browser.post(at("/apply/address"), "address", STREET + " 7"));
        var wrongFile = new ChosenFile("certificate", FILE + ".docx", CONTENT);
        refused(browser.upload(at("/apply/benefit"), wrongFile, "benefit", BENEFIT));
        var file = new ChosenFile("certificate", FILE + ".pdf", "%PDF-1.7 " + CONTENT);
        onward(browser.upload(at("/apply/benefit"), file, "benefit", BENEFIT));
        refused(notices(MAILBOX));
        onward(notices(MAILBOX + "@example.kz"));
        onward(browser.send(browser.read(at("/apply/check")), "/apply/check"));
        browser.read(at("/apply/done"));
    }

    private HttpResponse<String> notices(String email) {
        return browser.post(at("/apply/notices"), "channel", "EMAIL", "email", email, "language", "kk");
    }

    private void signIn() {
        refused(browser.send(browser.read(at("/sign-in")), "/sign-in", "iin", MISTYPED));
        onward(browser.send(browser.read(at("/sign-in")), "/sign-in", "iin", STRANGE.getLast()));
        refused(browser.post(at("/sign-in/code"), "code", phone));
        onward(browser.send(browser.read(at("/sign-in?next=%2Fcabinet")), "/sign-in", "iin", PARENT));
        var code = sent.newestOf(2, phone);
        refused(browser.post(at("/sign-in/code"), "code", another(code)));
        onward(browser.post(at("/sign-in/code"), "code", code));
        refused(browser.post(at("/sign-in/new-password"), "child", MISTYPED, "password", PARENT));
        refused(browser.post(at("/sign-in/new-password"), "child", STRANGE.getLast(), "password", PASSWORD));
        onward(browser.post(at("/sign-in/new-password"), "child", child.value(), "password", PASSWORD));
        onward(browser.post(at("/sign-out")));
        onward(browser.send(browser.read(at("/sign-in")), "/sign-in", "iin", PARENT));
        onward(browser.post(at("/sign-in/code"), "code", sent.newestOf(3, phone)));
        refused(browser.post(at("/sign-in/password"), "password", WRONG_PASSWORD));
        assertThat(onward(browser.post(at("/sign-in/password"), "password", PASSWORD)))
                .isEqualTo(at("/cabinet"));
    }

    /** The number of the application that took it. */
    private String takeAReferral() {
        var home = browser.read(at("/cabinet"));
        var number = first(home, "/cabinet/applications/(\\d+)");
        var application = at("/cabinet/applications/" + number);
        browser.read(application);
        browser.read(application + "/places");
        var place = browser.read(application + "/places/M/M");
        var held = browser.read(onward(browser.send(place, "/reservation")));
        var masked = first(held, "name=\"phone\" value=\"([^\"]*)\"");
        refused(browser.send(held.replace("value=\"" + masked + "\"", "value=\"" + second + "\""), "/referrals"));
        var referral = onward(browser.send(held, "/referrals"));
        browser.read(referral);
        browser.read(application + "/referrals");
        return number;
    }

    private void confirmTheBenefit(String number) {
        officer.signsIn();
        var browser = officer.browser();
        browser.read(at("/office/department"));
        var list = browser.read(at("/office/department/benefits"));
        var address = first(list, "\"(/kk/[^\"]*/office/department/benefits/" + number + "/[0-9a-f-]{36})\"");
        var benefit = browser.read(address);
        var document = first(benefit, "\"(/kk/[^\"]*/office/department/documents/[0-9a-f-]{36})\"");
        assertThat(browser.read(document)).contains(CONTENT);
        onward(browser.send(benefit, address));
    }

    private void enrolAndLeave() {
        clerk.signsIn();
        var browser = clerk.browser();
        var find = browser.read(at("/office/kindergarten/referrals"));
        refused(browser.send(find, "/referrals", "iin", MISTYPED));
        onward(browser.send(find, "/referrals", "iin", PARENT));
        var referral = browser.read(onward(browser.send(find, "/referrals", "iin", child.value())));
        assertThat(referral).contains(child.value());
        browser.read(onward(browser.send(referral, "/enrolment")));
        var group = browser.read(at("/office/kindergarten/groups/M"));
        var departure = browser.read(first(group, "\"(/kk/[^\"]*/enrolments/\\d+/departure[^\"]*)\""));
        onward(browser.send(departure, "/departure"));
    }

    private String at(String below) {
        return "/kk/" + office.town.territory().slug() + below;
    }

    static String another(String code) {
        return (code.charAt(0) == '9' ? "0" : "9") + code.substring(1);
    }
}
