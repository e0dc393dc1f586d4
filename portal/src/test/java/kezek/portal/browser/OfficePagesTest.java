package kezek.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kezek.portal.office.OfficeTown;
import kezek.portal.platform.web.Language;
import kezek.rulebook.queue.BenefitKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A clerk and an officer at work in a browser, on a phone and at a desk. */
class OfficePagesTest extends BrowserTest {

    private static final Look DESK = new Look(1280, ColorScheme.DARK);

    private OfficeTown office;

    @BeforeEach
    void aTown(@Autowired ApplicationContext portal, @LocalServerPort @Autowired int port) {
        office = new OfficeTown(portal, port);
        for (var i = 0; i < 2; i++) {
            office.families.enrol("K", LocalDate.of(2022, 1, 1 + i), office.town.at(office.daysAgo(20)));
        }
        office.openPlaces("K", 2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"KK", "RU"})
    void a_clerk_finds_a_referral_and_enrols_the_child(Language language) {
        var child = office.child();
        office.refer(child, "K");
        var name = "-" + language.code();
        var page = open(language, office.clerk, "/kindergarten", Look.PHONE);
        assertGood(page, "office-groups" + name);
        page.locator(".actions a").last().click();
        page.locator("#iin").fill("123");
        page.locator("main button").click();
        assertThat(page.locator(".error-summary")).isFocused();
        assertGood(page, "office-find-wrong" + name);
        page.locator("#iin").fill(OfficeTown.iin(child).value());
        page.locator("main button").click();
        assertThat(page.locator(".summary")).containsText("Серікова Томирис");
        assertGood(page, "office-referral" + name);
        page.locator("section[aria-labelledby=refuse] button").click();
        assertThat(page.locator(".error-summary")).isFocused();
        assertGood(page, "office-refusal-wrong" + name);
        page.locator("section[aria-labelledby=enrol] button").click();
        assertThat(page.locator(".alert")).isVisible();
        assertGood(page, "office-enrolled" + name);
        page.locator(".actions a").last().click();
        assertThat(children(page)).hasCount(3);
        assertGood(page, "office-group" + name);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"KK", "RU"})
    void a_clerk_lets_a_child_go_reports_its_place_and_takes_one_back(Language language) {
        var name = "-" + language.code();
        var page = open(language, office.clerk, "/kindergarten/groups/K", Look.PHONE);
        children(page).locator("a").first().click();
        assertGood(page, "office-departure" + name);
        page.locator("main button").click();
        assertThat(children(page)).hasCount(1);
        page.locator("#count").fill("3");
        page.locator("section[aria-labelledby=places] form button").click();
        assertThat(places(page)).hasCount(5);
        assertGood(page, "office-reported" + name);
        places(page).locator("a").first().click();
        page.locator("main button").click();
        assertThat(page.locator(".error-summary")).isFocused();
        assertGood(page, "office-recall-wrong" + name);
        page.locator("#reason").fill("Жөндеу");
        page.locator("main button").click();
        assertThat(page.locator(".alert")).isVisible();
    }

    private static Locator children(Page page) {
        return page.locator("section[aria-labelledby=children] li");
    }

    private static Locator places(Page page) {
        return page.locator("section[aria-labelledby=places] li");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"KK", "RU"})
    void an_officer_decides_about_a_benefit_and_freezes_a_period(Language language) {
        var number = office.child().number();
        office.families.grant(number, BenefitKind.withCode("special-body").orElseThrow(), office.now);
        office.refer(office.application(number), "K");
        certificate(number);
        var name = "-" + language.code();
        var page = open(language, office.officer, "/department", Look.PHONE);
        assertGood(page, "office-department" + name);
        page.locator(".office-cards a").first().click();
        assertGood(page, "office-benefits" + name);
        page.locator(".office-rows a").click();
        assertGood(page, "office-benefit" + name);
        page.locator("section[aria-labelledby=confirm] button").click();
        assertThat(page.locator(".alert")).isVisible();
        page.locator(".navigation a").last().click();
        page.locator("section[aria-labelledby=new] button").click();
        assertThat(page.locator(".error-summary")).isFocused();
        assertGood(page, "office-freezes-wrong" + name);
        var today = office.now.atZone(office.town.territory().zone()).toLocalDate();
        page.locator("#firstDay").fill(today.plusDays(30).toString());
        page.locator("#lastDay").fill(today.plusDays(60).toString());
        page.locator("#reason").fill("Топтар жинақталады");
        page.locator("section[aria-labelledby=new] button").click();
        assertThat(page.locator(".office-rows li")).hasCount(1);
        assertGood(page, "office-freezes" + name);
    }

    @Test
    void who_signs_out_is_asked_to_sign_in_again() {
        var page = open(Language.KK, office.clerk, "/kindergarten", Look.PHONE);
        page.locator(".office-sign-out").click();
        page.navigate(address("/kk/" + office.town.territory().slug() + "/office/kindergarten"));
        assertThat(page).hasURL(Pattern.compile(".*/office/sign-in\\?next=.*"));
    }

    @Test
    void at_a_desk_by_night_everything_has_room() {
        var child = office.child();
        var referral = office.refer(child, "K");
        for (var path : List.of(
                "/kindergarten",
                "/kindergarten/groups/K",
                "/kindergarten/referrals/" + referral.number(),
                "/kindergarten/referrals?found=nothing")) {
            assertGood(
                    open(Language.RU, office.clerk, path, DESK),
                    "office" + path.replaceAll("\\W+", "-").replaceAll("\\d", "") + "-ru-1280");
            close();
        }
        assertGood(open(Language.KK, office.officer, "/department/freezes", DESK), "office-freezes-kk-1280");
    }

    private void certificate(long application) {
        office.town.sql("""
                insert into document (territory_id, id, application_id, purpose, media_type, content, uploaded_at)
                select :territory, cast(:id as uuid), a.id, 'CERTIFICATE', 'application/pdf', '%PDF-1.7'::bytea, :now
                from application a where a.territory_id = :territory and a.number = :application
                """, "id", UUID.randomUUID(), "application", application, "now", office.now);
    }

    /** Opens a page of an office as somebody who is signed in. */
    private Page open(Language language, String who, String path, Look look) {
        var page = open(language, "/rules/iin", look);
        var cookie = who.split("=", 2);
        page.context().addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(address("/"))));
        page.navigate(
                address("/" + language.code() + "/" + office.town.territory().slug() + "/office" + path));
        return page;
    }
}
