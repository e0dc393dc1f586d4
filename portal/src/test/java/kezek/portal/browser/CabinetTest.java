package kezek.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Language;
import kezek.portal.queue.Application;
import kezek.portal.town.Families;
import kezek.portal.town.Parents;
import kezek.rulebook.queue.StopListCause;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A parent on a phone finds a place, holds it, takes the referral, prolongs it and gives it back; with scripts and without. */
class CabinetTest extends BrowserTest {

    private Parents parents;
    private Parents.Parent parent;
    private PortalClock clock;
    private Application application;

    @BeforeEach
    void aTown(@Autowired ApplicationContext portal, @Autowired PortalClock portalClock) {
        clock = portalClock;
        parents = new Parents(portal);
        parent = parents.parent();
        application = parents.apply(parent);
        parents.kindergarten("K");
        parents.kindergarten("L");
    }

    private Page cabinet(Language language, String path, Look look, Scripts scripts) {
        var page = open(language, "/about", look, scripts);
        var cookie = parent.cookie().split("=", 2);
        page.context().addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(address("/"))));
        page.navigate(
                address("/" + language.code() + "/" + parents.town().territory().slug() + path));
        return page;
    }

    private String of(String below) {
        return "/cabinet/applications/" + application.number() + below;
    }

    @ParameterizedTest
    @CsvSource({"KK, ON", "RU, ON", "KK, OFF", "RU, OFF"})
    void from_the_first_page_to_the_referral_and_back(Language language, Scripts scripts) {
        parents.report("K", 2, Parents.OPENED_DAYS_AGO);
        parents.report("L", 1, Parents.OPENED_DAYS_AGO);
        var name = "-" + language.code() + "-" + scripts.name().toLowerCase(Locale.ROOT);
        var page = cabinet(language, "/cabinet", Look.PHONE, scripts);
        assertGood(page, "cabinet-home" + name);
        page.locator(".standing .actions a").click();
        assertThat(page).hasURL(Pattern.compile(".*/places$"));
        assertGood(page, "cabinet-places" + name);
        page.locator(".place-groups > li > a").first().click();
        assertGood(page, "cabinet-place" + name);
        page.locator("main button").click();
        assertThat(page).hasURL(Pattern.compile(".*/reservation$"));
        assertThat(page.locator("[data-left]")).isVisible(visible(scripts));
        assertGood(page, "cabinet-reservation" + name);
        page.locator(".take button").click();
        assertThat(page).hasURL(Pattern.compile(".*/referrals/1$"));
        assertGood(page, "cabinet-referral" + name);
        page.locator("section.screen button").click();
        assertThat(page.locator("section.screen")).hasCount(0);
        page.locator(".further a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/return$"));
        assertGood(page, "cabinet-return" + name);
        page.locator("main form button").click();
        assertThat(page).hasURL(Pattern.compile(".*/referrals/1$"));
        assertGood(page, "cabinet-given-back" + name);
        page.locator(".further a").first().click();
        assertGood(page, "cabinet-referrals" + name);
        page.locator(".crumb a").last().click();
        assertGood(page, "cabinet-application" + name);
    }

    private static IsVisibleOptions visible(Scripts scripts) {
        return new IsVisibleOptions().setVisible(scripts == Scripts.ON);
    }

    @Test
    void paper_gets_the_referral_and_not_what_can_be_done_with_it() {
        parents.report("K", 1, Parents.OPENED_DAYS_AGO);
        var page = cabinet(Language.KK, of("/places/K/K"), Look.PHONE, Scripts.ON);
        page.locator("main button").click();
        page.locator(".take button").click();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots/cabinet-referral-print.png"))
                .setFullPage(true));
        assertThat(page.locator("h1")).hasText("№ 1 жолдама");
        assertThat(page.locator(".deadline")).isVisible();
        assertThat(page.locator(".bring")).isVisible();
        for (var hidden : List.of(".cabinet-bar", "main button", ".further", ".crumb")) {
            assertThat(page.locator(hidden).first()).isHidden();
        }
    }

    @ParameterizedTest
    @CsvSource({"KK, ON", "RU, ON", "KK, OFF"})
    void a_place_that_another_family_took_a_second_ago_is_refused_and_others_are_offered(
            Language language, Scripts scripts) {
        var quicker = parents.apply(parents.parent());
        parents.report("K", 1, Parents.FOR_EVERYONE_DAYS_AGO);
        parents.report("L", 1, Parents.FOR_EVERYONE_DAYS_AGO);
        var page = cabinet(language, of("/places/K/K"), Look.PHONE, scripts);
        parents.hold(quicker, "K", clock.now());
        page.locator("main button").click();
        assertThat(page.locator(".refusal")).isFocused();
        assertGood(page, "cabinet-refused-" + language.code());
        page.locator(".place-groups > li > a").first().click();
        page.locator("main button").click();
        assertThat(page).hasURL(Pattern.compile(".*/reservation$"));
    }

    @Test
    void when_the_time_is_over_the_page_says_so_by_itself_and_takes_the_forms_away() {
        parents.report("K", 1, Parents.OPENED_DAYS_AGO);
        parents.hold(application, "K", clock.now().minus(Duration.ofSeconds(596)));
        var page = cabinet(Language.KK, of("/reservation"), Look.PHONE, Scripts.ON);
        assertThat(page.locator(".take")).isVisible();
        assertThat(page.locator(".held-over")).isVisible();
        assertThat(page.locator(".take")).isHidden();
        assertThat(page.locator("h1:visible")).hasText("Броньның уақыты бітті");
        assertThat(page.locator("[aria-live]")).hasText("Броньның уақыты бітті");
        assertGood(page, "cabinet-over-kk");
    }

    @Test
    void who_is_told_by_voice_hears_the_last_minutes_once_each() {
        parents.report("K", 1, Parents.OPENED_DAYS_AGO);
        parents.hold(application, "K", clock.now().minus(Duration.ofSeconds(478)));
        var page = cabinet(Language.RU, of("/reservation"), Look.PHONE, Scripts.ON);
        assertThat(page.locator("[aria-live]")).hasText("");
        assertThat(page.locator("[aria-live]")).hasText("Осталось 2 минуты");
    }

    @ParameterizedTest
    @CsvSource({"KK", "RU"})
    void the_stop_list_and_what_is_not_there(Language language) {
        new Families(parents.town())
                .stopList(application.number(), StopListCause.IMPORTED, Optional.empty(), parents.ago(1, "12:00"));
        var page = cabinet(language, "/cabinet", Look.PHONE, Scripts.ON);
        assertGood(page, "cabinet-stop-list-" + language.code());
        page.locator("main form button").click();
        assertThat(page.locator(".standing-number")).isVisible();
        page.navigate(page.url().replaceAll("/applications/.*", "/applications/77"));
        assertGood(page, "cabinet-missing-" + language.code());
    }

    @ParameterizedTest
    @CsvSource({"KK, LIGHT", "RU, DARK"})
    void at_a_desk(Language language, ColorScheme scheme) {
        var desk = new Look(1280, scheme);
        parents.apply(parent, "Нұрай", 4);
        parents.report("K", 2, Parents.OPENED_DAYS_AGO);
        parents.report("L", 1, Parents.OPENED_DAYS_AGO);
        var page = cabinet(language, "/cabinet", desk, Scripts.ON);
        assertGood(page, "cabinet-home-desk-" + language.code());
        for (var below : List.of("", "/places", "/places/K/K", "/referrals", "/reservation")) {
            page.navigate(address(
                    "/" + language.code() + "/" + parents.town().territory().slug() + of(below)));
            assertGood(page, "cabinet" + below.replace('/', '-') + "-desk-" + language.code());
        }
        page.navigate(
                address("/" + language.code() + "/" + parents.town().territory().slug() + of("/places/K/K")));
        page.locator("main button").click();
        assertGood(page, "cabinet-held-desk-" + language.code());
    }
}
