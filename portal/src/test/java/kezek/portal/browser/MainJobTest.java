package kezek.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kezek.portal.SentCodes;
import kezek.portal.SignIns;
import kezek.portal.TestDatabase;
import kezek.portal.notification.Postman;
import kezek.portal.platform.time.ClockReset;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Language;
import kezek.portal.town.Books;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The main job from end to end on a phone: a parent applies, a kindergarten reports a place, the clock of the footer is moved over 18:00 and
 * 07:00, the first in the queue holds the place and takes the referral, the kindergarten finds it and enrols, those behind move up. The state
 * register is the simulated one, asked over its wire. At the end the journal folds to the tables.
 */
class MainJobTest extends BrowserTest {

    private static final String PASSWORD = "үш көк қайың";

    private ApplicationContext portal;
    private PortalClock clock;
    private Town town;
    private SentCodes codes;
    private SignIns signIns;
    private Families families;
    private WalkFacts facts;

    @BeforeEach
    void aTown(@Autowired ApplicationContext context, @Autowired PortalClock portalClock) throws SQLException {
        ClockReset.undo(portalClock);
        // A move of the clock carries out what is due in every town that other tests left.
        TestDatabase.empty("release_cycle");
        portal = context;
        clock = portalClock;
        town = Town.found(context, clock.now());
        codes = new SentCodes(context);
        signIns = new SignIns(context);
        families = new Families(town);
        facts = new WalkFacts(town, clock);
    }

    @AfterEach
    void theClockIsTheMachinesAgain() throws SQLException {
        ClockReset.undo(clock);
    }

    @ParameterizedTest
    @CsvSource({
        "KK, ON, 940611900203, 1",
        "RU, OFF, 781009934411, 2",
        "RU, ON, 880214937374, 3",
        "KK, OFF, 911203926800, 4"
    })
    void from_the_application_to_the_enrolment(Language language, Scripts scripts, String parentIin, String walk) {
        var parent = new Iin(parentIin);
        var child = facts.childOf(parent);
        var age = facts.age(child);
        families.group("K", QueueKind.ORDINARY, List.of(age, age + 1), 5, clock.now());
        var page = open(language, here(""), Look.PHONE, scripts);
        var visitor = new Walk(page, language, scripts);

        var number = apply(visitor, parent, child, List.of("+7799555001" + walk, "+7799555002" + walk));
        var behind = families.apply(Lane.ORDINARY, child.birthDate().getYear(), clock.now());
        reportAPlace(language, scripts);
        overTheOpening(visitor);
        signIn(visitor, parent, child, "+7799555001" + walk);
        takeTheReferral(visitor);
        assertEquals(2, facts.position(behind));
        enrol(language, scripts, child);

        page.navigate(address("/" + language.code() + here("/cabinet")));
        visitor.good("enrolled");
        Postman.deliver(portal, clock.now());
        page.navigate(address("/" + language.code() + "/dev/postbox"));
        assertThat(page.locator("main")).containsText(number);
        assertEquals(1, facts.position(behind));
        Books.agree(town);
    }

    private String apply(Walk walk, Iin parent, Iin child, List<String> phones) {
        walk.page.locator(".navigation a[href$='/apply']").click();
        walk.good("start");
        walk.send("main form button");
        walk.page.locator("#phone").fill(phones.getFirst());
        walk.page.locator("#second-phone").fill(phones.getLast());
        walk.good("phones");
        walk.send("main .actions button");
        walk.page.locator("#code").fill(codes.newest(phones.getFirst()));
        walk.page.locator("#second-code").fill(codes.newest(phones.getLast()));
        walk.good("codes");
        walk.send("main .actions button");
        walk.page.locator("#parent").fill(parent.value());
        walk.page.locator("#child").fill(child.value());
        walk.good("family");
        walk.send("main form .actions button");
        walk.good("family-found");
        walk.send("main section .actions a");
        walk.page.locator("input[name=kind]").first().check();
        walk.good("queue");
        walk.send("main .actions button");
        walk.page.locator("#address").fill("Достық көшесі, 1-үй");
        walk.good("address");
        walk.send("main .actions button");
        walk.page.locator("input[name=benefit]").first().check();
        walk.good("benefit");
        walk.send("main .actions button");
        walk.good("notices");
        walk.send("main .actions button");
        walk.good("check");
        walk.send("main .actions button");
        walk.at("/apply/done$");
        walk.good("done");
        return walk.page
                .locator("main .alert strong, main strong")
                .first()
                .textContent()
                .replaceAll("\\D", "");
    }

