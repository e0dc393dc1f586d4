package kezek.portal.apply;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static kezek.portal.apply.Browser.onward;
import static kezek.portal.apply.Browser.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kezek.portal.PortalTest;
import kezek.rulebook.child.Iin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The last answers, the check, and what follows when it is sent: once, however often. */
@PortalTest
class SendTest {

    private final ApplicationContext portal;
    private final int port;
    private final Applicant applicant;

    SendTest(ApplicationContext portal, @LocalServerPort int port) {
        this.portal = portal;
        this.port = port;
        this.applicant = Applicant.inATown(portal, port);
    }

    @Test
    void the_answers_are_shown_and_sent_and_the_number_follows() {
        applicant.withAnswers(Newcomers.ONE_CHILD, onlyChild());
        var check = applicant.browser.get(applicant.path("check")).body();
        assertThat(check)
                .contains("Рахымова Ақмарал Дәулетқызы", "Рахымов Әмір Нұрболұлы", "Достық көшесі, 1-үй")
                .contains("осы кезекке тұра алады: Жай кезек", "жеңілдіксіз қатар", ">Кезекке тұру</button>")
                .contains("href=\"" + applicant.path("phones") + "\"", "href=\"" + applicant.path("notices") + "\"");
        assertThat(onward(applicant.send())).isEqualTo(applicant.path("done"));
        var done = applicant.browser.get(applicant.path("done")).body();
        assertThat(done)
                .contains("№ " + numbers().getFirst(), "<span class=\"done-position\">1</span>", "Жай кезек")
                .contains(
                        "15 минут ішінде",
                        "***\u00a0**\u00a0" + applicant.phone.substring(10),
                        "Бос орындардың келесі ашылуы")
                .contains("Өтініштің соңғы күні", "/cabinet\"", "/rules/queue-order\"");
        assertThat(messages()).containsExactly("message.registered");
    }

    @Test
    void whoever_changes_an_answer_comes_back_to_the_check() {
        applicant.withAnswers(Newcomers.ONE_CHILD, onlyChild());
        assertThat(onward(applicant.browser.post(applicant.path("address"), "address", "Абай көшесі, 2-үй")))
                .isEqualTo(applicant.path("check"));
        assertThat(onward(applicant.browser.post(
                        applicant.path("notices"), "channel", "EMAIL", "email", " ana@example.kz ", "language", "ru")))
                .isEqualTo(applicant.path("check"));
        assertThat(applicant.browser.get(applicant.path("check")).body())
                .contains("Абай көшесі, 2-үй", "ana@example.kz", "Русский")
                .doesNotContain("Достық көшесі");
        onward(applicant.send());
        assertThat(applicant.browser.get(applicant.path("done")).body()).contains("ana@example.kz");
    }

    @Test
    void sent_again_it_has_the_same_number_and_every_step_shows_it() {
        applicant.withAnswers(Newcomers.ONE_CHILD, onlyChild());
        var key = Browser.key(applicant.browser.get(applicant.path("check")));
        for (var i = 0; i < 3; i++) {
            assertThat(onward(applicant.browser.post(applicant.path("check"), "key", key)))
                    .isEqualTo(applicant.path("done"));
        }
        assertThat(numbers()).hasSize(1);
        assertThat(messages()).hasSize(1);
        for (var step : List.of("phones", "family", "check")) {
            assertThat(onward(applicant.browser.get(applicant.path(step)))).isEqualTo(applicant.path("done"));
        }
        assertThat(applicant.browser.get(applicant.path("")).body()).contains("Өтінішіңіз қабылданды");
    }

