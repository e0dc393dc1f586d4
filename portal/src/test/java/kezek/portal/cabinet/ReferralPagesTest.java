package kezek.portal.cabinet;

import static kezek.portal.cabinet.Browsing.of;
import static kezek.portal.cabinet.Browsing.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.queue.Application;
import kezek.portal.queue.Contact;
import kezek.portal.referral.Referrals;
import kezek.portal.town.Claims;
import kezek.portal.town.Parents;
import kezek.rulebook.queue.BenefitKind;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A parent reads its referrals, prolongs one, gives one back; each state says what happens next and until when. */
@PortalTest
class ReferralPagesTest {

    private final Parents parents;
    private final Parents.Parent parent;
    private final PortalClock clock;
    private final Browsing browser;

    ReferralPagesTest(@LocalServerPort int port, ApplicationContext portal) {
        this.parents = new Parents(portal);
        this.parent = parents.parent();
        this.clock = portal.getBean(PortalClock.class);
        this.browser = new Browsing(port, parents, parent);
    }

    /** An application with a referral that was taken at this instant. */
    private Application referred(Instant at, BenefitKind... benefits) {
        var application = parents.apply(parent, benefits);
        parents.kindergarten("K");
        parents.report("K", 1, Parents.FOR_EVERYONE_DAYS_AGO);
        var reservation = parents.hold(application, "K", at);
        var outcome = parents.town()
                .portal(Referrals.class)
                .take(
                        parents.town().territory(),
                        application,
                        reservation,
                        Contact.masked("+77990000001"),
                        new Referrals.Asking(UUID.randomUUID(), at))
                .given();
        assertThat(outcome).isPresent();
        return application;
    }

    private String page(Application application) {
        var answer = browser.get(of(application, "/referrals/1"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String refused(Application application, String below) {
        var answer = browser.post(
                of(application, "/referrals/1" + below),
                "key",
                UUID.randomUUID().toString());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<title>Ошибка:", "role=\"alert\"");
        return text(answer.body());
    }

    @Test
    void without_referrals_the_list_says_how_to_get_one() {
        var application = parents.apply(parent);
        assertThat(browser.read(of(application, "/referrals")))
                .contains("ещё не взято ни одного направления", "Найти свободное место");
        for (var number : new String[] {"1", "0", "x"}) {
            assertThat(browser.get(of(application, "/referrals/" + number)).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_referral_says_where_to_go_until_when_and_what_to_bring() {
        var application = referred(clock.now().minusSeconds(60));
        assertThat(text(page(application)))
                .contains("Направление № 1", "На зачислении в детский сад")
                .containsPattern("Срок: \\d+ [а-я]+, \\d\\d:\\d\\d Детский сад")
                .contains("Детский сад Балапан", "Адрес Улица", "Группа 3–4 года, на казахском", "Номер места 1")
                .contains("сам найдёт его по ИИН", "удостоверение личности родителя", "на 10 дней попадёт в стоп-лист");
        assertThat(browser.read(of(application, "/referrals")))
                .contains("Направление № 1 На зачислении в детский сад Действует до ");
    }

    @Test
    void a_referral_is_prolonged_once_and_a_second_form_is_told_so() {
        var application = referred(clock.now().minusSeconds(60));
        var page = page(application);
        assertThat(text(page)).contains("можно продлить один раз. Новый срок: ");
        for (var sent = 0; sent < 2; sent++) {
            assertThat(browser.leadsTo(browser.send(page, "/prolongation"))).isEqualTo(of(application, "/referrals/1"));
        }
        assertThat(page(application)).doesNotContain("/prolongation\"");
        assertThat(refused(application, "/prolongation")).contains("один раз");
    }

    @Test
    void before_it_is_given_back_a_page_says_what_that_means_and_offers_the_other_way_first() {
        var application = referred(clock.now().minusSeconds(60));
        assertThat(page(application)).contains(of(application, "/referrals/1/return") + "\"");
        var before = browser.get(of(application, "/referrals/1/return")).body();
        assertThat(text(before))
                .contains("не возвращать, а продлить. Новый срок: ")
                .containsSubsequence("Оставить направление", "на своё место в очереди", "Вернуть направление");
        for (var sent = 0; sent < 2; sent++) {
            assertThat(browser.leadsTo(browser.send(before, "/return"))).isEqualTo(of(application, "/referrals/1"));
        }
        assertThat(text(page(application))).contains("Вы вернули его", "Стоп-листа не будет");
        assertThat(browser.read("/cabinet")).contains("1 номер в очереди В очереди");
        assertThat(browser.leadsTo(browser.get(of(application, "/referrals/1/return"))))
                .isEqualTo(of(application, "/referrals/1"));
        assertThat(refused(application, "/return")).contains("родители вернули его");
        assertThat(refused(application, "/prolongation")).contains("родители вернули его");
    }

    @Test
    void a_referral_that_waits_for_a_benefit_says_who_confirms_it_and_cannot_be_prolonged_yet() {
        var application = referred(
                clock.now().minusSeconds(60), BenefitKind.withCode("serviceman").orElseThrow());
        assertThat(text(page(application)))
                .contains("На подтверждении льготы", "детский сад не видит направления")
                .doesNotContain("Возьмите с собой", "Продлить направление");
        assertThat(browser.read("/cabinet")).contains("управление образования должно подтвердить льготу");
        assertThat(refused(application, "/prolongation")).contains("На подтверждении льготы");
    }

    @Test
    void a_referral_that_nobody_used_has_lapsed_and_the_application_says_until_when_it_is_in_the_stop_list() {
        var application = referred(parents.ago(13, "10:00"));
        assertThat(text(page(application))).contains("Срок вышел", "Место освободилось для других");
        assertThat(browser.read(of(application, "/referrals"))).contains("Закончилось: ");
        assertThat(page(application)).doesNotContain("/prolongation\"", "/return\"");
    }

    @Test
    void the_end_of_a_referral_says_what_follows() {
        var application = referred(clock.now().minus(Duration.ofHours(1)));
        var claims = new Claims(parents.town());
        claims.end(1, "ENROLLED", clock.now());
        assertThat(text(page(application))).contains("Зачислен", "Больше ничего делать не нужно");
        claims.end(1, "REFUSED", clock.now());
        assertThat(text(page(application))).contains("Детский сад не смог принять", "Можно искать другое место");
        claims.end(1, "BENEFIT_REJECTED", clock.now());
        assertThat(text(page(application))).contains("Льгота не подтверждена");
    }

    @Test
    void a_place_of_a_group_that_was_closed_is_still_shown() {
        var application = referred(clock.now().minusSeconds(60));
        parents.town()
                .sql(
                        "update kindergarten_group set closed_at = :now where territory_id = :territory",
                        "now",
                        clock.now());
        parents.town()
                .sql("update kindergarten set closed_at = :now where territory_id = :territory", "now", clock.now());
        assertThat(text(page(application))).containsPattern("Детский сад (Балапан|K)");
    }
}
