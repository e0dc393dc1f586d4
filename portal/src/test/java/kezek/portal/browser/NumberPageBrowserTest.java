package kezek.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kezek.portal.platform.web.Language;
import kezek.portal.queue.Application;
import kezek.portal.town.Families;
import kezek.portal.town.Parents;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.StopListCause;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Why the number changed, on a phone and at a desk, light and dark, with scripts and without. */
class NumberPageBrowserTest extends BrowserTest {

    private Parents parents;
    private Parents.Parent parent;
    private Application application;

    @BeforeEach
    void aTownWithALife(@Autowired ApplicationContext portal) {
        parents = new Parents(portal);
        parent = parents.parent();
        application = parents.apply(parent);
        var families = new Families(parents.town());
        var random = new Random(5);
        var born = LocalDate.of(application.cohort(), 4, 15);
        for (var day = 20; day > 0; day--) {
            if (day == 9) {
                var until = Optional.of(parents.ago(6, "09:00"));
                families.stopList(
                        application.number(), StopListCause.REFERRAL_LAPSED, until, parents.ago(day, "09:00"));
            }
            for (var i = random.nextInt(6); i > 0; i--) {
                var filed = parents.ago(Parents.BEGAN_DAYS_AGO + random.nextInt(300) - 50, "12:00");
                var place = new Families.Place(QueueKind.ORDINARY, Lane.ORDINARY, filed);
                var number = families.apply(place, born, parents.ago(day, "10:00"));
                if (random.nextInt(3) == 0) {
                    families.stopList(number, StopListCause.IMPORTED, Optional.empty(), parents.ago(day, "15:30"));
                }
            }
        }
        parents.town().carryOut(parents.now());
    }

    @ParameterizedTest
    @CsvSource({
        "KK, 390, LIGHT, ON",
        "RU, 390, DARK, ON",
        "KK, 1280, DARK, ON",
        "RU, 1280, LIGHT, ON",
        "KK, 390, LIGHT, OFF"
    })
    void the_answer_its_chart_and_its_list(Language language, int width, ColorScheme scheme, Scripts scripts) {
        var page = open(language, "/about", new Look(width, scheme), scripts);
        var cookie = parent.cookie().split("=", 2);
        page.context().addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(address("/"))));
        var here = address("/" + language.code() + "/"
                + parents.town().territory().slug() + "/cabinet/applications/" + application.number());
        var name = "number-" + language.code() + "-" + width + (scripts == Scripts.OFF ? "-off" : "");
        page.navigate(here);
        page.locator(".further a").first().click();
        assertThat(page.locator(".chart svg")).isVisible();
        page.locator(".why-list summary").first().click();
        assertThat(page.locator(".why-items").first()).isVisible();
        assertGood(page, name);
        page.navigate(here + "/number?from=x&to=2999-01-01");
        assertThat(page.locator(".error-summary")).isVisible();
        assertGood(page, name + "-wrong");
        page.locator("#from").fill("2020-01-01");
        page.locator("#to").fill("2020-12-31");
        page.locator(".why-days button").click();
        assertThat(page.locator(".alert")).isVisible();
        assertGood(page, name + "-before");
    }
}
