package kezek.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import kezek.portal.SmallCity;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Language;
import kezek.portal.territory.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A parent on a phone chooses the city and looks for a kindergarten with a free place. */
class FindAKindergartenTest extends BrowserTest {

    @BeforeEach
    void writeTheCity(@Autowired Tx tx, @Autowired Territories territories, @Autowired PortalClock clock) {
        SmallCity.in(tx, territories, clock);
    }

    @Test
    void in_kazakh_from_the_first_page_to_the_passport() {
        var page = open(Language.KK, "/");
        page.getByLabel("Қалаңызды не ауданыңызды таңдаңыз").fill("семей");
        click(page, AriaRole.BUTTON, "Табу");
        assertGood(page, "chooser-found-kk");
        page.locator("#found + .territories a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/kk/semey$"));
        assertThat(page.locator("h1")).hasText("Семей");
        click(page, AriaRole.LINK, "Бос орындарды көру");
        assertThat(page.locator("#found")).hasText("2 балабақша табылды");
        page.getByText("Картадан көру").click();
        assertThat(page.locator(".map svg")).isVisible();
        assertGood(page, "free-places-with-map-kk");
        click(page, AriaRole.LINK, "«Қарлығаш» балабақшасы");
        assertThat(page.locator(".passport-offer .tag")).hasText("3 бос орын");
        assertGood(page, "passport-kk");
    }

    @Test
    void in_russian_with_every_filter_by_the_form() {
        var page = open(Language.RU, "/semey/kindergartens");
        page.getByText("Ещё фильтры").click();
        page.getByLabel("Название или улица").fill("айголек");
        page.getByLabel("Только со свободными местами").check();
        page.getByLabel("Вид группы").selectOption("special");
        click(page, AriaRole.BUTTON, "Показать");
        assertThat(page).hasURL(Pattern.compile(".*free=yes.*kind=special.*"));
        assertThat(page.locator("#found")).hasText("Найден 1 детский сад");
        assertThat(page.getByLabel("Вид группы")).hasValue("special");
        assertThat(page.getByLabel("Только со свободными местами")).isChecked();
        assertGood(page, "filtered-ru");
        click(page, AriaRole.LINK, "Қазақша");
        assertThat(page.locator("#found")).hasText("1 балабақша табылды");
        assertThat(page).hasURL(Pattern.compile(".*/kk/semey/kindergartens\\?.*kind=special.*"));
    }

    @Test
    void another_territory_is_one_step_away_and_the_filters_come_along() {
        var page = open(Language.RU, "/semey/kindergartens?born=&free=yes");
        page.locator(".chosen-change").click();
        page.getByLabel("Выберите свой город или район").fill("астана");
        click(page, AriaRole.BUTTON, "Найти");
        page.locator("#found + .territories a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/ru/astana/kindergartens\\?free=yes$"));
    }

    @Test
    void an_error_leads_to_its_field_though_it_stands_among_the_less_usual_ones() {
        var page = open(Language.KK, "/semey/kindergartens?kind=big");
        page.locator(".error-summary a").click();
        assertThat(page.locator("#kind")).isFocused();
    }

    private static void click(Page page, AriaRole role, String name) {
        page.getByRole(role, new GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
