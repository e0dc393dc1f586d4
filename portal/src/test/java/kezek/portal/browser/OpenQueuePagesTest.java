package kezek.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Language;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.StopListCause;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody reads the open queue on a phone: from the first page of a town to the row of a number. */
class OpenQueuePagesTest extends BrowserTest {

    private static final int CHILDREN = 120;

    private Optional<Town> town = Optional.empty();
    private int born;
    private long last;

    @BeforeEach
    void fillATown(@Autowired ApplicationContext portal, @Autowired PortalClock clock) {
        var now = clock.now();
        var filled = Town.found(portal, now.minus(Duration.ofDays(2)));
        born = LocalDate.ofInstant(now, filled.territory().zone()).getYear() - 3;
        var families = new Families(filled);
        families.group("K", QueueKind.ORDINARY, List.of(3, 4), 25, now.minus(Duration.ofDays(2)));
        for (var i = 0; i < CHILDREN; i++) {
            last = apply(families, i, now.minus(Duration.ofDays(2)));
        }
        var reported = LocalDateTime.ofInstant(
                now.minus(Duration.ofDays(2)), filled.territory().zone());
        filled.report("K", 7, reported.toString());
        filled.carryOut(now);
        families.stopList(apply(families, CHILDREN, now), StopListCause.SET_BY_DEPARTMENT, Optional.empty(), now);
        town = Optional.of(filled);
    }

    private long apply(Families families, int i, Instant now) {
        var lane = i % 15 == 0 ? Lane.OUT_OF_TURN : i % 4 == 0 ? Lane.FIRST_PRIORITY : Lane.ORDINARY;
        var filed = now.minus(Duration.ofDays(400 - i));
        return families.apply(new Families.Place(QueueKind.ORDINARY, lane, filed), LocalDate.of(born, 4, 15), now);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"KK", "RU"})
    void a_number_is_found_in_the_queue_of_the_town(Language language) {
        var slug = town.orElseThrow().territory().slug();
        var page = open(language, "/" + slug);
        assertGood(page, "queue-town-" + language.code());
        page.locator("main a[href$='/queue']").first().click();
        assertGood(page, "queue-chooser-" + language.code());
        page.locator(".queues a").first().click();
        assertGood(page, "queue-first-page-" + language.code());
        assertThat(page.locator(".queue-table tbody tr")).hasCount(50);
        page.locator(".queue-filters a").nth(2).click();
        assertGood(page, "queue-lane-" + language.code());
        page.locator("#number").fill(String.valueOf(last));
        page.locator(".queue-find button").click();
        assertThat(page.url()).endsWith("?page=3#n" + last);
        assertGood(page, "queue-row-" + language.code());
        assertThat(page.locator("tr:target")).containsText("№ " + last);
        page.locator("#number").fill("987654321");
        page.locator(".queue-find button").click();
        assertGood(page, "queue-missing-" + language.code());
        assertThat(page.locator("#number")).hasValue("987654321");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_queue_is_read_on_a_wide_dark_screen_and_its_lost_pages_lead_back(Language language) {
        var queue = "/" + town.orElseThrow().territory().slug() + "/queue";
        var wide = new Look(1280, ColorScheme.DARK);
        assertGood(open(language, queue, wide), "queue-chooser-wide-" + language.code());
        var address = queue + "/ordinary/" + born;
        assertGood(open(language, address, wide), "queue-page-wide-" + language.code());
        assertGood(open(language, address + "?page=99"), "queue-lost-" + language.code());
    }
}
