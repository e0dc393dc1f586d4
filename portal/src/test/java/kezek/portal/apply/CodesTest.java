package kezek.portal.apply;

import static kezek.portal.apply.Browser.onward;
import static kezek.portal.apply.Browser.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import kezek.portal.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The two codes: whatever is wrong with one, the other stays. */
@PortalTest
class CodesTest {

    private final Applicant applicant;

    CodesTest(ApplicationContext portal, @LocalServerPort int port) {
        this.applicant = Applicant.inATown(portal, port).withPhones();
    }

    @Test
    void the_page_names_the_phones_in_part_and_says_until_when_the_codes_are_valid() {
        assertThat(applicant.browser.get(applicant.path("codes")).body())
                .contains(
                        "***\u00a0**\u00a0" + applicant.phone.substring(10),
                        "***\u00a0**\u00a0" + applicant.second.substring(10))
                .contains("Кодтың мерзімі", "autocomplete=\"one-time-code\"", "inputmode=\"numeric\"")
                .doesNotContain(applicant.phone.substring(5), applicant.second.substring(5));
    }

    @Test
    void both_codes_lead_on_with_spaces_too() {
        var code = applicant.code(applicant.phone);
        var spaced = " " + code.substring(0, 3) + " " + code.substring(3) + " ";
        assertThat(onward(type(spaced, applicant.code(applicant.second)))).isEqualTo(applicant.path("family"));
        assertThat(onward(applicant.browser.get(applicant.path("queue")))).isEqualTo(applicant.path("family"));
    }

    @Test
    void a_right_code_counts_though_the_other_is_wrong_and_what_was_typed_stays() {
        var wrong = wrong(applicant.second);
        var page = refused(type(applicant.code(applicant.phone), wrong));
        assertThat(page).contains("расталды", "Код қате. Тағы 4 рет", "value=\"" + wrong + "\"");
        assertThat(page).doesNotContain("name=\"code\"").contains("href=\"#second-code\"");
        assertThat(onward(type("", applicant.code(applicant.second)))).isEqualTo(applicant.path("family"));
    }

    @Test
    void a_code_of_the_other_phone_is_wrong() {
        assertThat(refused(type(applicant.code(applicant.second), applicant.code(applicant.phone))))
                .contains("Код қате.");
    }

    @Test
    void an_empty_field_is_asked_for() {
        assertThat(refused(type("", " "))).contains("Кодты теріңіз: алты цифр.", "href=\"#code\"");
    }

    @Test
    void after_five_wrong_tries_a_new_code_has_to_be_asked_for() {
        for (var left = 4; left > 0; left--) {
            assertThat(refused(type(wrong(applicant.phone), "000000"))).contains("Тағы " + left + " рет");
        }
        assertThat(refused(type(wrong(applicant.phone), ""))).contains("тым көп рет қате");
        var right = applicant.code(applicant.phone);
        assertThat(refused(type(right, ""))).as("not even the right one").contains("тым көп рет қате");
        again("phone");
        assertThat(refused(type(applicant.code(applicant.phone), ""))).contains("расталды");
    }

    @Test
    void a_code_whose_time_is_over_is_refused_and_a_new_one_is_right() {
        applicant.town.sql("""
                update one_time_code c set sent_at = c.sent_at - interval '10 minutes', until_at = c.until_at - interval '10 minutes'
                from draft d where d.territory_id = :territory and c.bound_to = d.id::text
                """);
        applicant.town.sql("""
                update draft set phone_code_until = phone_code_until - interval '10 minutes' where territory_id = :territory
                """);
        assertThat(refused(type(applicant.code(applicant.phone), applicant.code(applicant.second))))
                .contains("Кодтың мерзімі бітті", "Код әлі жіберілмеді немесе мерзімі бітті");
        again("phone");
        again("second-phone");
        assertThat(onward(type(applicant.code(applicant.phone), applicant.code(applicant.second))))
                .isEqualTo(applicant.path("family"));
    }

    @Test
    void an_older_code_is_worth_nothing_after_a_newer_one() {
        var old = applicant.code(applicant.phone);
        again("phone");
        var fresh = applicant.code(applicant.phone);
        if (!old.equals(fresh)) {
            assertThat(refused(type(old, ""))).contains("Код қате.");
        }
        assertThat(refused(type(fresh, ""))).contains("расталды");
    }

    @Test
    void asking_for_one_phone_keeps_what_was_typed_for_the_other() {
        assertThat(onward(applicant.browser.post(
                        applicant.path("codes"),
                        "code",
                        "",
                        "second-code",
                        applicant.code(applicant.second),
                        "again",
                        "phone")))
                .isEqualTo(applicant.path("codes"));
        assertThat(applicant.browser.get(applicant.path("codes")).body())
                .contains("расталды")
                .doesNotContain("name=\"second-code\"");
        assertThat(applicant.codes(applicant.phone)).isEqualTo(2);
    }

    @Test
    void codes_that_are_asked_for_too_often_are_refused_with_the_time() {
        again("phone");
        again("phone");
        var page = refused(applicant.browser.post(applicant.path("codes"), "again", "phone"));
        assertThat(page).contains("тым жиі сұралды", "мына уақыттан бастап").containsPattern("\\d\\d:\\d\\d");
        assertThat(applicant.codes(applicant.phone)).isEqualTo(3);
        assertThat(refused(type(applicant.code(applicant.phone), "")))
                .as("the last one is valid still")
                .contains("расталды");
    }

    @Test
    void phones_that_were_asked_too_often_before_are_told_so_where_they_are_chosen() {
        again("phone");
        again("phone");
        onward(applicant.browser.post(applicant.path(""), "begin", "anew"));
        var page = refused(applicant.browser.post(
                applicant.path("phones"), "phone", applicant.phone, "second-phone", applicant.second));
        assertThat(page).contains("тым жиі сұралды", "value=\"" + applicant.phone + "\"", "href=\"#phone\"");
    }

    private void again(String phone) {
        assertThat(onward(applicant.browser.post(applicant.path("codes"), "again", phone)))
                .isEqualTo(applicant.path("codes"));
    }

    private HttpResponse<String> type(String code, String second) {
        return applicant.browser.post(applicant.path("codes"), "code", code, "second-code", second);
    }

    /** Six digits that are not the code. */
    private String wrong(String phone) {
        return applicant.code(phone).equals("111111") ? "222222" : "111111";
    }
}
