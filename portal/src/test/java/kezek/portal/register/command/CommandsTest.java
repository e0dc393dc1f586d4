package kezek.portal.register.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import kezek.portal.PortalTest;
import kezek.portal.cityfiles.CityFile;
import kezek.portal.platform.command.Command;
import kezek.portal.platform.command.Terminal;
import kezek.portal.platform.web.AllTexts;
import kezek.portal.platform.web.Language;
import kezek.portal.register.CityExport;
import kezek.portal.register.CityImport;
import kezek.portal.register.TestCity;
import kezek.portal.territory.Territories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;

/** What a person types and reads. */
@PortalTest
class CommandsTest {

    private final ObjectProvider<CityImport> imports;
    private final ObjectProvider<CityExport> exports;
    private final ObjectProvider<Territories> territories;
    private final AllTexts texts;
    private final TestCity city;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    CommandsTest(
            ObjectProvider<CityImport> imports,
            ObjectProvider<CityExport> exports,
            ObjectProvider<Territories> territories,
            AllTexts texts) {
        this.imports = imports;
        this.exports = exports;
        this.territories = territories;
        this.texts = texts;
        this.city = new TestCity(territories.getObject(), "shymkent").filled();
    }

    @AfterEach
    void forget() {
        city.close();
    }

    private Terminal terminal(boolean interactive, Path folder) {
        return new Terminal(print(out), print(err), interactive, folder, Language.EN);
    }

    private static PrintStream print(ByteArrayOutputStream into) {
        return new PrintStream(into, true, StandardCharsets.UTF_8);
    }

    private int imported(String... typed) {
        return imported(terminal(false, city.folder()), typed);
    }

    private int imported(Terminal terminal, String... typed) {
        return new ImportCommand(imports, territories, texts, terminal).run(List.of(typed));
    }

    private int exported(String... typed) {
        var terminal = terminal(false, city.folder());
        return new ExportCommand(exports, territories, texts, terminal).run(List.of(typed));
    }

