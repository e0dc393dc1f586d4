package kezek.portal.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kezek.portal.PortalTest;
import kezek.portal.cityfiles.CityFile;
import kezek.portal.cityfiles.Problem;
import kezek.portal.demo.DemoCity;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.register.CityImport.Loaded;
import kezek.portal.territory.Territories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What was imported comes out again, byte by byte; what lives in the portal comes out as it is now. */
@PortalTest
class ExportTest {

    private static final Path SAMPLE = Path.of("..", "docs", "sample-city");

    private final CityImport imports;
    private final CityExport exports;
    private final Territories territories;
    private final LocalDate today;
    private TestCity city;

    ExportTest(CityImport imports, CityExport exports, Territories territories, PortalClock clock) {
        this.imports = imports;
        this.exports = exports;
        this.territories = territories;
        this.city = new TestCity(territories, "kosshy");
        this.today = clock.now().atZone(city.territory().zone()).toLocalDate();
    }

    @AfterEach
    void forget() {
        city.close();
    }

    private void load(Path folder) {
        var problems = new ArrayList<Problem>();
        var outcome =
                imports.load(new CityImport.Request(folder, city.territory(), false), problems::add, Progress.SILENT);
        assertThat(problems).isEmpty();
        assertThat(outcome).isInstanceOf(Loaded.class);
    }

    private Path export() {
        var folder = city.folder().resolve("out");
        assertThat(exports.write(folder, city.territory(), Progress.SILENT)).isInstanceOf(CityExport.Exported.class);
        return folder;
    }

    private static void same(Path one, Path other) throws IOException {
        for (var file : CityFile.values()) {
            assertThat(other.resolve(file.fileName())).hasSameBinaryContentAs(one.resolve(file.fileName()));
        }
    }

    private void comesBack(DemoCity demo) throws IOException {
        var folder = city.folder().resolve("in");
        demo.writeTo(folder);
        load(folder);
        same(folder, export());
    }

    @Test
    void the_sample_city_comes_back() throws IOException {
        load(SAMPLE);
        same(SAMPLE, export());
    }

    @Test
    void the_small_demo_town_comes_back() throws IOException {
        comesBack(DemoCity.kosshy(today, 1));
    }

    @Test
    @EnabledIfSystemProperty(named = "kezek.full", matches = "true")
    void the_demo_city_comes_back() throws IOException {
        city.close();
        city = new TestCity(territories, "astana");
        comesBack(DemoCity.astana(today, 1));
    }

    private List<String> lines(Path folder, CityFile file) throws IOException {
        return Files.readAllLines(folder.resolve(file.fileName())).stream()
                .skip(1)
                .toList();
    }

    @Test
    void what_ended_is_not_exported() throws IOException {
        load(city.filled().request(false).folder());
        city.change(
                "update application set closed_at = filed_at, closed_by = 'x', closed_because = 'WITHDRAWN' where number = 101 and territory_id = :territory");
        city.change(
                "update enrolment set left_at = enrolled_at, left_because = 'LEFT' where number = 201 and territory_id = :territory");
        city.change(
                "update freed_place set closed_at = reported_at, closed_because = 'RECALLED' where territory_id = :territory");
        city.change(
                "update kindergarten_group set closed_at = added_at where kind = 'SPECIAL' and territory_id = :territory");
        var folder = export();
        assertThat(lines(folder, CityFile.APPLICATIONS)).hasSize(2).noneMatch(line -> line.startsWith("101"));
        assertThat(lines(folder, CityFile.ENROLLED)).hasSize(1).noneMatch(line -> line.startsWith("201"));
        assertThat(lines(folder, CityFile.PLACES)).isEmpty();
        assertThat(lines(folder, CityFile.GROUPS)).hasSize(2).noneMatch(line -> line.startsWith("KG-1,02"));
        city.change("update kindergarten set closed_at = added_at where code = 'KG-1' and territory_id = :territory");
        folder = export();
        assertThat(lines(folder, CityFile.KINDERGARTENS)).hasSize(1).allMatch(line -> line.startsWith("KG-2"));
        assertThat(lines(folder, CityFile.GROUPS)).hasSize(1).allMatch(line -> line.startsWith("KG-2"));
    }

