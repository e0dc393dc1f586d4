package kezek.portal.office.department;

import static kezek.portal.office.OfficeTown.key;
import static kezek.portal.office.OfficeTown.keyOf;
import static kezek.portal.office.OfficeTown.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import kezek.portal.PortalTest;
import kezek.portal.office.OfficeTown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An officer freezes a period, and thinks better of it. */
@PortalTest
class FreezesOfTheOfficeTest {

    private static final String FREEZES = "/department/freezes";
    private static final DateTimeFormatter AS_PEOPLE_WRITE = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final Pattern CANCEL = Pattern.compile("/office(/department/freezes/[0-9a-f-]{36}/cancellation)\"");

    private final OfficeTown office;
    private final LocalDate today;

    FreezesOfTheOfficeTest(ApplicationContext portal, @LocalServerPort int port) {
        this.office = new OfficeTown(portal, port);
        this.today = office.now.atZone(office.town.territory().zone()).toLocalDate();
    }

    private String freeze(String key, String first, String last, String reason) {
        var answer =
                office.post(office.officer, FREEZES, "key", key, "firstDay", first, "lastDay", last, "reason", reason);
        return answer.statusCode() == 303 ? office.leadsTo(answer) : answer.statusCode() + words(answer);
    }

    private String day(int ahead) {
        return today.plusDays(ahead).toString();
    }

    @Test
    void a_period_from_tomorrow_on_is_frozen_once_in_either_way_of_writing_dates() {
        var page = office.get(office.officer, FREEZES);
        assertThat(words(page)).contains("Мұндай кезең жоқ", "Бұл күндері орындар жарияланбайды");
        assertThat(page.body()).contains("/rules/release-cycle", "type=\"date\"", "id=\"footer-clock\"");
        var key = keyOf(page);
        for (var sent = 0; sent < 2; sent++) {
            assertThat(freeze(key, day(1), AS_PEOPLE_WRITE.format(today.plusDays(3)), "Топтар жинақталады"))
                    .isEqualTo("303 /department/freezes?done=frozen");
        }
        assertThat(office.count("frozen_period", "last_day = first_day + 2 and made_by like 'staff:officer-%'"))
                .isEqualTo(1);
        assertThat(words(office.get(office.officer, FREEZES + "?done=frozen")))
                .contains("Бұл күндері орын берілмейді", "Топтар жинақталады", "Күшін жою");
        assertThat(words(office.get(office.officer, "/department"))).doesNotContain("Жоспарланған кезең жоқ");
    }

    @Test
    void today_and_earlier_days_cannot_be_frozen() {
        assertThat(freeze(key(), day(0), day(3), "Топтар"))
                .startsWith("422")
                .contains("Кезең ең ерте мына күні басталады");
        assertThat(freeze(key(), day(-1), day(3), "Топтар")).startsWith("422");
        assertThat(office.count("frozen_period", "true")).isZero();
    }

    @Test
    void a_period_that_ends_before_it_begins_lasts_too_long_or_meets_another_is_told_so() {
        assertThat(freeze(key(), day(3), day(2), "Топтар"))
                .startsWith("422")
                .contains("бірінші күннен бұрын болмауы керек");
        assertThat(freeze(key(), day(3), day(3 + 366), "Топтар"))
                .startsWith("422")
                .contains("бір жылдан ұзақ болмайды");
        assertThat(freeze(key(), day(3), day(3000), "Топтар")).startsWith("422").contains("Күнді тексеріңіз");
        assertThat(freeze(key(), day(3), day(5), "Топтар")).startsWith("303");
        assertThat(freeze(key(), day(5), day(6), "Топтар")).startsWith("422").contains("басқа кезеңмен қабаттасады");
        assertThat(freeze(key(), day(6), day(6), "Топтар")).startsWith("303");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ертең", "31.02.2027", "2027-13-01"})
    void what_is_no_day_comes_back_as_it_was_typed(String typed) {
        var answer = office.post(
                office.officer,
                "/ru" + FREEZES,
                "key",
                key(),
                "firstDay",
                typed,
                "lastDay",
                day(5),
                "reason",
                "Ремонт");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(words(answer)).contains("Укажите первый день");
        assertThat(answer.body())
                .contains(
                        "href=\"#firstDay\"", "value=\"" + typed + "\"", "value=\"" + day(5) + "\"", "value=\"Ремонт\"")
                .doesNotContain("href=\"#lastDay\"");
    }

    @Test
    void a_reason_is_needed_of_at_most_two_hundred_letters() {
        assertThat(freeze(key(), day(1), day(2), " ")).startsWith("422").contains("Себебін жазыңыз");
        assertThat(freeze(key(), day(1), day(2), "а".repeat(201)))
                .startsWith("422")
                .contains("Себебін қысқартыңыз");
        assertThat(freeze(key(), day(1), day(2), "а".repeat(200))).startsWith("303");
    }

    @Test
    void a_period_that_has_not_begun_is_cancelled_and_another_one_is_not() {
        freeze(key(), day(1), day(2), "Топтар");
        var link = CANCEL.matcher(office.get(office.officer, FREEZES).body());
        assertThat(link.find()).isTrue();
        var cancel = link.group(1);
        var key = key();
        for (var sent = 0; sent < 2; sent++) {
            assertThat(office.leadsTo(office.post(office.officer, cancel, "key", key)))
                    .isEqualTo("303 /department/freezes?done=thawed");
        }
        assertThat(words(office.get(office.officer, FREEZES + "?done=thawed"))).contains("Кезеңнің күші жойылды");
        var again = office.post(office.officer, cancel, "key", key());
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(words(again)).contains("Бұл кезеңнің күшін жоюға болмайды");
        assertThat(office.post(office.officer, FREEZES + "/x/cancellation", "key", key())
                        .statusCode())
                .isEqualTo(404);
        assertThat(office.leadsTo(office.get(office.officer, cancel))).isEqualTo("303 /department/freezes");
    }

    @Test
    void a_period_that_has_begun_has_no_button() {
        office.town.sql("""
                insert into frozen_period (territory_id, id, first_day, last_day, reason, made_at, made_by)
                values (:territory, cast('00000000-0000-7000-8000-000000000002' as uuid), :today, :today, 'Су тасқыны', :now, 'staff')
                """, "today", today, "now", office.now);
        var page = office.get(office.officer, FREEZES);
        assertThat(words(page)).contains("Су тасқыны", "Басталып кеткен кезеңнің күшін жоюға болмайды");
        assertThat(page.body()).doesNotContain("/cancellation");
    }

    @Test
    void a_clerk_of_a_kindergarten_freezes_nothing() {
        assertThat(office.get(office.clerk, FREEZES).statusCode()).isEqualTo(404);
        var answer = office.post(
                office.clerk, FREEZES, "key", key(), "firstDay", day(1), "lastDay", day(2), "reason", "Топтар");
        assertThat(answer.statusCode()).isEqualTo(404);
    }
}
