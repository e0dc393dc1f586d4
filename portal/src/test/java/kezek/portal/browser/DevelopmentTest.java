package kezek.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kezek.portal.TestDatabase;
import kezek.portal.notification.Postman;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.outbox.Message;
import kezek.portal.platform.outbox.Outbox;
import kezek.portal.platform.time.ClockReset;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a development portal has beside the pages for people: the clock in the footer, the postbox. */
class DevelopmentTest extends BrowserTest {

    private static final Instant NOW = Instant.parse("2026-11-21T07:00:00Z");

    @BeforeEach
    @AfterEach
    void empty(@Autowired PortalClock clock) throws SQLException {
        ClockReset.undo(clock);
        TestDatabase.empty("release_cycle", "outbox", "postbox_message");
    }

    @ParameterizedTest
    @EnumSource(names = {"KK", "RU"})
    void the_clock_is_moved_from_the_footer_and_the_page_stays(Language language) {
        var page = open(language, "/astana/rules");
        page.locator("button[value=BEFORE_PUBLICATION]").click();
        assertThat(page).hasURL(address("/" + language.code() + "/astana/rules"));
        assertThat(page.locator(".clock time")).containsText("17:59");
        page.locator("button[value=OPENING]").click();
        assertThat(page.locator(".clock time")).containsText("07:00");
        page.locator("#clock-minutes").fill("abc");
        page.locator("#clock-minutes").press("Enter");
        assertThat(page.locator(".error-summary")).isVisible();
        assertThat(page.locator("#minutes")).hasValue("abc");
        assertGood(page, "dev-clock-refused-" + language.code());
        page.locator("#minutes").fill("5");
        page.locator("#minutes").press("Enter");
        assertThat(page).hasURL(address("/" + language.code() + "/astana/rules"));
        assertThat(page.locator(".clock time")).containsText("07:05");
        assertGood(page, "dev-clock-" + language.code());
    }

    @ParameterizedTest
    @EnumSource(names = {"KK", "RU"})
    void messages_are_read_in_the_postbox(Language language, @Autowired Tx tx, @Autowired ApplicationContext portal) {
        put(tx, "+77990000001", Language.KK, "home.rule.published.value", Map.of("time", "18:00"));
        put(tx, "+77990000002", Language.RU, "territory.region", Map.of("name", "Абайская"));
        Postman.deliver(portal, NOW);
        var page = open(language, "/");
        page.locator(".clock a[href$='/postbox']").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("+77990000001")))
                .isVisible();
        assertThat(page.locator(".letter-body[lang=kk]")).containsText("18:00");
        assertThat(page.locator(".letter-body[lang=ru]")).containsText("Абайская");
        assertGood(page, "dev-postbox-" + language.code());
    }

    private static void put(Tx tx, String phone, Language language, String text, Map<String, String> arguments) {
        var message = new Message(Message.Channel.SMS, phone, language, text, arguments);
        tx.run(db -> Outbox.put(db, new UUID(0, 1), message, NOW));
    }
}
