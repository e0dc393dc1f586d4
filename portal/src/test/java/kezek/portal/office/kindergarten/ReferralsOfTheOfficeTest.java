package kezek.portal.office.kindergarten;

import static kezek.portal.office.OfficeTown.iin;
import static kezek.portal.office.OfficeTown.key;
import static kezek.portal.office.OfficeTown.keyOf;
import static kezek.portal.office.OfficeTown.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import kezek.portal.PortalTest;
import kezek.portal.office.OfficeTown;
import kezek.portal.queue.Application;
import kezek.portal.referral.TakenReferral;
import kezek.rulebook.queue.BenefitKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A clerk finds a referral by the IIN of the child, enrols the child or refuses it. */
@PortalTest
class ReferralsOfTheOfficeTest {

    private static final String FIND = "/kindergarten/referrals";

    private final OfficeTown office;
    private Application child;
    private TakenReferral referral;
    private String page;

    ReferralsOfTheOfficeTest(ApplicationContext portal, @LocalServerPort int port) {
        this.office = new OfficeTown(portal, port);
    }

    @BeforeEach
    void aFamilyTookAReferral() {
        office.openPlaces("K", 2);
        child = office.child();
        referral = office.refer(child, "K");
        page = FIND + "/" + referral.number();
    }

    @Test
    void the_iin_of_the_child_leads_to_its_referral_and_stands_in_no_address() {
        var answer = office.post(office.clerk, FIND, "iin", iin(child).value());
        assertThat(office.leadsTo(answer)).isEqualTo("303 " + page);
        var shown = office.get(office.clerk, page);
        assertThat(words(shown))
                .contains(
                        "№ " + referral.number() + " жолдама",
                        "Серікова Томирис Асқарқызы",
                        iin(child).value(),
                        "3–4 жас, қазақ тілінде (K)",
                        "Мерзімі:",
                        "Алдымен құжаттарды тексеріңіз",
                        "егілмеген балалардың үлесі");
        assertThat(office.count(
                        "record_read", "read_by like 'staff:clerk-%' and application_id = '" + child.id() + "'"))
                .isEqualTo(2);
    }

