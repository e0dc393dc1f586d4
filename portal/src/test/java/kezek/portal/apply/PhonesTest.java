package kezek.portal.apply;

import static kezek.portal.apply.Browser.onward;
import static kezek.portal.apply.Browser.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import kezek.portal.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Two different phones, however they are written. */
@PortalTest
class PhonesTest {

    private final Applicant applicant;

    PhonesTest(ApplicationContext portal, @LocalServerPort int port) {
        this.applicant = Applicant.inATown(portal, port);
        onward(applicant.begin());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+77011234567",
                "8 701 123 45 67",
                "8(701)1234567",
                "+7 (701) 123-45-67",
                "7 701 123 45 67",
                "701 123 45 67",
                " 8-701-123–45–67 "
            })
    void a_mobile_number_is_read_however_it_is_written(String typed) {
        assertThat(TypedPhone.of(typed, false)).isEqualTo(new TypedPhone.Mobile("+77011234567"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', MISSING",
        "'   ', MISSING",
        "12345, UNREADABLE",
        "+7701123456, UNREADABLE",
        "+770112345678, UNREADABLE",
        "8 495 123 45 67, UNREADABLE",
        "+1 701 123 45 67, UNREADABLE",
        "8 701 123 45 6a, UNREADABLE",
        "8 727 123 45 67, NOT_MOBILE",
        "8 717 212 34 56, NOT_MOBILE",
        "8 799 000 00 01, NOT_MOBILE"
    })
    void what_gets_no_message_is_refused(String typed, TypedPhone.Refused why) {
        assertThat(TypedPhone.of(typed, false)).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({"+77000000000", "+77090000000", "+77470000000", "+77600000000", "+77640000000", "+77790000000"})
    void the_ends_of_the_mobile_ranges_are_in(String number) {
        assertThat(TypedPhone.of(number, false)).isEqualTo(new TypedPhone.Mobile(number));
    }

    @ParameterizedTest
    @CsvSource({"+77100000000", "+77460000000", "+77480000000", "+77650000000", "+77800000000"})
    void their_neighbours_are_out(String number) {
        assertThat(TypedPhone.of(number, false)).isEqualTo(TypedPhone.Refused.NOT_MOBILE);
    }

    @Test
    void an_invented_number_is_accepted_outside_production_alone() {
        assertThat(TypedPhone.of("+77990000001", true)).isEqualTo(new TypedPhone.Mobile("+77990000001"));
        assertThat(TypedPhone.of("+77990000001", false)).isEqualTo(TypedPhone.Refused.NOT_MOBILE);
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Телефон нөмірін теріңіз., Бұл ұялы нөмір емес",
        "ru, Введите номер телефона., Это не мобильный номер",
        "en, Please type the phone number., This is no mobile number"
    })
    void a_refusal_is_said_in_the_language_of_the_page_and_what_was_typed_stays(
            String language, String missing, String notMobile) {
        var path = applicant.path(language, "phones");
        var page = refused(applicant.browser.post(path, "phone", "", "second-phone", "8 727 123 45 67"));
        assertThat(page).contains(missing, notMobile, "value=\"8 727 123 45 67\"", "href=\"#phone\"");
        assertThat(page).contains("href=\"#second-phone\"", "lang=\"" + language + "\"");
    }

    @Test
    void the_same_phone_twice_is_refused_however_it_is_written() {
        var local = "8" + applicant.phone.substring(2);
        var page = refused(
                applicant.browser.post(applicant.path("phones"), "phone", applicant.phone, "second-phone", local));
        assertThat(page).contains("Екінші телефон біріншісінен бөлек болуы керек.", "value=\"" + local + "\"");
        assertThat(applicant.codes(applicant.phone)).isZero();
    }

    @Test
    void each_phone_gets_one_code_also_if_the_form_comes_twice() {
        for (var i = 0; i < 3; i++) {
            assertThat(onward(choose(applicant.phone, applicant.second))).isEqualTo(applicant.path("codes"));
        }
        assertThat(applicant.codes(applicant.phone)).isEqualTo(1);
        assertThat(applicant.codes(applicant.second)).isEqualTo(1);
    }

    @Test
    void another_number_has_to_be_confirmed_anew_and_the_old_one_stays_as_it_was() {
        onward(choose(applicant.phone, applicant.second));
        confirm();
        var other = Newcomers.freshPhone();
        assertThat(onward(choose(applicant.phone, other))).isEqualTo(applicant.path("codes"));
        assertThat(applicant.browser.get(applicant.path("codes")).body())
                .contains("расталды", "name=\"second-code\"")
                .doesNotContain("name=\"code\"");
        assertThat(applicant.codes(applicant.phone)).isEqualTo(1);
        assertThat(applicant.codes(other)).isEqualTo(1);
    }

    @Test
    void phones_that_change_places_stay_confirmed() {
        onward(choose(applicant.phone, applicant.second));
        confirm();
        assertThat(onward(choose(applicant.second, applicant.phone))).isEqualTo(applicant.path("family"));
    }

    private HttpResponse<String> choose(String phone, String second) {
        return applicant.browser.post(applicant.path("phones"), "phone", phone, "second-phone", second);
    }

    private void confirm() {
        onward(applicant.browser.post(
                applicant.path("codes"),
                "code",
                applicant.code(applicant.phone),
                "second-code",
                applicant.code(applicant.second)));
    }
}
