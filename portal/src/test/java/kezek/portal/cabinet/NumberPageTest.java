package kezek.portal.cabinet;

import static kezek.portal.cabinet.Browsing.of;
import static kezek.portal.cabinet.Browsing.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import kezek.portal.PortalTest;
import kezek.portal.queue.Application;
import kezek.portal.town.Families;
import kezek.portal.town.Parents;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.StopListCause;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A parent asks why the number changed: what is told sums up, and bad days are answered with what to do. */
@PortalTest
class NumberPageTest {

    private final Parents parents;
    private final Parents.Parent parent;
    private final Browsing browser;
    private final Application own;

    NumberPageTest(@LocalServerPort int port, ApplicationContext portal) {
        this.parents = new Parents(portal);
        this.parent = parents.parent();
        this.browser = new Browsing(port, parents, parent);
        parents.apply(parents.parent());
        this.own = parents.apply(parent);
    }

    private Families families() {
        return new Families(parents.town());
    }

    private String page(String query) {
        return browser.read(of(own, "/number" + query));
    }

    private int status(String query) {
        return browser.get(of(own, "/number" + query)).statusCode();
    }

    private String day(int ago) {
        return parents.ago(ago, "12:00")
                .atZone(parents.town().territory().zone())
                .toLocalDate()
                .toString();
    }

    /** Somebody with an earlier date comes, and goes to the stop-list on a later day. */
    @BeforeEach
    void aLife() {
        var early = parents.ago(Parents.BEGAN_DAYS_AGO + 100, "12:00");
        var year = own.cohort();
        var born = LocalDate.of(year, 4, 15);
        for (var i = 0; i < 3; i++) {
            var place = new Families.Place(QueueKind.ORDINARY, Lane.ORDINARY, early.plusSeconds(i));
            families().apply(place, born, parents.ago(5, "10:0" + i));
        }
        families().stopList(own.number() + 1, StopListCause.IMPORTED, Optional.empty(), parents.ago(3, "11:30"));
    }

    @Test
    void each_day_says_what_changed_and_all_of_it_sums_up() {
        var page = page("");
        assertThat(page)
                .contains("Ваш номер был 2, стал 4: дальше на 2")
                .contains("3 новых заявления перед вами: дата раньше или группа очереди выше +3")
                .contains("1 ребёнок перед вами: переход в стоп-лист −1")
                .contains("Номер в конце дня 4 −1", "Номер в конце дня 5 +3")
                .contains("Все доли вместе +2")
                .contains("10:00 № ", "11:30 № ");
        assertThat(browser.get(of(own, "")).body()).contains(of(own, "/number") + "\"");
    }

    @Test
    void only_what_happened_from_the_first_day_to_the_last_is_told() {
        assertThat(page("?from=" + day(5) + "&to=" + day(4)))
                .contains("Ваш номер был 2, стал 5: дальше на 3")
                .doesNotContain("переход в стоп-лист −1");
        assertThat(page("?from=" + day(4) + "&to=" + day(4)))
                .contains("Ваш номер не изменился: 5", "перед вами ничего не изменилось");
    }

    @Test
    void a_gap_in_the_stop_list_is_told_and_coming_back_carries_what_happened_meanwhile() {
        var until = Optional.of(parents.ago(1, "09:00"));
        families().stopList(own.number(), StopListCause.REFERRAL_LAPSED, until, parents.ago(2, "08:00"));
        families().stopList(own.number() + 2, StopListCause.IMPORTED, Optional.empty(), parents.ago(2, "12:00"));
        parents.town().carryOut(parents.now());
        assertThat(page(""))
                .contains("Ваше заявление попало в стоп-лист: номера там нет, место сохраняется 0")
                .contains("Ваше заявление вернулось из стоп-листа на своё место −1")
                .contains("Все доли вместе +1");
        assertThat(page("?from=" + day(2) + "&to=" + day(2)))
                .contains("Ваш номер не изменился: 4", "В конце этих дней у заявления нет номера. 4");
        assertThat(page("?from=" + day(1) + "&to=" + day(1)))
                .contains("В начале этих дней у заявления не было номера. 4", "был 4, стал 3");
    }

    @Test
    void an_event_names_no_benefit_and_in_a_small_lane_not_even_the_lane() {
        families().grant(own.number() - 1, BenefitKind.withCode("orphan").orElseThrow(), parents.ago(2, "10:00"));
        families().grant(own.number() + 3, BenefitKind.withCode("orphan").orElseThrow(), parents.ago(1, "10:00"));
        assertThat(page("")).doesNotContain("первоочередная", "сирота");
    }

    @ParameterizedTest
    @CsvSource({
        "from=завтра, Напишите дату",
        "from=2026-02-30, Напишите дату",
        "to=31.02.2026, Напишите дату",
        "from=999999999999, Напишите дату",
        "to=9999-01-01, ещё не наступил",
        "from=2026-05-02&to=2026-05-01, Первый день позже последнего"
    })
    void a_day_that_cannot_be_is_answered_and_what_was_typed_stays(String query, String words) {
        var answer = browser.get(of(own, "/number?" + encoded(query)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<title>Ошибка:", "href=\"#");
        assertThat(text(answer.body())).contains(words);
        assertThat(answer.body()).contains("value=\"" + query.split("[=&]")[1] + "\"");
    }

    private static String encoded(String query) {
        return query.replace("завтра", URLEncoder.encode("завтра", StandardCharsets.UTF_8));
    }

    @Test
    void days_before_the_registration_say_when_the_history_begins() {
        assertThat(page("?from=01.01.2020&to=31.12.2020")).contains("ещё не было номера", "История начинается");
        assertThat(page("?from=01.01.2020")).contains("Заявление зарегистрировано");
        assertThat(status("?from=&to=")).isEqualTo(200);
    }

    @Test
    void nobody_asks_about_the_application_of_another_family() {
        var other = parents.apply(parents.parent());
        assertThat(browser.get(of(other, "/number")).statusCode()).isEqualTo(404);
    }
}