    @Test
    void two_forms_of_one_draft_that_come_at_once_make_one_application() throws Exception {
        applicant.withAnswers(Newcomers.ONE_CHILD, onlyChild());
        var keys = List.of(
                Browser.key(applicant.browser.get(applicant.path("check"))),
                Browser.key(applicant.browser.get(applicant.path("check"))));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = keys.stream()
                    .<Callable<String>>map(
                            key -> () -> onward(applicant.browser.post(applicant.path("check"), "key", key)))
                    .toList();
            for (var answer : threads.invokeAll(sent)) {
                assertThat(answer.get()).isEqualTo(applicant.path("done"));
            }
        }
        assertThat(numbers()).hasSize(1);
    }

    @Test
    void a_form_without_its_key_sends_nothing() {
        applicant.withAnswers(Newcomers.ONE_CHILD, onlyChild());
        assertThat(onward(applicant.browser.post(applicant.path("check"), "key", "1")))
                .isEqualTo(applicant.path("check"));
        assertThat(numbers()).isEmpty();
    }

    @Test
    void a_child_in_this_queue_already_is_told_so_before_the_check_and_at_the_check() {
        var child = onlyChild();
        var slow = Applicant.in(portal, port, applicant.town).withAnswers(Newcomers.ONE_CHILD, child);
        var key = Browser.key(slow.browser.get(slow.path("check")));
        onward(applicant.withAnswers(Newcomers.ONE_CHILD, child).send());
        var number = numbers().getFirst();
        var words = "Балаңыз бұл кезекте тұр (жай кезек), өтінішінің нөмірі — " + number;
        assertThat(slow.browser.get(slow.path("check")).body())
                .contains(words)
                .doesNotContain("name=\"key\"", ">Кезекке тұру</button>");
        var page = slow.browser.post(slow.path("check"), "key", key);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains(words, "class=\"error-summary\"", "Достық көшесі");
        assertThat(refused(slow.browser.post(slow.path("queue"), "kind", "ORDINARY")))
                .contains(words, "/rules/queue-order\"");
        assertThat(onward(slow.browser.post(slow.path("queue"), "kind", "SANATORIUM")))
                .as("another kind of queue is open to it")
                .isEqualTo(slow.path("check"));
        assertThat(numbers()).hasSize(1);
    }

    @Test
    void an_out_of_turn_child_stands_in_its_lane_at_once_and_its_certificate_goes_with_it() {
        applicant.withAnswers(Newcomers.ONE_CHILD, onlyChild());
        onward(applicant.upload("benefit", "certificate", "%PDF-1.7 x".getBytes(US_ASCII), "benefit", "serviceman"));
        assertThat(applicant.browser.get(applicant.path("check")).body())
                .contains("кезектен тыс қатар", "Файл қабылданды");
        onward(applicant.send());
        assertThat(applicant.browser.get(applicant.path("done")).body())
                .contains("кезектен тыс қатар", "5 жұмыс күні ішінде");
        var files = applicant.town.rows(
                "select draft_id is null and application_id is not null as moved from document where territory_id = :territory",
                row -> row.flag("moved"));
        assertThat(files).containsExactly(true);
    }

    @Test
    void a_benefit_of_the_register_that_came_meanwhile_is_shown_before_it_counts() {
        var child = applicant.family(Newcomers.LARGE_FAMILY).children().get(2);
        applicant.withAnswers(Newcomers.LARGE_FAMILY, child.person().iin());
        applicant.town.sql("""
                update draft set attested_benefits = '', register_answered_at = register_answered_at - interval '1 day'
                where territory_id = :territory
                """);
        var page = applicant.send();
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("жеңілдіктер өзгеріпті", "бірінші кезектегілер қатары");
        assertThat(onward(applicant.send())).isEqualTo(applicant.path("done"));
    }

    @Test
    void the_second_child_of_a_family_needs_neither_codes_nor_the_same_answers_again() {
        var twins = applicant.family(Newcomers.TWINS).children();
        onward(applicant
                .withAnswers(Newcomers.TWINS, twins.getFirst().person().iin())
                .send());
        assertThat(onward(applicant.browser.post(applicant.path(""), "begin", "sibling")))
                .isEqualTo(applicant.path("family"));
        assertThat(applicant.browser.get(applicant.path("family")).body())
                .contains("value=\"" + Newcomers.TWINS + "\"")
                .doesNotContain(twins.getFirst().person().iin().value());
        var other = twins.getLast().person().iin().value();
        onward(applicant.browser.post(applicant.path("family"), "parent", Newcomers.TWINS, "child", other));
        assertThat(onward(applicant.browser.post(applicant.path("queue"), "kind", "ORDINARY")))
                .isEqualTo(applicant.path("benefit"));
        assertThat(onward(applicant.browser.post(applicant.path("benefit"), "benefit", "none")))
                .isEqualTo(applicant.path("check"));
        onward(applicant.send());
        assertThat(numbers()).hasSize(2);
        assertThat(applicant.codes(applicant.phone)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | Мекенжайды жазыңыз",
                "' 1 ' | Мекенжайды жазыңыз",
                "abcd | Мекенжайды жазыңыз",
            })
    void an_address_needs_some_letters(String typed, String words) {
        applicant.withFamily(Newcomers.ONE_CHILD, onlyChild());
        onward(applicant.browser.post(applicant.path("queue"), "kind", "ORDINARY"));
        assertThat(refused(applicant.browser.post(applicant.path("address"), "address", typed)))
                .contains(words, "value=\"" + typed + "\"", "href=\"#address\"");
        assertThat(refused(applicant.browser.post(applicant.path("address"), "address", "а".repeat(201))))
                .contains("тым ұзын", "а".repeat(201));
        onward(applicant.browser.post(applicant.path("address"), "address", "а".repeat(199) + "\u0000\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', kk, #channel",
        "SMS, '', de, #language",
        "EMAIL, '', kk, #email",
        "EMAIL, ana, kk, #email",
        "EMAIL, ana@localhost, kk, #email",
        "EMAIL, a na@example.kz, kk, #email",
        "PIGEON, '', kk, #channel"
    })
    void channel_address_and_language_are_asked_for(String channel, String email, String language, String field) {
        applicant.withAnswers(Newcomers.ONE_CHILD, onlyChild());
        var page = refused(applicant.browser.post(
                applicant.path("notices"), "channel", channel, "email", email, "language", language));
        assertThat(page).contains("href=\"" + field + "\"", "value=\"" + email + "\"");
    }

    private Iin onlyChild() {
        return applicant
                .family(Newcomers.ONE_CHILD)
                .children()
                .getFirst()
                .person()
                .iin();
    }

    private List<Long> numbers() {
        return applicant.town.rows(
                "select number from application where territory_id = :territory order by number",
                row -> row.longNumber("number"));
    }

    private List<String> messages() {
        return applicant.town.rows(
                "select message from outbox where territory_id = :territory and message <> 'message.code'",
                row -> row.text("message"));
    }
}
