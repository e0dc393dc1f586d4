package kezek.portal.apply;

import static kezek.portal.apply.Browser.onward;
import static kezek.portal.apply.Browser.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import kezek.portal.PortalTest;
import kezek.portal.stateregister.FamilyAnswer.Child;
import kezek.portal.stateregister.FamilyAnswer.Family;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Parent and child by their numbers; the simulated register of a development portal answers over its own protocol. */
@PortalTest
class FamilyTest {

    private static final String GOOD = Newcomers.ONE_CHILD;

    private final ApplicationContext portal;
    private final int port;
    private final Applicant applicant;

    FamilyTest(ApplicationContext portal, @LocalServerPort int port) {
        this.portal = portal;
        this.port = port;
        this.applicant = Applicant.inATown(portal, port).withCodes();
    }

    @ParameterizedTest
    @CsvSource({
        "kk, '', ЖСН-ді теріңіз",
        "kk, 12345678901, ЖСН дәл 12 цифрдан тұрады",
        "kk, 900101000000, ЖСН-ның жетінші цифры",
        "kk, 901341900000, мұндай күн күнтізбеде жоқ",
        "kk, 940611900204, соңғы цифры қалғандарына сай келмейді",
        "ru, 12345678901, ИИН состоит ровно из 12 цифр",
        "ru, 940611900204, Последняя цифра ИИН не сходится",
        "en, ABCDEFGHIJKL, 12 digits"
    })
    void a_number_that_is_no_iin_is_explained_and_stays(String language, String typed, String words) {
        var answer = applicant.browser.post(applicant.path(language, "family"), "parent", GOOD, "child", typed);
        var page = refused(answer);
        assertThat(page).contains(words, "value=\"" + typed + "\"", "value=\"" + GOOD + "\"", "href=\"#child\"");
        assertThat(page.contains("/rules/iin\"")).isEqualTo(!typed.isEmpty());
    }

    @Test
    void both_numbers_are_judged_at_once_and_may_not_be_the_same() {
        assertThat(refused(ask("1", ""))).contains("href=\"#parent\"", "href=\"#child\"");
        assertThat(refused(ask(GOOD, GOOD))).contains("ЖСН-і әртүрлі болуы керек");
    }

    @Test
    void the_names_are_shown_back_and_a_link_leads_on() {
        var family = applicant.family(GOOD);
        var child = family.children().getFirst();
        assertThat(onward(ask(GOOD, child.person().iin().value()))).isEqualTo(applicant.path("family"));
        assertThat(applicant.browser.get(applicant.path("family")).body())
                .contains(family.parent().fullName(), child.person().fullName(), "Бәрі дұрыс, әрі қарай")
                .contains("href=\"" + applicant.path("queue") + "\"", "12 қыркүйек");
    }

    @Test
    void benefits_of_the_register_are_shown() {
        var child = applicant.family(Newcomers.LARGE_FAMILY).children().get(2);
        onward(ask(Newcomers.LARGE_FAMILY, child.person().iin().value()));
        assertThat(applicant.browser.get(applicant.path("family")).body()).contains("Көпбалалы отбасының баласы");
    }

    @Test
    void a_parent_whom_the_register_does_not_know_is_told_so() {
        var page = refused(ask("700101900063", child(GOOD)));
        assertThat(page).contains("адам табылмады", "value=\"700101900063\"", "href=\"#parent\"");
    }

    @Test
    void a_silent_register_loses_nothing_and_can_be_asked_again() {
        var child = child(GOOD);
        var page = refused(ask("700101900023", child));
        assertThat(page).contains("тізілім қазір жауап бермейді", "value=\"700101900023\"", "value=\"" + child + "\"");
        assertThat(onward(ask(GOOD, child))).isEqualTo(applicant.path("family"));
    }

    @Test
    void another_parents_child_is_refused_and_its_name_is_not_told() {
        var other = applicant.family(Newcomers.TWINS).children().getFirst().person();
        var page = refused(ask(GOOD, other.iin().value()));
        assertThat(page).contains("осы ата-ананың баласы ретінде көрсетілмеген", "href=\"#child\"");
        assertThat(page).doesNotContain(other.givenName(), other.surname());
    }

    @Test
    void a_child_of_school_age_is_refused_with_the_rule() {
        var page = refused(ask(Newcomers.TOO_OLD, child(Newcomers.TOO_OLD)));
        assertThat(page).contains("мектеп жасына жетті", "/rules/age-group\"", "href=\"#child\"");
    }

    @Test
    void the_youngest_may_wait() {
        assertThat(onward(ask(Newcomers.NEWBORN, child(Newcomers.NEWBORN)))).isEqualTo(applicant.path("family"));
    }

    @Test
    void a_child_in_a_queue_elsewhere_is_told_to_its_own_parent_alone() {
        var elsewhere = Applicant.inATown(portal, port);
        var child = elsewhere.family(GOOD).children().getFirst().person().iin();
        onward(elsewhere.withAnswers(GOOD, child).send());
        var own = refused(ask(GOOD, child.value()));
        assertThat(own).contains("басқа аумақта кезекте тұр", "/rules/queue-order\"");
        var strangers = refused(ask(Newcomers.TWINS, child.value()));
        assertThat(strangers).contains("баласы ретінде көрсетілмеген").doesNotContain("кезекте тұр");
    }

    @Test
    void ten_questions_an_hour_are_answered_and_the_eleventh_is_not() {
        for (var i = 0; i < 10; i++) {
            assertThat(refused(ask("700101900063", child(GOOD)))).contains("табылмады");
        }
        var page = refused(ask(GOOD, child(GOOD)));
        assertThat(page).contains("тым жиі сұралды", "value=\"" + GOOD + "\"").containsPattern("\\d\\d:\\d\\d");
        applicant.town.sql("""
                update draft set questions_since = questions_since - interval '59 minutes' where territory_id = :territory
                """);
        refused(ask(GOOD, child(GOOD)));
        applicant.town.sql("""
                update draft set questions_since = questions_since - interval '1 minutes' where territory_id = :territory
                """);
        assertThat(onward(ask(GOOD, child(GOOD)))).isEqualTo(applicant.path("family"));
    }

    @Test
    void numbers_that_are_wrong_in_themselves_are_no_questions() {
        for (var i = 0; i < 11; i++) {
            refused(ask("1", "2"));
        }
        assertThat(onward(ask(GOOD, child(GOOD)))).isEqualTo(applicant.path("family"));
    }

    @Test
    void another_child_chooses_its_queue_anew() {
        Family twins = applicant.family(Newcomers.TWINS);
        onward(ask(Newcomers.TWINS, iin(twins.children().getFirst())));
        onward(applicant.browser.post(applicant.path("queue"), "kind", "SANATORIUM"));
        onward(ask(Newcomers.TWINS, iin(twins.children().getFirst())));
        assertThat(applicant.browser.get(applicant.path("address")).statusCode())
                .as("the same child keeps it")
                .isEqualTo(200);
        onward(ask(Newcomers.TWINS, iin(twins.children().getLast())));
        assertThat(onward(applicant.browser.get(applicant.path("address")))).isEqualTo(applicant.path("queue"));
    }

    private String child(String parent) {
        return iin(applicant.family(parent).children().getFirst());
    }

    private static String iin(Child child) {
        return child.person().iin().value();
    }

    private HttpResponse<String> ask(String parent, String child) {
        return applicant.browser.post(applicant.path("family"), "parent", parent, "child", child);
    }
}
