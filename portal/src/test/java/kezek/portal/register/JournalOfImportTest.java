package kezek.portal.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kezek.portal.PortalTest;
import kezek.portal.TestDatabase;
import kezek.portal.cityfiles.CityFile;
import kezek.portal.journal.CanonicalForm;
import kezek.portal.register.CityImport.Loaded;
import kezek.portal.territory.Territories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An import is in the journal, row by row, and nothing personal is. */
@PortalTest
class JournalOfImportTest {

    private static final Pattern CANONICAL =
            Pattern.compile("\\{\"[A-Za-z]+#?\":(?:\"[^\"\\\\]*\"|\\d+)(?:,\"[A-Za-z]+#?\":(?:\"[^\"\\\\]*\"|\\d+))*}");
    private static final Pattern KEY = Pattern.compile("\"([A-Za-z]+#?)\":");

    private final CityImport imports;
    private final TestCity city;
    private final List<Stored> journal = new ArrayList<>();

    private record Stored(long number, String kind, String body, byte[] salt) {}

    JournalOfImportTest(CityImport imports, Territories territories) {
        this.imports = imports;
        this.city = new TestCity(territories, "shymkent").filled();
    }

    @BeforeEach
    void load() throws SQLException {
        city.replace(
                CityFile.APPLICATIONS,
                "102",
                TestCity.application(102, 12).replace("WAITING,,", "STOP_LISTED,2036-01-01T09:00:00+05:00,"));
        city.replace(
                CityFile.APPLICATIONS,
                "103",
                "103,2024-02-29T20:00:00+06:00,ORDINARY,2023-05-17,ORDINARY,,WAITING,,,,,,");
        assertThat(imports.load(city.request(false), problem -> {}, Progress.SILENT))
                .isInstanceOf(Loaded.class);
        try (var connection = TestDatabase.owner();
                var statement = connection.prepareStatement("""
                        select j.number, j.kind, j.body, coalesce(s.salt, '') as salt from journal j
                        left join journal_salt s on s.territory_id = j.territory_id and s.journal_number = j.number
                        where j.territory_id = ? order by j.number
                        """)) {
            statement.setObject(1, city.territory().id());
            var rows = statement.executeQuery();
            while (rows.next()) {
                journal.add(new Stored(
                        rows.getLong("number"), rows.getString("kind"), rows.getString("body"), rows.getBytes("salt")));
            }
        }
    }

    @AfterEach
    void forget() {
        city.close();
    }

    @Test
    void entries_stand_in_the_order_of_the_files_with_dense_numbers() {
        assertThat(journal)
                .extracting(Stored::kind)
                .startsWith(
                        "kindergarten-added",
                        "kindergarten-added",
                        "group-added",
                        "group-added",
                        "group-added",
                        "child-enrolled",
                        "child-enrolled",
                        "application-registered",
                        "benefit-granted",
                        "application-registered",
                        "benefit-granted",
                        "stop-listed",
                        "application-registered",
                        "place-reported",
                        "place-published");
        for (var i = 0; i < journal.size(); i++) {
            assertThat(journal.get(i).number()).isEqualTo(i + 1);
            assertThat(journal.get(i).body()).contains("\"number\":" + (i + 1) + ",");
        }
    }

    @Test
    void every_body_is_canonical() {
        for (var entry : journal) {
            assertThat(entry.body()).matches(CANONICAL).contains("\"kind\":\"" + entry.kind() + "\"");
            var keys =
                    KEY.matcher(entry.body()).results().map(key -> key.group(1)).toList();
            assertThat(keys).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void an_entry_says_what_is_public() {
        assertThat(journal.get(4).body())
                .contains(
                        "\"kindergarten\":\"KG-2\"",
                        "\"group\":\"01\"",
                        "\"ageFrom\":3",
                        "\"ageTo\":4",
                        "\"capacity\":2")
                .contains("\"language\":\"KAZAKH\"", "\"queueKind\":\"ORDINARY\"", "\"by\":\"import\"");
        assertThat(journal.get(12).body())
                .contains(
                        "\"application\":103",
                        "\"cohort\":2023",
                        "\"lane\":\"ORDINARY\"",
                        "\"filedOn\":\"2024-02-29\"");
        assertThat(journal.get(11).body())
                .contains("\"cause\":\"REFERRAL_LAPSED\"", "\"until\":\"2036-01-01T04:00:00.000000Z\"");
        assertThat(journal.get(13).body())
                .contains("\"from\":\"2026-11-02T05:00:00.000000Z\"", "\"schoolYear\":2026", "\"place\":301");
    }

    @Test
    void private_facts_are_committed_to_and_can_be_proved() {
        var registered = journal.get(7);
        assertThat(registered.body())
                .contains(commitment(registered, "iin", TestCity.iin(11)))
                .contains(commitment(registered, "birthDate", "2023-05-17"))
                .contains(commitment(registered, "filedAt", "2024-03-01T05:00:00.000000Z"));
        var granted = journal.get(8);
        assertThat(granted.body()).contains(commitment(granted, "benefit", "large-family"));
        var enrolled = journal.get(5);
        assertThat(enrolled.body()).contains(commitment(enrolled, "iin", TestCity.iin(1)));
    }

    @Test
    void a_salt_is_kept_for_entries_with_private_facts_alone() {
        for (var entry : journal) {
            assertThat(entry.salt()).hasSize(entry.body().contains("#\":") ? 16 : 0);
        }
        assertThat(journal.get(12).body()).contains("\"birthDate#\"").doesNotContain("\"iin#\"");
    }

    @Test
    void nothing_personal_is_in_the_journal() {
        assertThat(journal)
                .allSatisfy(entry -> assertThat(entry.body())
                        .doesNotContain(
                                TestCity.iin(1), TestCity.iin(11), "2023-05-17", "Есенов", "+7799", "large-family"));
    }

    private static String commitment(Stored entry, String key, String fact) {
        return "\"" + key + "#\":\"" + CanonicalForm.commitment(entry.salt(), key, fact) + "\"";
    }
}