    @Test
    void an_application_that_school_age_ended_is_not_exported_though_nobody_has_closed_it_yet() throws IOException {
        load(city.filled().request(false).folder());
        city.change("update child set iin = null, birth_date = '2020-12-31' where territory_id = :territory");
        assertThat(lines(export(), CityFile.APPLICATIONS)).isEmpty();
        city.change("update child set birth_date = '2021-01-01' where territory_id = :territory");
        assertThat(lines(export(), CityFile.APPLICATIONS)).hasSize(3);
    }

    @Test
    void a_term_of_the_stop_list_that_is_over_is_not_exported_and_one_that_runs_is() throws IOException {
        city.filled()
                .replace(
                        CityFile.APPLICATIONS,
                        "101",
                        TestCity.application(101, 11).replace("WAITING,,", "STOP_LISTED,2036-01-01T09:00:00+05:00,"));
        load(city.request(false).folder());
        assertThat(lines(export(), CityFile.APPLICATIONS).getFirst())
                .contains(",STOP_LISTED,2036-01-01T09:00:00+05:00,");
        city.change(
                "update stop_list_entry set since = '2020-01-01Z', until_at = '2020-01-11Z' where territory_id = :territory");
        assertThat(lines(export(), CityFile.APPLICATIONS).getFirst()).contains(",WAITING,,");
    }

    @Test
    void a_lane_that_rests_on_an_unconfirmed_benefit_is_not_exported() throws IOException {
        load(city.filled().request(false).folder());
        city.change(
                "update application set lane = 'OUT_OF_TURN' where number in (101, 102) and territory_id = :territory");
        city.change("""
                insert into benefit (territory_id, id, application_id, kind, lane, granted_at, granted_by)
                select territory_id, id, id, 'serviceman', 'OUT_OF_TURN', registered_at, 'parent' from application
                where number in (101, 102) and territory_id = :territory
                """);
        city.change("""
                delete from benefit b using application a
                where a.id = b.application_id and a.number = 102 and b.kind = 'large-family' and b.territory_id = :territory
                """);
        var applications = lines(export(), CityFile.APPLICATIONS);
        assertThat(applications.get(0)).contains(",FIRST_PRIORITY,large-family,");
        assertThat(applications.get(1)).contains(",ORDINARY,,WAITING");
        city.change("update benefit set confirmed_at = granted_at, confirmed_by = 'x' where territory_id = :territory");
        applications = lines(export(), CityFile.APPLICATIONS);
        assertThat(applications.get(0)).contains(",OUT_OF_TURN,serviceman,");
        assertThat(applications.get(1)).contains(",OUT_OF_TURN,serviceman,");
    }

    @Test
    void a_folder_with_other_files_is_left_alone() throws IOException {
        load(city.filled().request(false).folder());
        var folder = Files.createDirectory(city.folder().resolve("out"));
        Files.writeString(folder.resolve("notes.txt"), "");
        assertThat(exports.write(folder, city.territory(), Progress.SILENT))
                .isEqualTo(new CityExport.FolderInUse(List.of("notes.txt")));
        assertThat(folder).isDirectoryNotContaining("glob:**.csv");
    }

    @Test
    void an_older_export_and_what_a_broken_one_left_are_replaced() throws IOException {
        load(city.filled().request(false).folder());
        var folder = Files.createDirectory(city.folder().resolve("out"));
        Files.writeString(folder.resolve("places.csv"), "old");
        Files.writeString(folder.resolve("groups.csv.new"), "half");
        assertThat(export()).isDirectoryNotContaining("glob:**.new");
        assertThat(lines(folder, CityFile.PLACES)).hasSize(1);
    }

    @Test
    void the_files_are_for_their_owner_alone() throws IOException {
        load(city.filled().request(false).folder());
        var folder = export();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("applications.csv"))))
                .isEqualTo("rw-------");
    }
}
