package kezek.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kezek.portal.places.FreedPlaces;
import kezek.portal.places.GroupName;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Language;
import kezek.portal.territory.Laws;
import kezek.portal.town.Desk;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.referral.RefusalReason;
import kezek.rulebook.release.ReleaseCycle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Somebody reads the protocols of a town on a phone: places in every phase, held, taken and recalled ones, referrals of every status; and the
 * page that describes the open data.
 */
class ProtocolPagesBrowserTest extends BrowserTest {

    private static final int LIVE_REFERRALS = 52;
    private static final int REFERRALS = LIVE_REFERRALS + 4;

    private Optional<Town> town = Optional.empty();

    @BeforeEach
    void fillATown(@Autowired ApplicationContext portal, @Autowired PortalClock clock) {
        var now = clock.now();
        var filled = Town.found(portal, now.minus(Duration.ofDays(12)));
        var law = portal.getBean(Tx.class).read(db -> portal.getBean(Laws.class).of(db, filled.territory()));
        var cycle = ReleaseCycle.of(law);
        var families = new Families(filled);
        families.group("K", QueueKind.ORDINARY, List.of(3, 4), 90, now.minus(Duration.ofDays(12)));
        families.group("M", QueueKind.ORDINARY, List.of(2, 3), 20, now.minus(Duration.ofDays(12)));
        var born = LocalDate.ofInstant(now, filled.territory().zone()).getYear() - 3;
        for (var i = 0; i <= REFERRALS; i++) {
            families.apply(Lane.ORDINARY, born, now.minus(Duration.ofDays(12)));
        }
        report(filled, "K", REFERRALS + 3, now.minus(Duration.ofDays(11)));
        refer(new Desk(filled), now.minus(Duration.ofDays(3)));
        // What was published last is announced, or for the first in the queue if it has opened by now.
        report(filled, "M", 1, cycle.lastPublication(now).minus(Duration.ofMinutes(30)));
        recall(filled, REFERRALS + 3, now.minus(Duration.ofMinutes(2)));
        new Desk(filled).hold(REFERRALS + 1, REFERRALS + 1, now.minus(Duration.ofMinutes(1)));
        town = Optional.of(filled);
    }

    private static void refer(Desk desk, Instant day) {
        for (var i = 1; i <= REFERRALS; i++) {
            desk.hold(i, i, day);
            desk.take(i, false, day);
        }
        desk.enrol(1, day.plusSeconds(60));
        desk.giveBack(2, day.plusSeconds(60));
        desk.refuse(3, RefusalReason.EXPIRED_DOCUMENTS, day.plusSeconds(60));
        desk.enrol(4, day.plusSeconds(60));
    }

    private static void report(Town town, String group, int places, Instant at) {
        town.portal(FreedPlaces.class)
                .report(
                        town.territory(),
                        new GroupName(group, group),
                        places,
                        new FreedPlaces.Act("kindergarten", DoneRequests.freshKey(), at));
    }

    private static void recall(Town town, long place, Instant at) {
        town.portal(FreedPlaces.class)
                .recall(
                        town.territory(),
                        "K",
                        place,
                        "Жөндеу",
                        new FreedPlaces.Act("kindergarten", DoneRequests.freshKey(), at));
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"KK", "RU"})
    void the_protocol_of_places_is_found_filtered_and_read(Language language) {
        var slug = town.orElseThrow().territory().slug();
        var page = open(language, "/" + slug);
        page.locator("main a[href$='/protocols/places']").click();
        assertGood(page, "protocol-places-" + language.code());
        assertThat(page.locator("#found")).containsText(Language.KK == language ? "Табылды" : "Найдено");
        page.locator("#all").check();
        show(page);
        assertGood(page, "protocol-places-all-" + language.code());
        assertThat(page.locator(".cards > li")).hasCount(50);
        page.locator(".pager [rel=next]").click();
        assertThat(page.url()).contains("all=yes").contains("page=2");
        assertGood(page, "protocol-places-second-" + language.code());
        assertThat(page.locator("#all")).isChecked();
        page.locator("#ages").selectOption(new SelectOption().setValue("6-7"));
        show(page);
        assertGood(page, "protocol-places-nothing-" + language.code());
        assertThat(page.locator(".cards")).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"KK", "RU"})
    void referrals_of_every_status_are_read_and_wrong_days_lead_to_their_field(Language language) {
        var address = "/" + town.orElseThrow().territory().slug() + "/protocols/referrals";
        var page = open(language, address);
        assertThat(page.locator(".cards > li")).hasCount(50);
        assertGood(page, "protocol-referrals-" + language.code());
        page.locator("#all").check();
        show(page);
        page.locator(".pager [rel=next]").click();
        assertThat(page.locator(".cards > li")).hasCount(REFERRALS - 50);
        assertThat(page.locator(".tag.tone-good")).hasCount(2);
        assertGood(page, "protocol-referrals-second-" + language.code());
        var backwards = page.navigate(address("/" + language.code() + address + "?from=2026-05-02&to=2026-05-01"));
        assertThat(backwards.status()).isEqualTo(422);
        assertGood(page, "protocol-referrals-backwards-" + language.code());
        page.locator(".error-summary a").click();
        assertThat(page.locator("#to")).isFocused();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"KK", "RU"})
    void a_page_beyond_the_end_is_asked_for_anew(Language language) {
        var address = "/" + town.orElseThrow().territory().slug() + "/protocols/referrals";
        var page = open(language, address + "?page=9");
        assertGood(page, "protocol-lost-" + language.code());
        page.locator(".error-summary a").click();
        assertThat(page.locator("#page")).isFocused();
        page.locator("#page").fill("2");
        show(page);
        assertThat(page.locator(".cards > li")).hasCount(LIVE_REFERRALS - 50);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"KK", "RU"})
    void free_places_and_the_open_data_are_read(Language language) {
        var page = open(language, "/" + town.orElseThrow().territory().slug() + "/places");
        assertGood(page, "protocol-free-" + language.code());
        assertThat(page.locator(".cards > li")).hasCount(2);
        page.locator("#name").fill("«");
        show(page);
        assertGood(page, "protocol-free-named-" + language.code());
        page.locator("a[href$='/open-data']").first().click();
        assertGood(page, "open-data-" + language.code());
        assertThat(page.locator("code").first()).containsText("/api/v1/territories");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void protocols_are_read_on_a_wide_dark_screen(Language language) {
        var slug = "/" + town.orElseThrow().territory().slug();
        var wide = new Look(1280, ColorScheme.DARK);
        assertGood(open(language, slug + "/protocols/places?all=yes", wide), "protocol-places-wide-" + language.code());
        assertGood(
                open(language, slug + "/protocols/referrals?all=yes", wide),
                "protocol-referrals-wide-" + language.code());
        assertGood(open(language, slug + "/places", wide), "protocol-free-wide-" + language.code());
    }

    private static void show(Page page) {
        page.locator(".filters button").click();
    }
}