    @Test
    void the_parent_is_named_if_it_is_known() {
        assertThat(words(office.get(office.clerk, page))).contains("Ата-анасы");
        office.town.sql("""
                insert into representative (territory_id, id, iin, surname, given_name)
                values (:territory, cast('00000000-0000-7000-8000-000000000001' as uuid), '920417970296', 'Серікова', 'Гүлнар')
                """);
        office.town.sql("""
                update application set representative_id = cast('00000000-0000-7000-8000-000000000001' as uuid)
                where territory_id = :territory
                """);
        assertThat(words(office.get(office.clerk, page))).contains("Серікова Гүлнар");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ЖСН дәл 12 цифрдан тұрады",
                "92041797029 | ЖСН дәл 12 цифрдан тұрады",
                "920417070296 | ЖСН",
                "921317970296 | мұндай күн күнтізбеде жоқ",
                "920417970297 | соңғы цифры қалғандарына сай келмейді"
            })
    void an_impossible_iin_comes_back_with_what_to_mend(String typed, String told) {
        var answer = office.post(office.clerk, FIND, "iin", typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(words(answer)).contains(told);
        assertThat(answer.body()).contains("value=\"" + typed + "\"", "href=\"#iin\"", "/rules/iin");
    }

    @Test
    void nothing_is_told_of_a_child_without_a_referral_and_of_a_referral_elsewhere_only_that() {
        var without = office.post(office.clerk, FIND, "iin", iin(office.child()).value());
        assertThat(office.leadsTo(without)).isEqualTo("303 /kindergarten/referrals?found=nothing");
        assertThat(words(office.get(office.clerk, FIND + "?found=nothing"))).contains("жолдама табылмады");
        var elsewhere = office.post(office.clerkOfL, FIND, "iin", iin(child).value());
        assertThat(office.leadsTo(elsewhere)).isEqualTo("303 /kindergarten/referrals?found=elsewhere");
        assertThat(words(office.get(office.clerkOfL, FIND + "?found=elsewhere")))
                .contains("басқа балабақшаға жолдамасы бар")
                .doesNotContain("Серікова");
    }

    @Test
    void a_referral_that_waits_for_a_benefit_is_not_there() {
        var waiting = office.child();
        office.families.grant(
                waiting.number(), BenefitKind.withCode("serviceman").orElseThrow(), office.now);
        var hidden = office.refer(office.application(waiting.number()), "K");
        assertThat(office.leadsTo(
                        office.post(office.clerk, FIND, "iin", iin(waiting).value())))
                .isEqualTo("303 /kindergarten/referrals?found=nothing");
        var path = FIND + "/" + hidden.number();
        assertThat(office.get(office.clerk, path).statusCode()).isEqualTo(404);
        assertThat(office.post(office.clerk, path + "/enrolment", "key", key()).statusCode())
                .isEqualTo(404);
        assertThat(office.post(office.clerk, path + "/refusal", "key", key(), "reason", "EXPIRED_DOCUMENTS")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_child_is_enrolled_once_however_often_the_form_is_sent() {
        var key = keyOf(office.get(office.clerk, page));
        for (var sent = 0; sent < 2; sent++) {
            var answer = office.post(office.clerk, page + "/enrolment", "key", key);
            assertThat(office.leadsTo(answer)).isEqualTo("303 " + page);
        }
        assertThat(office.count("enrolment", "true")).isEqualTo(1);
        assertThat(words(office.get(office.clerk, page)))
                .contains("Жолдама орындалған: бала балабақшаға қабылданды", "Топтың тізімі")
                .doesNotContain("Серікова", iin(child).value());
        assertThat(words(office.get(office.clerk, "/kindergarten/groups/K"))).contains("Серікова Томирис Асқарқызы");
        assertThat(office.leadsTo(
                        office.post(office.clerk, FIND, "iin", iin(child).value())))
                .isEqualTo("303 " + page);
    }

    @Test
    void of_two_clerks_the_second_hears_what_the_first_has_done() throws Exception {
        var answers = new ConcurrentLinkedQueue<Integer>();
        try (var clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 2; i++) {
                clerks.submit(() -> answers.add(office.post(office.clerk, page + "/enrolment", "key", key())
                        .statusCode()));
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(303, 422);
        assertThat(office.count("enrolment", "true")).isEqualTo(1);
        var late = office.post(office.clerk, page + "/refusal", "key", key(), "reason", "EXPIRED_DOCUMENTS");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(words(late)).contains("Жолдама орындалған: бала балабақшаға қабылданды");
    }

    @Test
    void a_full_group_says_so_and_the_same_form_goes_on_when_there_is_room() {
        for (var i = 0; i < 6; i++) {
            office.families.enrol("K", LocalDate.of(2022, 1, 1), office.now);
        }
        var key = key();
        var full = office.post(office.clerk, page + "/enrolment", "key", key);
        assertThat(full.statusCode()).isEqualTo(422);
        assertThat(words(full)).contains("Топта бос орын қалмаған: 6 орынға 6 бала қабылданған");
        assertThat(full.body()).contains(key, "/rules/referral-term");
        office.town.sql(
                "update enrolment set left_at = :now, left_because = 'LEFT' where territory_id = :territory and number = 1",
                "now",
                office.now);
        assertThat(office.post(office.clerk, page + "/enrolment", "key", key).statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_refusal_needs_a_lawful_reason() {
        var key = key();
        for (var reason : new String[] {"", "BAD_MOOD"}) {
            var answer = office.post(office.clerk, page + "/refusal", "key", key, "reason", reason);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("href=\"#reason\"", key);
        }
        assertThat(office.count("referral", "closed_at is not null")).isZero();
        for (var sent = 0; sent < 2; sent++) {
            var answer = office.post(office.clerk, page + "/refusal", "key", key, "reason", "INCOMPLETE_DOCUMENTS");
            assertThat(office.leadsTo(answer)).isEqualTo("303 " + page);
        }
        assertThat(words(office.get(office.clerk, page)))
                .contains("Жолдама жойылған", "балабақша заңды себеппен қабылдай алмады");
        assertThat(office.count("referral", "closed_because = 'REFUSED'")).isEqualTo(1);
    }

    @Test
    void a_clerk_of_another_kindergarten_finds_nothing_at_these_addresses() {
        assertThat(office.get(office.clerkOfL, page).statusCode()).isEqualTo(404);
        assertThat(office.get(office.clerkOfL, page + "/enrolment").statusCode())
                .isEqualTo(404);
        assertThat(office.post(office.clerkOfL, page + "/enrolment", "key", key())
                        .statusCode())
                .isEqualTo(404);
        for (var reason : new String[] {"", "EXPIRED_DOCUMENTS"}) {
            assertThat(office.post(office.clerkOfL, page + "/refusal", "key", key(), "reason", reason)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(office.get(office.officer, page).statusCode()).isEqualTo(404);
        assertThat(office.count("referral", "closed_at is not null")).isZero();
    }

    @Test
    void the_address_of_a_form_leads_to_its_page() {
        assertThat(office.leadsTo(office.get(office.clerk, page + "/enrolment")))
                .isEqualTo("303 " + page);
        assertThat(office.leadsTo(office.get(office.clerk, page + "/refusal"))).isEqualTo("303 " + page);
    }
}