    private String shown() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                | The folder of the files is not named",
                ".                               | The territory is not named",
                ". --territory                   | The option --territory lacks its value",
                ". --territory moon              | There is no territory “moon”",
                ". --territory astana-esil       | has no queue of its own",
                ". . --territory shymkent        | Two folders are named: . and .",
                ". --fast                        | There is no option --fast",
                "nowhere --territory shymkent    | lacks these files: kindergartens.csv, groups.csv",
                ". --language de                 | There is no language “de”",
                "--language ru                   | Не названа папка",
                "--language kk                   | қапшық аталмаған",
            })
    void a_wrong_use_is_told_with_the_right_one(String typed, String told) {
        city.request(false);
        var words = Stream.of((typed == null ? "" : typed).split(" "))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        assertThat(imported(words)).isEqualTo(Command.WRONG_USE);
        assertThat(complained()).contains(told).contains("./kezek import");
        assertThat(shown()).isEmpty();
    }

    @Test
    void an_export_skips_nothing() {
        assertThat(exported("out", "--territory", "shymkent", "--skip-bad")).isEqualTo(Command.WRONG_USE);
        assertThat(complained()).contains("There is no option --skip-bad").contains("./kezek export");
    }

    @Test
    void a_good_city_is_loaded_and_counted() {
        city.request(false);
        assertThat(imported(".", "--territory", "shymkent")).isEqualTo(Command.DONE);
        assertThat(shown())
                .contains("applications.csv: 3 rows in all; new 3, loaded before 0, with problems 0")
                .contains("Loaded: Shymkent.");
        assertThat(complained()).contains("Reading the files").contains("Writing the journal");
        assertThat(city.folder().resolve("problems.csv")).doesNotExist();
        out.reset();
        assertThat(imported(".", "--territory", "shymkent")).isEqualTo(Command.DONE);
        assertThat(shown()).contains("Nothing has changed");
    }

    @Test
    void problems_are_shown_in_the_persons_language_and_kept_in_a_file() throws IOException {
        city.add(CityFile.APPLICATIONS, TestCity.application(104, 11), TestCity.application(0, 15))
                .request(false);
        assertThat(imported(".", "--territory", "shymkent", "--language", "ru")).isEqualTo(Command.NOT_DONE);
        assertThat(shown())
                .contains("applications.csv:6 number «0»: Номер")
                .contains("applications.csv:5 iin «************»: Ребёнок")
                .containsPattern("1 +NUMBER_FORM")
                .contains("Ничего не загружено");
        var file = city.folder().resolve("problems.csv");
        assertThat(shown()).contains(file.toString());
        assertThat(Files.readString(file))
                .startsWith("\uFEFFfile,line,column,value,reason,text\r\napplications.csv,6,number,0,NUMBER_FORM,")
                .contains("\r\napplications.csv,5,iin,************,CHILD_TWICE_IN_KIND,");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(city.count("application")).isZero();
    }

    @Test
    void with_skip_bad_the_rest_is_loaded_and_the_problems_are_told_all_the_same() {
        city.add(CityFile.APPLICATIONS, TestCity.application(0, 15)).request(false);
        assertThat(imported(".", "--territory", "shymkent", "--skip-bad")).isEqualTo(Command.DONE);
        assertThat(shown())
                .contains("NUMBER_FORM")
                .contains("new 3, loaded before 0, with problems 1")
                .contains("Loaded");
    }

    @Test
    void fifty_problems_are_shown_and_all_are_kept() throws IOException {
        for (var row = 0; row < 60; row++) {
            city.add(CityFile.PLACES, "0,KG-1,01,2026-11-02T10:00:00+05:00");
        }
        city.request(false);
        assertThat(imported(".", "--territory", "shymkent")).isEqualTo(Command.NOT_DONE);
        assertThat(shown().lines().filter(line -> line.matches("places.csv:\\d+ .*")))
                .hasSize(ProblemReport.SHOWN);
        assertThat(shown()).contains("… and 10 more.").containsPattern("60 +NUMBER_FORM");
        assertThat(Files.readAllLines(city.folder().resolve("problems.csv"))).hasSize(61);
    }

    @Test
    void a_list_that_cannot_be_written_here_lies_beside_the_folder_or_is_said_to_be_missing() throws IOException {
        city.add(CityFile.APPLICATIONS, TestCity.application(0, 15));
        var inner = Files.createDirectory(city.folder().resolve("inner"));
        for (var file : city.request(false).folder().toFile().listFiles((folder, name) -> name.endsWith(".csv"))) {
            Files.move(file.toPath(), inner.resolve(file.getName()));
        }
        var nowhere = terminal(false, city.folder().resolve("nowhere"));
        assertThat(imported(nowhere, inner.toString(), "--territory", "shymkent"))
                .isEqualTo(Command.NOT_DONE);
        assertThat(shown()).contains(city.folder().resolve("problems.csv").toString());
        Files.delete(city.folder().resolve("problems.csv"));
        Files.createDirectory(city.folder().resolve("problems.csv"));
        out.reset();
        assertThat(imported(nowhere, inner.toString(), "--territory", "shymkent"))
                .isEqualTo(Command.NOT_DONE);
        assertThat(shown())
                .contains("The list of all problems could not be written")
                .contains("applications.csv:5");
    }

    @Test
    void a_spreadsheet_runs_nothing_that_stands_in_the_list_and_a_terminal_obeys_nothing() throws IOException {
        city.add(
                CityFile.PLACES,
                "=1+1,KG-1,01,2026-11-02T10:00:00+05:00",
                "\u001b[2J,KG-1,01,2026-11-02T10:00:00+05:00");
        city.request(false);
        assertThat(imported(".", "--territory", "shymkent")).isEqualTo(Command.NOT_DONE);
        assertThat(Files.readString(city.folder().resolve("problems.csv"))).contains(",'=1+1,");
        assertThat(shown()).doesNotContain("\u001b").contains("«?[2J»");
    }

    @Test
    void where_a_person_looks_on_a_bar_is_written_over() {
        for (var number = 1_000; number < 60_000; number++) {
            city.add(CityFile.APPLICATIONS, number + ",2024-03-01,ORDINARY,2023-05-17,ORDINARY,,WAITING,,,,,,");
        }
        city.request(false);
        assertThat(imported(terminal(true, city.folder()), ".", "--territory", "shymkent"))
                .isEqualTo(Command.NOT_DONE);
        assertThat(complained()).containsPattern("\r\u001b\\[K\\[#+-+] \\d+ %, applications.csv");
    }

    @Test
    void an_export_says_where_the_files_are() {
        city.request(false);
        imported(".", "--territory", "shymkent");
        out.reset();
        assertThat(exported("out", "--territory", "shymkent")).isEqualTo(Command.DONE);
        assertThat(shown())
                .contains("applications.csv: 3 rows")
                .contains(city.folder().resolve("out").toString());
        assertThat(exported(".", "--territory", "shymkent")).isEqualTo(Command.WRONG_USE);
        assertThat(complained()).contains("holds something else: out");
    }
}
