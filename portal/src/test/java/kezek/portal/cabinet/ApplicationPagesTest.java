package kezek.portal.cabinet;

import static kezek.portal.cabinet.Browsing.of;
import static kezek.portal.cabinet.Browsing.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.town.Claims;
import kezek.portal.town.Families;
import kezek.portal.town.Parents;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.StopListCause;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a parent sees of its applications: each state says what happens next and until when. */
@PortalTest
class ApplicationPagesTest {

    private final Parents parents;
    private final Parents.Parent parent;
    private final Browsing browser;
    private final int port;

    ApplicationPagesTest(@LocalServerPort int port, ApplicationContext portal) {
        this.port = port;
        this.parents = new Parents(portal);
        this.parent = parents.parent();
        this.browser = new Browsing(port, parents, parent);
    }

    private void stop(long application, StopListCause cause, Optional<Duration> left) {
        new Families(parents.town())
                .stopList(application, cause, left.map(parents.now()::plus), parents.ago(1, "12:00"));
    }

    @Test
    void who_has_no_application_here_reads_what_to_do() {
        parents.apply(parents.parent());
        assertThat(browser.read("/cabinet"))
                .contains(
                        "На этой территории нет заявлений от вашего имени", "Встать в очередь", "Выбрать другой город")
                .doesNotContain("Айлин");
    }

    @Test
    void each_child_stands_there_with_its_number_queue_lane_and_what_happens_next() {
        parents.apply(parents.parent());
        var application = parents.apply(parent, "Айару", 3);
        var other =
                parents.apply(parent, "Нұрай", 4, BenefitKind.withCode("orphan").orElseThrow());
        var page = browser.read("/cabinet");
        assertThat(page)
                .contains("Сынақ Айару Заявление № " + application.number())
                .contains(application.cohort() + " г. р., обычная очередь · без льгот 2 номер в очереди В очереди")
                .contains("Сынақ Нұрай Заявление № " + other.number())
                .contains("первоочередная 1 номер в очереди")
                .contains("Следующая публикация освободившихся мест: ", "18:00", "Следующее открытие: ", "07:00");
    }

    @Test
    void no_title_names_a_child_and_no_cache_keeps_a_page() {
        var application = parents.apply(parent);
        for (var below : new String[] {"", "/places", "/reservation", "/referrals"}) {
            var answer = browser.get(of(application, below));
            assertThat(answer.body()).contains("Вы вошли как родитель", "Сынақ Айлин");
            assertThat(answer.body().replaceAll("(?s).*<title>(.*)</title>.*", "$1"))
                    .doesNotContain("Айлин", "Сынақ");
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(control -> assertThat(control).contains("no-store"));
        }
    }

    @Test
    void whose_turn_has_come_reads_until_when_it_chooses_before_the_others() {
        var application = parents.apply(parent);
        parents.kindergarten("K");
        parents.report("K", 1, Parents.OPENED_DAYS_AGO);
        assertThat(browser.read("/cabinet"))
                .contains(
                        "1 номер в очереди Ваша очередь подошла",
                        "раньше остальных",
                        ", 07:00",
                        "Найти свободное место");
        assertThat(browser.read(of(application, ""))).contains("ваше место в очереди не изменится");
    }

    @Test
    void an_opening_that_nobody_has_carried_out_yet_is_seen_by_who_looks() {
        parents.kindergarten("K");
        parents.apply(parent);
        // Reported before today's last opening, and nothing has been written since.
        parents.report("K", 1, Parents.OPENED_DAYS_AGO);
        assertThat(parents.town().accesses()).isEmpty();
        assertThat(browser.read("/cabinet")).contains("Ваша очередь подошла");
        assertThat(parents.town().accesses()).hasSize(1);
    }

    @Test
    void who_holds_a_place_is_led_to_it() {
        var application = parents.apply(parent);
        parents.kindergarten("K");
        parents.report("K", 1, Parents.OPENED_DAYS_AGO);
        parents.hold(application, "K", parents.now().minusSeconds(60));
        var until = parents.now()
                .plusSeconds(540)
                .atZone(parents.town().territory().zone())
                .toLocalTime()
                .toString()
                .substring(0, 5);
        assertThat(browser.get("/cabinet").body())
                .contains(of(application, "/reservation") + "\"", "Возьмите направление до " + until);
    }

    @Test
    void who_has_a_referral_is_led_to_it_and_reads_its_end() {
        var application = parents.apply(parent);
        parents.kindergarten("K");
        parents.report("K", 1, Parents.OPENED_DAYS_AGO);
        parents.town().carryOut(parents.now());
        new Claims(parents.town())
                .refer(1, application.number(), parents.now(), parents.now().plus(Duration.ofDays(7)));
        var page = browser.get("/cabinet").body();
        assertThat(text(page)).contains("Направление получено", "сдайте документы");
        assertThat(page).contains(of(application, "/referrals/1") + "\"");
    }

