package kezek.portal.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kezek.portal.TestDatabase;
import kezek.portal.cityfiles.CityFile;
import kezek.portal.cityfiles.Problem;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import kezek.rulebook.child.Sex;
import org.springframework.util.FileSystemUtils;

/** A territory without records for one test, and the files of a small city. What the test loads goes with it. */
public final class TestCity implements AutoCloseable {

    /** Tables in which something of a territory may lie, those that others point at last. */
    private static final List<String> TABLES = List.of(
            "journal_salt",
            "journal",
            "loaded_file",
            "outbox",
            "child_slot",
            "access",
            "reservation",
            "recall",
            "enrolment",
            "referral",
            "freed_place",
            "stop_list_entry",
            "benefit",
            "application_contact",
            "application",
            "representative",
            "child",
            "kindergarten_group",
            "kindergarten",
            "queue_turn",
            "mixed_turn",
            "frozen_period",
            "release_cycle",
            "counter");

    private final Territory territory;
    private final Path folder;
    private final Map<CityFile, List<String>> rows = new EnumMap<>(CityFile.class);

    public TestCity(Territories territories, String slug) {
        this.territory = territories.find(slug).orElseThrow();
        this.folder = newFolder();
        for (var file : CityFile.values()) {
            rows.put(file, new ArrayList<>());
        }
        empty();
    }

    /** Two kindergartens, three groups, two children, three applications and a place. */
    public TestCity filled() {
        add(CityFile.KINDERGARTENS, kindergarten("KG-1"), kindergarten("KG-2"));
        add(
                CityFile.GROUPS,
                "KG-1,01,2,3,KAZAKH,ORDINARY,3",
                "KG-1,02,3,6,RUSSIAN,SPECIAL,5",
                "KG-2,01,3,4,KAZAKH,ORDINARY,2");
        add(CityFile.ENROLLED, enrolled(201, "KG-1,01", 1), enrolled(202, "KG-2,01", 2));
        add(CityFile.APPLICATIONS, application(101, 11), application(102, 12), application(103, 13));
        add(CityFile.PLACES, "301,KG-1,01,2026-11-02T10:00:00+05:00");
        return this;
    }

    public Territory territory() {
        return territory;
    }

    public Path folder() {
        return folder;
    }

    public TestCity add(CityFile file, String... more) {
        list(file).addAll(List.of(more));
        return this;
    }

    /** Puts another row in the place of the one that begins so. */
    TestCity replace(CityFile file, String beginning, String row) {
        list(file).replaceAll(old -> old.startsWith(beginning) ? row : old);
        return this;
    }

    TestCity without(CityFile file, String beginning) {
        list(file).removeIf(row -> row.startsWith(beginning));
        return this;
    }

    /** The request for these files, which are written now. */
    public CityImport.Request request(boolean skipBad) {
        try {
            for (var file : CityFile.values()) {
                var header = String.join(",", file.columns());
                Files.writeString(
                        folder.resolve(file.fileName()), header + "\n" + String.join("\n", list(file)) + "\n");
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return new CityImport.Request(folder, territory, skipBad);
    }

    static String kindergarten(String code) {
        return code
                + ",,Балапан (ойдан шығарылған),Балапан (вымышленный),,Бақ көшесі,улица Садовая,STATE,51.128612,71.4";
    }

    /** A child with an IIN of its own for each serial. */
    static String enrolled(long number, String group, int serial) {
        return number + "," + group + "," + born() + "," + iin(serial)
                + ",Есенов,Мирас,Тимурұлы,2026-09-01T09:00:00.123456+05:00";
    }

    public static String application(long number, int serial) {
        return application(number, "2024-03-01T10:00:00+05:00", "ORDINARY", iin(serial));
    }

    public static String application(long number, String filedAt, String kind, String iin) {
        return number + "," + filedAt + "," + kind + "," + born() + ",FIRST_PRIORITY,large-family,WAITING,," + iin
                + ",Есенова,Аяна,Тимурқызы,+77990000101";
    }

    /** The birthday of all children here: old enough for a group, too young for school, on every day of the next years. */
    static LocalDate born() {
        return LocalDate.of(2023, 5, 17);
    }

    public static String iin(int serial) {
        for (var next = serial * 10; ; next++) {
            var iin = Iin.invented(born(), Sex.FEMALE, next);
            if (iin.isPresent()) {
                return iin.get().value();
            }
        }
    }

    /** A problem as the tests name it. */
    static String shown(Problem problem) {
        return problem.file().fileName() + ":" + problem.line() + " "
                + problem.column().orElse("-") + " " + problem.value() + " " + problem.reason() + problem.arguments();
    }

    /** How many rows of the territory lie in a table. */
    public long count(String table) {
        return number("select count(*) from " + table + " where territory_id = '" + territory.id() + "'");
    }

    /** The first column of the only row of a query, in which {@code :territory} stands for this territory. */
    public String value(String sql) {
        try (var connection = TestDatabase.owner();
                var statement = connection.createStatement();
                var results = statement.executeQuery(sql.replace(":territory", "'" + territory.id() + "'"))) {
            results.next();
            return String.valueOf(results.getString(1));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public long number(String sql) {
        return Long.parseLong(value(sql));
    }

    /** Changes something as the owner of the schema, behind the portal's back. */
    public void change(String sql) {
        try (var connection = TestDatabase.owner();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql.replace(":territory", "'" + territory.id() + "'"));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A folder that is deleted with its files when the city is closed. */
    private static Path newFolder() {
        try {
            return Files.createTempDirectory("city");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() {
        empty();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    /** Forgets what was loaded. */
    TestCity empty() {
        change(TABLES.stream()
                .map(table -> "delete from " + table + " where territory_id = :territory;")
                .collect(Collectors.joining()));
        return this;
    }

    private List<String> list(CityFile file) {
        return Objects.requireNonNull(rows.get(file));
    }
}
