package kezek.portal.cabinet;

import static kezek.portal.cabinet.Browsing.of;
import static kezek.portal.cabinet.Browsing.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kezek.portal.PortalTest;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.queue.Application;
import kezek.portal.referral.Referrals;
import kezek.portal.town.Parents;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A parent holds a place, takes the referral or lets the place go; too late, or sent twice, nothing is lost and nothing happens twice. */
@PortalTest
class ReservationPageTest {

    private final Parents parents;
    private final PortalClock clock;
    private final Browsing browser;
    private final Application application;

    ReservationPageTest(@LocalServerPort int port, ApplicationContext portal) {
        this.parents = new Parents(portal);
        this.clock = portal.getBean(PortalClock.class);
        var parent = parents.parent();
        this.browser = new Browsing(port, parents, parent);
        this.application = parents.apply(parent);
        parents.apply(parents.parent());
        parents.kindergarten("K");
        parents.report("K", 2, Parents.FOR_EVERYONE_DAYS_AGO);
    }

    private String page() {
        var answer = browser.get(of(application, "/reservation"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private int referrals() {
        return parents.town()
                .portal(Referrals.class)
                .of(parents.town().territory(), application)
                .size();
    }

    @Test
    void the_held_place_says_until_when_and_how_many_seconds_are_left_by_the_portals_clock() {
        var since = clock.now().minusSeconds(120);
        parents.hold(application, "K", since);
        var page = page();
        var until = since.plusSeconds(600).atZone(parents.town().territory().zone());
        assertThat(text(page))
                .contains(
                        "Место забронировано за вами Бронь до %02d:%02d".formatted(until.getHour(), until.getMinute()))
                .contains("Балапан", "Улица", "3–4 года, на казахском", "Сынақ Айлин")
                .contains("+7 799 *** ** 01", "5 рабочих дней", "Отказаться от места")
                .doesNotContain("+7799");
        var seconds = Pattern.compile("data-seconds=\"(\\d+)\"").matcher(page);
        assertThat(seconds.find()).isTrue();
        assertThat(Integer.parseInt(seconds.group(1))).isBetween(450, 480);
        assertThat(page)
                .contains("data-at=\"300\">Осталось 5 минут<", "data-at=\"60\">Осталась 1 минута<", "data-at=\"0\"");
        assertThat(page).contains("/assets/countdown.").doesNotContain("<script>");
    }

    @Test
    void without_a_held_place_the_page_says_so_and_leads_back_to_the_places() {
        assertThat(text(page()))
                .contains("Сейчас нет забронированного места", "через 2 минуты", "Найти свободное место");
    }

    @Test
    void the_referral_is_taken_once_however_often_the_form_is_sent() {
        parents.hold(application, "K", clock.now());
        var page = page();
        var led = browser.leadsTo(browser.send(page, "/referrals"));
        assertThat(led).isEqualTo(of(application, "/referrals/1"));
        assertThat(browser.leadsTo(browser.send(page, "/referrals"))).isEqualTo(led);
        assertThat(referrals()).isEqualTo(1);
        // Back, in the browser: the page of the held place says what is true now.
        assertThat(text(page())).contains("Сейчас нет забронированного места", "есть действующее направление");
        // And its other form: what became a referral is not let go.
        assertThat(browser.leadsTo(browser.send(page, "/reservation/cancellation")))
                .isEqualTo(of(application, "/reservation"));
        assertThat(referrals()).isEqualTo(1);
    }

    @Test
    void a_reservation_that_lapsed_while_confirming_gives_no_referral_and_leads_back_to_the_places() {
        var reservation = parents.hold(application, "K", clock.now().minusSeconds(601));
        var refused = take(reservation, "+7 799 *** ** 01");
        assertThat(refused).contains("Сейчас нет забронированного места", "Найти свободное место");
        assertThat(refused).contains("Время брони закончилось", "поэтому направление не выдано");
        assertThat(referrals()).isZero();
    }

    @Test
    void a_phone_that_was_changed_since_the_page_was_made_is_shown_anew_and_the_place_stays_held() {
        parents.hold(application, "K", clock.now());
        var page = page();
        parents.town().sql("update application_contact set phone = '+77990000077' where territory_id = :territory");
        var refused = browser.send(page, "/referrals");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused.body())).contains("Место забронировано за вами", "+7 799 *** ** 77");
        assertThat(refused.body()).contains("<title>Ошибка:");
        var sentBefore = List.of(Browsing.fields(page, "/referrals"));
        var sentNow = List.of(Browsing.fields(refused.body(), "/referrals"));
        assertThat(sentNow).contains(sentBefore.get(sentBefore.indexOf("key") + 1));
        assertThat(browser.leadsTo(browser.send(refused.body(), "/referrals")))
                .isEqualTo(of(application, "/referrals/1"));
    }

    @Test
    void an_application_without_a_phone_takes_no_referral_here_and_reads_where_to_go() {
        parents.hold(application, "K", clock.now());
        parents.forgetPhones();
        assertThat(page()).contains("нет телефона", "управление образования").doesNotContain("name=\"phone\"");
    }

    @Test
    void a_place_is_let_go_once_and_a_second_time_changes_nothing() {
        parents.hold(application, "K", clock.now().minusSeconds(1));
        var page = page();
        for (var sent = 0; sent < 2; sent++) {
            assertThat(browser.leadsTo(browser.send(page, "/reservation/cancellation")))
                    .isEqualTo(of(application, "/places?letGo=yes"));
        }
        assertThat(text(page())).contains("Сейчас нет забронированного места");
        assertThat(take(UUID.fromString(field(page, "reservation")), "+7 799 *** ** 01"))
                .contains("Сейчас нет забронированного места");
    }

    @Test
    void a_reservation_that_the_application_never_had_is_not_there() {
        var some = UUID.randomUUID().toString();
        assertThat(browser.post(of(application, "/referrals"), "reservation", some, "phone", "", "key", some)
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.post(of(application, "/reservation/cancellation"), "reservation", some)
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.post(of(application, "/referrals"), "reservation", "x", "key", some)
                        .statusCode())
                .isEqualTo(400);
    }

    private static String field(String page, String name) {
        var fields = List.of(Browsing.fields(page, "/reservation/cancellation"));
        return fields.get(fields.indexOf(name) + 1);
    }

    /** The words of a refused referral. */
    private String take(UUID reservation, String phone) {
        var refused = browser.post(
                of(application, "/referrals"),
                "reservation",
                reservation.toString(),
                "phone",
                phone,
                "key",
                UUID.randomUUID().toString());
        assertThat(refused.statusCode()).isEqualTo(422);
        return text(refused.body());
    }
}