    @Test
    void an_entry_with_a_term_says_when_it_ends_and_has_no_button() {
        var application = parents.apply(parent);
        stop(application.number(), StopListCause.REFERRAL_LAPSED, Optional.of(Duration.ofDays(3)));
        var page = browser.get(of(application, "")).body();
        assertThat(text(page)).contains("В стоп-листе", "он закончится сам: ", "Делать ничего не нужно");
        assertThat(page).doesNotContain("/restoration");
        var refused = browser.post(
                of(application, "/restoration"), "key", UUID.randomUUID().toString());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("<title>Ошибка:", "/rules/stop-list\"");
        assertThat(text(refused.body())).contains("Стоп-лист закончится сам", "Что в заявлении");
    }

    @Test
    void an_entry_without_a_term_is_left_by_the_button_once_however_often_it_is_pressed() {
        var application = parents.apply(parent);
        stop(application.number(), StopListCause.IMPORTED, Optional.empty());
        var page = browser.get("/cabinet").body();
        assertThat(text(page)).contains("Нажмите «Восстановить»", "Восстановить");
        assertThat(browser.leadsTo(browser.send(page, "/restoration"))).isEqualTo(of(application, ""));
        assertThat(browser.read(of(application, ""))).contains("1 номер в очереди В очереди");
        assertThat(browser.leadsTo(browser.send(page, "/restoration"))).isEqualTo(of(application, ""));
        assertThat(parents.town().journal().stream().filter(entry -> entry.contains("\"restored\"")))
                .hasSize(1);
        var another = browser.post(
                of(application, "/restoration"), "key", UUID.randomUUID().toString());
        assertThat(another.statusCode()).isEqualTo(422);
        assertThat(text(another.body())).contains("не в стоп-листе");
    }

    @Test
    void an_application_that_ended_says_how_and_when() {
        var application = parents.apply(parent);
        parents.town().sql("""
                        update application set closed_at = :now, closed_by = 'parent', closed_because = 'WITHDRAWN'
                        where territory_id = :territory
                        """, "now", parents.ago(1, "09:30"));
        assertThat(browser.read(of(application, "")))
                .contains("Заявление отозвано", "больше не стоит в очереди", "09:30")
                .doesNotContain("номер в очереди");
        assertThat(browser.read(of(application, "/places"))).contains("взять место нельзя");
    }

    @Test
    void the_page_of_an_application_shows_all_of_it_and_hides_the_greater_part_of_phones_and_mail() {
        var application = parents.apply(
                parent,
                BenefitKind.withCode("serviceman").orElseThrow(),
                BenefitKind.withCode("orphan").orElseThrow());
        var page = browser.read(of(application, ""));
        assertThat(page)
                .contains("Группа в очереди внеочередная")
                .contains("ребёнок военнослужащего управление ещё не подтвердило", "ребёнок-сирота подтверждена")
                .contains("+7 799 *** ** 01", "+7 799 *** ** 02", "s***@example.org", "Достық көшесі, 1", "Қазақша")
                .doesNotContain("+7799", "synaq@")
                .doesNotContain(parent.iin().value(), application.child().iin().value());
    }

    @Test
    void an_application_that_an_import_brought_without_phone_and_names_says_so() {
        var application = parents.apply(parent);
        parents.forgetPhones();
        parents.town().sql("update child set surname = null, given_name = null where territory_id = :territory");
        assertThat(browser.read(of(application, ""))).contains("нет телефона", "имя не внесено");
    }

    @Test
    void an_application_of_another_family_is_not_there_like_one_that_does_not_exist() {
        var application = parents.apply(parents.parent());
        var missing = browser.get("/cabinet/applications/77").body();
        for (var below : new String[] {"", "/places", "/places/K/K", "/reservation", "/referrals", "/referrals/1"}) {
            var answer = browser.get(of(application, below));
            assertThat(answer.statusCode()).as(below).isEqualTo(404);
            assertThat(text(answer.body())).isEqualTo(text(missing));
        }
        for (var below : new String[] {
            "/restoration",
            "/reservation",
            "/reservation/cancellation",
            "/referrals",
            "/referrals/1/prolongation",
            "/referrals/1/return"
        }) {
            var some = UUID.randomUUID().toString();
            var answer = browser.post(of(application, below), "key", some, "reservation", some);
            assertThat(answer.statusCode()).as(below).isEqualTo(404);
        }
        for (var number : new String[] {"0", "-1", "x", "1e3", "99999999999999999999"}) {
            assertThat(browser.get("/cabinet/applications/" + number).statusCode())
                    .as(number)
                    .isEqualTo(404);
        }
    }

    @Test
    void a_stranger_and_a_form_without_its_key_get_nothing() {
        var application = parents.apply(parent);
        assertThat(browser.post(of(application, "/restoration")).statusCode()).isEqualTo(400);
        assertThat(browser.post(of(application, "/restoration"), "key", "1").statusCode())
                .isEqualTo(400);
        var stranger = new Browsing(port, parents, new Parents.Parent(parent.iin(), "none=1"));
        assertThat(stranger.get("/cabinet").body()).doesNotContain("Айлин");
    }
}
