package kezek.portal.apply;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static kezek.portal.apply.Browser.onward;
import static kezek.portal.apply.Browser.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import kezek.portal.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The conclusion for the special queue and the certificate of a benefit: files that are looked at by their content. */
@PortalTest
class FilesTest {

    private static final int MOST = 5 * 1024 * 1024;
    private static final byte[] PDF = "%PDF-1.7 conclusion".getBytes(US_ASCII);
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a464946");
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000");

    private final Applicant applicant;

    FilesTest(ApplicationContext portal, @LocalServerPort int port) {
        this.applicant = Applicant.inATown(portal, port);
        var child = applicant.family(Newcomers.ONE_CHILD).children().getFirst();
        applicant.withFamily(Newcomers.ONE_CHILD, child.person().iin());
    }

    @Test
    void the_ordinary_queue_needs_no_file() {
        assertThat(onward(applicant.browser.post(applicant.path("queue"), "kind", "ORDINARY")))
                .isEqualTo(applicant.path("address"));
        assertThat(kept()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BIG", "ordinary"})
    void a_queue_has_to_be_chosen(String kind) {
        assertThat(refused(applicant.browser.post(applicant.path("queue"), "kind", kind)))
                .contains("Кезек түрін таңдаңыз.", "href=\"#kind\"");
    }

    @Test
    void the_special_queue_needs_the_conclusion_and_the_choice_stays() {
        var page = refused(applicant.browser.post(applicant.path("queue"), "kind", "SPECIAL"));
        assertThat(page).contains("Файлды таңдаңыз.", "href=\"#conclusion\"").containsPattern("SPECIAL\"[^>]*checked");
        assertThat(refused(applicant.upload("queue", "conclusion", new byte[0], "kind", "SPECIAL")))
                .contains("Файл бос.");
        assertThat(kept()).isEmpty();
    }

    @Test
    void each_kind_of_file_is_known_by_its_content() {
        for (var file : List.of(PDF, JPEG, PNG)) {
            assertThat(onward(applicant.upload("queue", "conclusion", file, "kind", "SPECIAL")))
                    .isEqualTo(applicant.path("address"));
        }
        assertThat(kept()).as("a later one replaces the earlier").containsExactly("CONCLUSION image/png 10");
        assertThat(applicant.browser.get(applicant.path("queue")).body()).contains("Файл қабылданды (1 КБ)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GIF89a.....", "MZ......", "<html>%PDF-", "%PDF", "PK\u0003\u0004docx"})
    void what_only_says_that_it_is_a_document_is_refused(String content) {
        var page = refused(applicant.upload("queue", "conclusion", content.getBytes(US_ASCII), "kind", "SPECIAL"));
        assertThat(page).contains("Бұл PDF, JPEG немесе PNG емес").containsPattern("SPECIAL\"[^>]*checked");
        assertThat(kept()).isEmpty();
    }

    @Test
    void five_megabytes_are_taken_and_one_byte_more_is_not() {
        onward(applicant.upload("queue", "conclusion", Arrays.copyOf(PDF, MOST), "kind", "SPECIAL"));
        assertThat(kept()).containsExactly("CONCLUSION application/pdf " + MOST);
        var page = refused(applicant.upload("queue", "conclusion", Arrays.copyOf(PNG, MOST + 1), "kind", "SPECIAL"));
        assertThat(page)
                .contains("Файл тым үлкен: 5 МБ", "Файл қабылданды (5")
                .containsPattern("SPECIAL\"[^>]*checked");
        assertThat(kept()).as("the earlier one stays").containsExactly("CONCLUSION application/pdf " + MOST);
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 60})
    void a_file_that_no_server_would_take_is_answered_with_the_page_and_no_broken_connection(int megabytes) {
        var huge = Arrays.copyOf(PDF, megabytes * 1024 * 1024);
        var page = refused(applicant.upload("queue", "conclusion", huge, "kind", "SPECIAL"));
        assertThat(page).contains("Файл тым үлкен: 5 МБ").containsPattern("SPECIAL\"[^>]*checked");
        assertThat(refused(applicant.upload("queue", "conclusion", huge, "kind", "SPECIAL")))
                .contains("Файл тым үлкен");
    }

    @Test
    void the_conclusion_goes_when_another_queue_is_chosen() {
        onward(applicant.upload("queue", "conclusion", PDF, "kind", "SPECIAL"));
        onward(applicant.upload("queue", "conclusion", PNG, "kind", "SANATORIUM"));
        assertThat(kept()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', Біреуін таңдаңыз", "large-family, Біреуін таңдаңыз", "nothing, Біреуін таңдаңыз"})
    void only_what_a_certificate_proves_can_be_claimed(String benefit, String words) {
        beforeBenefit();
        assertThat(refused(applicant.browser.post(applicant.path("benefit"), "benefit", benefit)))
                .contains(words, "href=\"#benefit\"");
    }

    @Test
    void a_benefit_needs_its_certificate_and_without_one_none_is_kept() {
        beforeBenefit();
        var page = refused(applicant.browser.post(applicant.path("benefit"), "benefit", "serviceman"));
        assertThat(page)
                .contains("Файлды таңдаңыз.", "href=\"#certificate\"")
                .containsPattern("serviceman\"[^>]*checked");
        onward(applicant.upload("benefit", "certificate", JPEG, "benefit", "serviceman"));
        assertThat(kept()).containsExactly("CERTIFICATE image/jpeg 10");
        assertThat(onward(applicant.browser.post(applicant.path("benefit"), "benefit", "special-body")))
                .as("the certificate that is there serves")
                .isEqualTo(applicant.path("notices"));
        assertThat(refused(
                        applicant.upload("benefit", "certificate", "text".getBytes(US_ASCII), "benefit", "serviceman")))
                .contains("Бұл PDF, JPEG немесе PNG емес");
        onward(applicant.browser.post(applicant.path("benefit"), "benefit", "none"));
        assertThat(kept()).isEmpty();
    }

    @Test
    void what_the_file_was_called_is_kept_nowhere() {
        onward(applicant.upload("queue", "conclusion", PDF, "kind", "SPECIAL"));
        var columns = applicant.town.rows("""
                select column_name as name from information_schema.columns
                where table_name = 'document' and table_schema = 'kezek' and :territory is not null
                """, row -> row.text("name"));
        assertThat(columns)
                .containsExactlyInAnyOrder(
                        "territory_id",
                        "id",
                        "draft_id",
                        "application_id",
                        "purpose",
                        "media_type",
                        "content",
                        "uploaded_at");
        assertThat(applicant.browser.get(applicant.path("queue")).body()).doesNotContain("анықтама.pdf");
    }

    private void beforeBenefit() {
        onward(applicant.browser.post(applicant.path("queue"), "kind", "ORDINARY"));
        onward(applicant.browser.post(applicant.path("address"), "address", "Достық көшесі, 1-үй"));
    }

    private List<String> kept() {
        return applicant.town.rows(
                "select purpose, media_type, octet_length(content) as bytes from document where territory_id = :territory",
                row -> row.text("purpose") + " " + row.text("media_type") + " " + row.integer("bytes"));
    }
}
