package kezek.portal.cabinet;

import static kezek.portal.cabinet.Browsing.of;
import static kezek.portal.cabinet.Browsing.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.queue.Application;
import kezek.portal.town.Parents;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A parent looks for a place and holds one; what cannot be had is refused with the reason and with what is left. */
@PortalTest
class PlacesTest {

    private final Parents parents;
    private final Parents.Parent parent;
    private final Browsing browser;
    private final PortalClock clock;

    PlacesTest(@LocalServerPort int port, ApplicationContext portal, PortalClock clock) {
        this.clock = clock;
        this.parents = new Parents(portal);
        this.parent = parents.parent();
        this.browser = new Browsing(port, parents, parent);
        parents.kindergarten("K");
        parents.kindergarten("L");
    }

    private String found(Application application) {
        return browser.read(of(application, "/places"));
    }

    private String chosen(Application application, String code) {
        return browser.get(of(application, "/places/" + code + "/" + code)).body();
    }

    private void announce(String code) {
        parents.report(code, 1, 1);
        parents.town()
                .sql(
                        """
                        update freed_place set reported_at = :reported, published_at = :published, opened_at = null
                        where territory_id = :territory and number = (select max(number) from freed_place where territory_id = :territory)
                        """,
                        "reported",
                        parents.now().minusSeconds(2),
                        "published",
                        parents.now().minusSeconds(1));
    }

    @Test
    void without_places_the_page_says_when_more_may_come() {
        assertThat(found(parents.apply(parent)))
                .contains("Сейчас мест для вашего ребёнка нет", "Следующая публикация: ", "18:00");
    }

    @Test
    void places_are_told_apart_by_whom_they_are_for() {
        var first = parents.apply(parents.parent());
        var application = parents.apply(parent);
        parents.report("K", 2, Parents.FOR_EVERYONE_DAYS_AGO);
        // The two in the queue had access then and did not use it; the first has it again.
        parents.report("L", 1, Parents.OPENED_DAYS_AGO);
        announce("L");
        parents.hold(first, "K", parents.now().minusSeconds(60));
        var page = found(application);
        assertThat(page)
                .contains("Места для вашего ребёнка есть в 2 детских садах")
                .containsPattern("3–4 года, на казахском можно взять сейчас 1 место — для всех в очереди "
                        + "1 место забронировала другая семья, до \\d\\d:\\d\\d")
                .containsPattern("1 место — пока для первых в очереди, для всех с [^,]+, 07:00 "
                        + "1 место объявлено, откроется [^,]+, 07:00");
        assertThat(page.indexOf("для всех в очереди 1 место")).isLessThan(page.indexOf("пока для первых"));
    }

    @Test
    void who_has_access_reads_until_when_a_place_is_open_to_it() {
        var application = parents.apply(parent);
        parents.report("K", 1, Parents.OPENED_DAYS_AGO);
        assertThat(found(application))
                .contains("вы выбираете раньше остальных до ")
                .containsPattern("можно взять сейчас 1 место открыто для вас до [^,]+, 07:00");
    }

