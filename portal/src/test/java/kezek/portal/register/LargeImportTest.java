package kezek.portal.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kezek.portal.PortalTest;
import kezek.portal.TestDatabase;
import kezek.portal.cityfiles.CityFile;
import kezek.portal.cityfiles.Problem;
import kezek.portal.cityfiles.Reason;
import kezek.portal.register.CityImport.Count;
import kezek.portal.register.CityImport.Loaded;
import kezek.portal.register.CityImport.Outcome;
import kezek.portal.register.CityImport.Refused;
import kezek.portal.territory.Territories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many rows, bad files, and two who load at once. */
@PortalTest
class LargeImportTest {

    private final CityImport imports;
    private final Territories territories;
    private final TestCity city;
    private final List<Problem> problems = new ArrayList<>();

    LargeImportTest(CityImport imports, Territories territories) {
        this.imports = imports;
        this.territories = territories;
        this.city = new TestCity(territories, "shymkent");
    }

    @AfterEach
    void forget() {
        city.close();
    }

    private Outcome load(boolean skipBad) {
        return imports.load(city.request(skipBad), problems::add, Progress.SILENT);
    }

    private static String nameless(long number, String lane) {
        return number + ",2024-03-01T10:00:00+05:00,ORDINARY,2023-05-17," + lane + ",,WAITING,,,,,,";
    }

    @Test
    void of_twenty_thousand_rows_with_ten_thousand_bad_ones_the_good_ones_are_loaded_if_that_is_asked_for() {
        city.filled().without(CityFile.APPLICATIONS, "10");
        for (var number = 1; number <= 20_000; number++) {
            city.add(CityFile.APPLICATIONS, nameless(number, number % 2 == 0 ? "ORDINARY" : "FIRST"));
        }
        assertThat(load(false)).isInstanceOf(Refused.class);
        assertThat(problems).hasSize(10_000).allMatch(problem -> problem.reason() == Reason.NOT_IN_LIST);
        assertThat(city.count("application")).isZero();
        assertThat(city.count("release_cycle")).isZero();
        assertThat(load(true).files()).containsEntry(CityFile.APPLICATIONS, new Count(20_000, 10_000, 0));
        assertThat(city.count("application")).isEqualTo(10_000);
        assertThat(city.number("select max(number) - count(*) from journal where territory_id = :territory"))
                .isZero();
    }

    @Test
    void ten_thousand_rows_that_are_bad_beside_each_other_are_told_too() {
        city.filled().without(CityFile.APPLICATIONS, "10");
        for (var number = 1; number <= 10_000; number++) {
            city.add(CityFile.APPLICATIONS, nameless(1 + number / 2, "ORDINARY"));
        }
        assertThat(load(false)).isInstanceOf(Refused.class);
        // 1 and 5001 stand once.
        assertThat(problems).hasSize(9_998).allMatch(problem -> problem.reason() == Reason.DUPLICATE_NUMBER);
    }

    @Test
    void a_file_that_is_none_of_ours_refuses_all_even_if_bad_rows_are_to_be_skipped() throws Exception {
        var request = city.filled().request(true);
        var groups = request.folder().resolve("groups.csv");
        Files.writeString(
                groups, Files.readString(groups).replace("capacity", "вместимость"), Charset.forName("windows-1251"));
        assertThat(imports.load(request, problems::add, Progress.SILENT)).isInstanceOf(Refused.class);
        assertThat(problems).extracting(Problem::reason).containsExactly(Reason.WINDOWS_1251);
        assertThat(city.count("kindergarten")).isZero();
    }

    @Test
    void empty_files_load_nothing_and_do_not_wake_the_territory() {
        var outcome = load(false);
        assertThat(outcome.files().values()).containsOnly(new Count(0, 0, 0));
        assertThat(city.count("release_cycle")).isZero();
        assertThat(city.count("loaded_file")).isZero();
    }

    @Test
    void of_two_who_load_the_same_at_once_one_loads_and_the_other_finds_it_loaded() throws Exception {
        city.filled();
        for (var number = 1_001; number <= 3_000; number++) {
            city.add(CityFile.APPLICATIONS, nameless(number, "ORDINARY"));
        }
        var request = city.request(false);
        Callable<Outcome> load = () -> imports.load(request, problem -> {}, Progress.SILENT);
        try (var both = Executors.newFixedThreadPool(2)) {
            var outcomes = both.invokeAll(List.of(load, load));
            assertThat(List.of(outcomes.getFirst().get(), outcomes.getLast().get()))
                    .extracting(outcome -> outcome.files().get(CityFile.APPLICATIONS))
                    .containsExactlyInAnyOrder(new Count(2_003, 2_003, 0), new Count(2_003, 0, 2_003));
        }
        assertThat(city.count("application")).isEqualTo(2_003);
        assertThat(city.number("select max(number) - count(*) from journal where territory_id = :territory"))
                .isZero();
    }

    @Test
    void a_child_whom_another_territory_takes_in_the_same_moment_stands_there() throws Exception {
        city.filled();
        var other = territories.find("almaty").orElseThrow();
        try (var connection = TestDatabase.owner();
                var statement = connection.createStatement();
                var alone = Executors.newSingleThreadExecutor()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("insert into child_slot values ('" + TestCity.iin(12) + "', 'ORDINARY', '"
                    + other.id() + "', '" + other.id() + "', '2026-01-01Z')");
            var loading = alone.submit(() -> load(false));
            // Whoever waits for a row waits for the transaction that has it.
            while (city.number("select count(*) from pg_locks where not granted and locktype = 'transactionid'") == 0) {
                assertThat(loading.isDone()).isFalse();
                Thread.sleep(20);
            }
            connection.commit();
            assertThat(loading.get()).isInstanceOf(Refused.class);
            statement.executeUpdate("delete from child_slot where territory_id = '" + other.id() + "'");
            connection.commit();
        }
        assertThat(problems)
                .extracting(TestCity::shown)
                .containsExactly("applications.csv:3 iin ************ CHILD_IN_OTHER_TERRITORY[almaty]");
        assertThat(city.count("child_slot")).isZero();
        assertThat(load(false)).isInstanceOf(Loaded.class);
    }
}
