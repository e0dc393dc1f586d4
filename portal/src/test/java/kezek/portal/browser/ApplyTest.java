package kezek.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import kezek.portal.SentCodes;
import kezek.portal.apply.Newcomers;
import kezek.portal.platform.web.Language;
import kezek.portal.stateregister.RegisteredPerson;
import kezek.portal.town.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A parent on a phone applies, from the first page of the town to the number; with scripts and without, with slips on the way. */
class ApplyTest extends BrowserTest {

    private static final FilePayload PICTURE =
            new FilePayload("photo.gif", "image/gif", "GIF89a...".getBytes(StandardCharsets.US_ASCII));
    private static final FilePayload CERTIFICATE =
            new FilePayload("scan.pdf", "application/pdf", "%PDF-1.7 invented".getBytes(StandardCharsets.US_ASCII));

    private final String phone = Newcomers.freshPhone();
    private final String second = Newcomers.freshPhone();
    private ApplicationContext portal;
    private SentCodes sent;
    private Town town;

    @BeforeEach
    void aTown(@Autowired ApplicationContext portal) {
        this.portal = portal;
        this.sent = new SentCodes(portal);
        this.town = Newcomers.town(portal);
    }

    @ParameterizedTest
    @CsvSource({"KK, ON", "RU, ON", "KK, OFF", "RU, OFF"})
    void from_the_start_to_the_number(Language language, Scripts scripts) {
        var name = "-" + language.code() + "-" + scripts.name().toLowerCase(Locale.ROOT);
        var child = Newcomers.family(portal, Newcomers.LARGE_FAMILY).children().get(2);
        var page = open(language, start(), Look.PHONE, scripts);
        assertGood(page, "apply-start" + name);
        press(page);
        phones(page, name);
        codes(page, name);
        family(page, name, child.person());
        page.locator("section .button").click();
        assertThat(page.locator("#conclusion")).isHidden();
        assertGood(page, "apply-queue" + name);
        page.locator("label[for=kind]").click();
        press(page);
        page.locator("#address").fill("Достық көшесі, 1-үй");
        assertGood(page, "apply-address" + name);
        press(page);
        benefit(page, name);
        assertThat(page.locator("#email")).isHidden();
        assertGood(page, "apply-notices" + name);
        press(page);
        assertThat(page).hasURL(Pattern.compile(".*/apply/check$"));
        assertGood(page, "apply-check" + name);
        page.locator(".summary-change a").last().click();
        page.locator("label[for=channel-EMAIL]").click();
        press(page);
        assertThat(page.locator(".error-summary")).isFocused();
        assertGood(page, "apply-notices-wrong" + name);
        page.locator("#email").fill("ana@example.kz");
        press(page);
        assertThat(page.locator(".summary")).containsText("ana@example.kz");
        press(page);
        assertThat(page).hasURL(Pattern.compile(".*/apply/done$"));
        assertThat(page.locator(".done-number")).containsText("№ ");
        assertGood(page, "apply-done" + name);
    }

    private void family(Page page, String name, RegisteredPerson child) {
        page.locator("#parent").fill(Newcomers.LARGE_FAMILY);
        page.locator("#child").fill(child.iin().value());
        press(page);
        assertThat(page.locator(".summary")).containsText(child.fullName());
        assertGood(page, "apply-found" + name);
    }

    private void phones(Page page, String name) {
        page.locator("#phone").fill("8" + phone.substring(2));
        page.locator("#second-phone").fill(phone);
        press(page);
        assertThat(page.locator(".error-summary")).isFocused();
        page.locator(".error-summary a").click();
        assertThat(page.locator("#second-phone")).isFocused();
        assertGood(page, "apply-phones-wrong" + name);
        page.locator("#second-phone").fill(second);
        press(page);
        assertThat(page).hasURL(Pattern.compile(".*/apply/codes$"));
    }

    private void codes(Page page, String name) {
        assertGood(page, "apply-codes" + name);
        page.locator("#code").fill(sent.newest(phone));
        page.locator("#second-code").fill("12");
        page.locator("#second-code").press("Enter");
        assertThat(page.locator(".error-summary")).isFocused();
        assertThat(page.locator("#code")).hasCount(0);
        assertGood(page, "apply-codes-wrong" + name);
        page.locator("#second-code").fill(sent.newest(second));
        page.locator("#second-code").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/apply/family$"));
        page.locator("#parent").fill("1");
        press(page);
        assertThat(page.locator(".error-summary")).isFocused();
        assertGood(page, "apply-family-wrong" + name);
    }

    private void benefit(Page page, String name) {
        assertThat(page.locator("#attested")).isVisible();
        assertThat(page.locator("#certificate")).isHidden();
        page.locator("label[for=benefit-serviceman]").click();
        page.locator("#certificate").setInputFiles(PICTURE);
        press(page);
        assertThat(page.locator(".error-summary")).isFocused();
        assertGood(page, "apply-benefit-wrong" + name);
        page.locator("#certificate").setInputFiles(CERTIFICATE);
        press(page);
        assertThat(page).hasURL(Pattern.compile(".*/apply/notices$"));
        page.locator(".apply-back a").click();
        assertThat(page.locator(".upload-kept")).isVisible();
        assertGood(page, "apply-benefit" + name);
        press(page);
    }

    @Test
    void in_english_at_a_desk_by_night_with_another_child_after_the_first() {
        var look = new Look(1280, ColorScheme.DARK);
        var twins = Newcomers.family(portal, Newcomers.TWINS).children();
        var page = open(Language.EN, start(), look);
        assertGood(page, "apply-start-en");
        press(page);
        page.locator("#phone").fill(phone);
        page.locator("#second-phone").fill(second);
        press(page);
        page.locator("#code").fill(sent.newest(phone));
        page.locator("#second-code").fill(sent.newest(second));
        page.locator("main form .button").last().click();
        page.locator("#parent").fill(Newcomers.TWINS);
        page.locator("#child").fill(twins.getFirst().person().iin().value());
        press(page);
        page.locator("section .button").click();
        page.locator("label[for=kind]").click();
        press(page);
        page.locator("#address").fill("1 Friendship Street");
        press(page);
        page.locator("label[for=benefit]").click();
        press(page);
        press(page);
        assertGood(page, "apply-check-en");
        press(page);
        assertGood(page, "apply-done-en");
        page.locator("button[value=sibling]").click();
        assertThat(page).hasURL(Pattern.compile(".*/apply/family$"));
        assertThat(page.locator("#parent")).hasValue(Newcomers.TWINS);
        assertThat(page.locator("#child")).hasValue("");
        page.navigate(page.url().replace("/family", ""));
        assertGood(page, "apply-start-draft-en");
    }

    private String start() {
        return "/" + town.territory().slug() + "/apply";
    }

    private static void press(Page page) {
        page.locator("main form .button").first().click();
    }
}