    @Test
    void the_language_filters_and_what_is_no_language_is_said() {
        var application = parents.apply(parent);
        parents.report("K", 1, Parents.FOR_EVERYONE_DAYS_AGO);
        assertThat(browser.read(of(application, "/places?language=kazakh"))).contains("есть в 1 детском саду");
        assertThat(browser.read(of(application, "/places?language=russian"))).contains("мест для вашего ребёнка нет");
        assertThat(browser.read(of(application, "/places?language=&page="))).contains("есть в 1 детском саду");
        var refused = browser.get(of(application, "/places?language=klingon"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("error-summary", "href=\"#language\"");
    }

    @Test
    void the_chosen_place_is_shown_to_be_checked_before_it_is_held_and_the_minutes_come_from_the_law() {
        var application = parents.apply(parent);
        parents.report("K", 1, Parents.OPENED_DAYS_AGO);
        var page = text(chosen(application, "K"));
        assertThat(page)
                .contains("Выбранное место", "Балапан", "Улица", "3–4 года, на казахском", "Сынақ Айлин")
                .contains("10 минут хранится только для вас", "Забронировать на 10 минут");
        assertThat(browser.get(of(application, "/places/K/X")).statusCode()).isEqualTo(404);
        assertThat(browser.get(of(application, "/places/X/K")).statusCode()).isEqualTo(404);
        assertThat(text(chosen(application, "L")))
                .contains("В этой группе сейчас нет места")
                .doesNotContain("Забронировать на");
    }

    @Test
    void a_place_is_held_once_however_often_the_form_is_sent() {
        var application = parents.apply(parent);
        parents.report("K", 2, Parents.OPENED_DAYS_AGO);
        var page = chosen(application, "K");
        for (var sent = 0; sent < 3; sent++) {
            assertThat(browser.leadsTo(browser.send(page, "/reservation"))).isEqualTo(of(application, "/reservation"));
        }
        // A second tab has a key of its own and the same wish.
        assertThat(browser.leadsTo(browser.post(
                        of(application, "/reservation"),
                        "kindergarten",
                        "K",
                        "group",
                        "K",
                        "key",
                        UUID.randomUUID().toString())))
                .isEqualTo(of(application, "/reservation"));
        assertThat(parents.town()
                        .rows("select id from reservation where territory_id = :territory", row -> row.uuid("id")))
                .hasSize(1);
        assertThat(text(chosen(application, "L"))).contains("У вас забронировано место до ");
        assertThat(text(chosen(application, "K")))
                .containsPattern("1 место забронировано за вами до \\d\\d:\\d\\d")
                .doesNotContain("другая семья");
    }

    @Test
    void a_place_taken_a_second_ago_is_refused_with_the_reason_and_the_places_that_are_left() {
        var quicker = parents.apply(parents.parent());
        var application = parents.apply(parent);
        parents.report("K", 1, Parents.FOR_EVERYONE_DAYS_AGO);
        parents.report("L", 1, Parents.FOR_EVERYONE_DAYS_AGO);
        var page = chosen(application, "K");
        parents.hold(quicker, "K", clock.now());
        var refused = browser.send(page, "/reservation");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("<title>Ошибка: Место не забронировано", "/rules/reservation\"")
                .contains(of(application, "/places/L/L") + "\"")
                .doesNotContain("Запросить это место ещё раз");
        assertThat(text(refused.body()))
                .contains("Это место сейчас забронировала другая семья", "Свободные места для вашего ребёнка")
                .contains("можно взять сейчас 1 место — для всех в очереди");
    }

    @Test
    void whose_turn_it_is_not_reads_its_number_and_from_when_the_place_is_for_everyone() {
        parents.apply(parents.parent());
        var application = parents.apply(parent);
        parents.report("K", 1, Parents.OPENED_DAYS_AGO);
        assertThat(text(chosen(application, "K")))
                .contains("пока для первых в очереди")
                .doesNotContain("Забронировать на");
        var refused = reserve(application, "K");
        assertThat(refused).contains("ваш номер — 2").containsPattern("[^,]+, 07:00");
    }

    @Test
    void an_announced_place_is_refused_with_the_hour_of_its_opening() {
        var application = parents.apply(parent);
        announce("K");
        assertThat(reserve(application, "K")).contains("Место не забронировано", "откроется", "07:00");
    }

    @Test
    void who_was_refused_for_a_moment_may_ask_again_with_the_same_form() {
        var application = parents.apply(parent);
        parents.report("K", 1, Parents.OPENED_DAYS_AGO);
        var reservation = parents.hold(application, "K", parents.now().minusSeconds(30));
        assertThat(browser.leadsTo(browser.post(
                        of(application, "/reservation/cancellation"), "reservation", reservation.toString())))
                .isEqualTo(of(application, "/places?letGo=yes"));
        assertThat(browser.read(of(application, "/places?letGo=yes")))
                .contains("можно снова забронировать через 2 минуты");
        var page = chosen(application, "K");
        var refused = browser.send(page, "/reservation");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused.body())).contains("Запросить это место ещё раз");
        assertThat(Browsing.fields(refused.body(), "/reservation")).isEqualTo(Browsing.fields(page, "/reservation"));
    }

    @Test
    void in_frozen_days_places_are_seen_and_none_is_held() {
        var application = parents.apply(parent);
        parents.report("K", 1, Parents.FOR_EVERYONE_DAYS_AGO);
        parents.town().carryOut(parents.now());
        var today = parents.now().atZone(parents.town().territory().zone()).toLocalDate();
        parents.town().sql("""
                        insert into frozen_period (territory_id, id, first_day, last_day, reason, made_at, made_by)
                        values (:territory, :id, :day, :day, 'Су тасқыны', :now, 'staff')
                        """, "id", UUID.randomUUID(), "day", today, "now", parents.ago(2, "12:00"));
        assertThat(found(application)).contains("места временно не выдаются", "для всех в очереди");
        assertThat(text(chosen(application, "K")))
                .contains("места временно не выдаются")
                .doesNotContain("Забронировать на");
        assertThat(reserve(application, "K")).contains("Место не забронировано");
    }

    @Test
    void a_group_that_does_not_exist_is_not_there_for_the_form_either() {
        var application = parents.apply(parent);
        var key = UUID.randomUUID().toString();
        var path = of(application, "/reservation");
        assertThat(browser.post(path, "kindergarten", "X", "group", "X", "key", key)
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.post(path, "kindergarten", "K", "group", "K", "key", "x")
                        .statusCode())
                .isEqualTo(400);
    }

    /** The words of the refusal. */
    private String reserve(Application application, String code) {
        var refused = browser.post(
                of(application, "/reservation"),
                "kindergarten",
                code,
                "group",
                code,
                "key",
                UUID.randomUUID().toString());
        assertThat(refused.statusCode()).isEqualTo(422);
        return text(refused.body());
    }
}