    private void reportAPlace(Language language, Scripts scripts) {
        var clerk = clerk(language, scripts, "/groups/K");
        clerk.locator("#count").fill("1");
        clerk.locator("section[aria-labelledby=places] form button").click();
        assertThat(clerk.locator("section[aria-labelledby=places] li")).hasCount(1);
    }

    private void overTheOpening(Walk walk) {
        walk.page.navigate(address("/" + walk.language + here("/kindergartens")));
        for (var hour : List.of("BEFORE_PUBLICATION 17:59", "PUBLICATION 18:00", "OPENING 07:00")) {
            var step = hour.split(" ");
            walk.send("button[value=" + step[0] + "]");
            assertThat(walk.page.locator(".clock time")).containsText(step[1]);
        }
        walk.good("open");
    }

    private void signIn(Walk walk, Iin parent, Iin child, String phone) {
        var before = codes.to(phone).size();
        walk.page.locator(".navigation a[href$='/cabinet']").click();
        walk.page.locator("#iin").fill(parent.value());
        walk.good("sign-in");
        walk.enter("#iin");
        walk.page.locator("#code").fill(codes.newestOf(before + 1, phone));
        walk.good("sign-in-code");
        walk.enter("#code");
        walk.page.locator("#child").fill(child.value());
        walk.page.locator("#password").fill(PASSWORD);
        walk.good("new-password");
        walk.enter("#password");
        walk.at("/cabinet$");
        walk.good("cabinet");
    }

    private void takeTheReferral(Walk walk) {
        walk.send(".standing .actions a");
        walk.good("places");
        walk.page.locator(".place-groups > li > a").first().click();
        walk.good("chosen");
        walk.send("main form button");
        walk.at("/reservation$");
        walk.good("reservation");
        walk.send(".take button");
        walk.at("/referrals/1$");
        walk.good("referral");
    }

    private void enrol(Language language, Scripts scripts, Iin child) {
        var clerk = clerk(language, scripts, "/referrals");
        clerk.locator("#iin").fill(child.value());
        clerk.locator("main form button").first().click();
        clerk.locator("section[aria-labelledby=enrol] button").click();
        assertThat(clerk.locator(".alert")).isVisible();
    }

    private Page clerk(Language language, Scripts scripts, String path) {
        var page = open(language, here("/rules"), Look.PHONE, scripts);
        var cookie = signIns.clerk(town.territory(), "K", clock.now()).split("=", 2);
        page.context().addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(address("/"))));
        page.navigate(address("/" + language.code() + here("/office/kindergarten" + path)));
        return page;
    }

    private String here(String path) {
        return "/" + town.territory().slug() + path;
    }

    /** A page that is looked at step by step. */
    private final class Walk {
        private final Page page;
        private final String language;
        private final String name;
        private int step;

        Walk(Page page, Language language, Scripts scripts) {
            this.page = page;
            this.language = language.code();
            this.name = "main-" + language.code() + "-" + scripts.name().toLowerCase(Locale.ROOT) + "-";
        }

        void good(String what) {
            step++;
            assertGood(page, name + "%02d-".formatted(step) + what);
        }

        void send(String button) {
            page.locator(button).click();
            page.waitForLoadState();
        }

        void enter(String field) {
            page.locator(field).press("Enter");
            page.waitForLoadState();
        }

        void at(String path) {
            assertThat(page).hasURL(Pattern.compile(".*" + path));
        }
    }
}
