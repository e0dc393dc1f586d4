package kezek.portal.office.department;

import static kezek.portal.office.OfficeTown.key;
import static kezek.portal.office.OfficeTown.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import kezek.portal.PortalTest;
import kezek.portal.office.OfficeTown;
import kezek.portal.queue.Application;
import kezek.rulebook.queue.BenefitKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An officer decides about benefits and reads their certificates. */
@PortalTest
class BenefitsOfTheOfficeTest {

    private static final String LIST = "/department/benefits";
    private static final Pattern PAGE = Pattern.compile("/office(/department/benefits/\\d+/[0-9a-f-]{36})\"");

    private final OfficeTown office;
    private Application child;
    private String page;

    BenefitsOfTheOfficeTest(ApplicationContext portal, @LocalServerPort int port) {
        this.office = new OfficeTown(portal, port);
    }

    @BeforeEach
    void aFamilyClaimsABenefit() {
        office.openPlaces("K", 2);
        child = claimed();
        page = page();
    }

    private Application claimed() {
        var number = office.child().number();
        office.families.grant(number, BenefitKind.withCode("serviceman").orElseThrow(), office.now);
        return office.application(number);
    }

    /** The page of the benefit that stands first in the list. */
    private String page() {
        var link = PAGE.matcher(office.get(office.officer, LIST).body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private UUID certificate(String purpose) {
        var id = UUID.randomUUID();
        office.town.sql("""
                insert into document (territory_id, id, application_id, purpose, media_type, content, uploaded_at)
                values (:territory, :id, :application, :purpose, 'application/pdf', '%PDF-1.7'::bytea, :now)
                """, "id", id, "application", child.id(), "purpose", purpose, "now", office.now);
        return id;
    }

    @Test
    void the_first_page_counts_what_waits() {
        assertThat(words(office.get(office.officer, "/department")))
                .contains("Білім басқармасы", "Шешім күтіп тұр: 1", "Жоспарланған кезең жоқ");
        assertThat(words(office.get(office.officer, "/en/department"))).contains("1 benefit waits for a decision");
    }

    @Test
    void those_whose_referral_waits_come_first_and_the_list_names_nobody() {
        var urgent = claimed();
        office.refer(urgent, "K");
        var list = office.get(office.officer, LIST);
        assertThat(words(list))
                .contains("№ " + child.number() + " өтініш", "әскери қызметшінің баласы", "Жолдама күтіп тұр, мерзімі:")
                .doesNotContain("Серікова");
        assertThat(page()).startsWith("/department/benefits/" + urgent.number() + "/");
        assertThat(words(office.get(office.officer, "/department"))).contains("Шешім күтіп тұр: 2", "Ең жақын мерзім:");
    }

    @Test
    void a_benefit_shows_child_kind_and_certificate_and_its_address_says_neither() {
        var document = certificate("CERTIFICATE");
        var shown = office.get(office.officer, page);
        assertThat(words(shown))
                .contains("Серікова Томирис Асқарқызы", "әскери қызметшінің баласы", "Анықтаманы жүктеп алу");
        assertThat(shown.body()).contains("/department/documents/" + document);
        assertThat(page).doesNotContain("serviceman");
        assertThat(office.count(
                        "record_read", "purpose = 'BENEFIT_DECISION' and application_id = '" + child.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_confirmation_is_done_once_however_often_it_is_sent() {
        var key = key();
        for (var sent = 0; sent < 2; sent++) {
            var answer = office.post(office.officer, page, "key", key, "decision", "confirm");
            assertThat(office.leadsTo(answer)).isEqualTo("303 /department/benefits?done=confirmed");
        }
        assertThat(office.count("benefit", "confirmed_by like 'staff:officer-%'"))
                .isEqualTo(1);
        assertThat(words(office.get(office.officer, LIST + "?done=confirmed")))
                .contains("Жеңілдік расталды.", "Шешім күтіп тұрған жеңілдік жоқ");
        assertThat(words(office.get(office.officer, page))).contains("Бұл жеңілдік бойынша шешім бұрын қабылданған");
    }

    @Test
    void the_second_officer_hears_that_it_is_decided() {
        office.post(office.officer, page, "key", key(), "decision", "confirm");
        var late = office.post(office.officer, page, "key", key(), "decision", "reject");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(words(late)).contains("Бұл жеңілдік бойынша шешім бұрын қабылданған: расталған");
        assertThat(office.count("benefit", "withdrawn_at is not null")).isZero();
    }

    @Test
    void a_rejection_moves_the_application_to_its_own_lane() {
        assertThat(office.leadsTo(office.post(office.officer, page, "key", key(), "decision", "reject")))
                .isEqualTo("303 /department/benefits?done=lane-lost");
        assertThat(office.count("application", "lane = 'ORDINARY' and number = " + child.number()))
                .isEqualTo(1);
        assertThat(words(office.get(office.officer, LIST + "?done=lane-lost"))).contains("Жеңілдік расталмады");
    }

    @Test
    void a_referral_that_waited_goes_on_or_is_cancelled() {
        office.refer(child, "K");
        assertThat(words(office.get(office.officer, page)))
                .contains("Отбасының жолдамасы сіздің шешіміңізді күтіп тұр");
        assertThat(office.leadsTo(office.post(office.officer, page, "key", key(), "decision", "confirm")))
                .isEqualTo("303 /department/benefits?done=referral-goes-on");
        var other = claimed();
        office.refer(other, "K");
        assertThat(office.leadsTo(office.post(office.officer, page(), "key", key(), "decision", "reject")))
                .isEqualTo("303 /department/benefits?done=referral-cancelled");
        assertThat(office.count("stop_list_entry", "cause = 'BENEFIT_NOT_CONFIRMED'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "maybe"})
    void a_form_that_says_neither_comes_back(String decision) {
        var answer = office.post(office.officer, page, "key", key(), "decision", decision);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(office.count("benefit", "confirmed_at is not null or withdrawn_at is not null"))
                .isZero();
    }

    @Test
    void what_is_not_there_and_what_belongs_elsewhere_is_not_found() {
        var other = UUID.randomUUID();
        for (var path : new String[] {
            LIST + "/" + child.number() + "/" + other,
            LIST + "/" + child.number() + "/serviceman",
            LIST + "/x/" + other,
            page.replace("/benefits/" + child.number(), "/benefits/99")
        }) {
            assertThat(office.get(office.officer, path).statusCode()).as(path).isEqualTo(404);
            assertThat(office.post(office.officer, path, "key", key(), "decision", "confirm")
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(office.get(office.clerk, page).statusCode()).isEqualTo(404);
    }

    @Test
    void a_certificate_is_saved_and_never_shown_and_reading_it_is_noted() {
        var document = certificate("CERTIFICATE");
        var answer = office.get(office.officer, "/department/documents/" + document);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("%PDF-1.7");
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Disposition")).contains("attachment; filename=\"certificate.pdf\"");
        assertThat(headers.allValues("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(headers.firstValue("Content-Type")).contains("application/pdf");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(office.count("record_read", "purpose = 'CERTIFICATE' and application_id = '" + child.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_file_of_another_territory_of_a_draft_or_of_another_purpose_is_not_found() {
        var conclusion = certificate("CONCLUSION");
        var elsewhere = new OfficeTown(office.portal(), office.port());
        var certificate = certificate("CERTIFICATE");
        assertThat(office.get(office.officer, "/department/documents/" + conclusion)
                        .statusCode())
                .isEqualTo(404);
        assertThat(office.get(office.officer, "/department/documents/x").statusCode())
                .isEqualTo(404);
        assertThat(elsewhere
                        .get(elsewhere.officer, "/department/documents/" + certificate)
                        .statusCode())
                .isEqualTo(404);
        assertThat(office.get(office.clerk, "/department/documents/" + certificate)
                        .statusCode())
                .isEqualTo(404);
        // An officer of another territory is a stranger here.
        assertThat(office.get(elsewhere.officer, "/department/documents/" + certificate)
                        .statusCode())
                .isEqualTo(303);
        assertThat(office.count("record_read", "purpose = 'CERTIFICATE'")).isZero();
    }
}
