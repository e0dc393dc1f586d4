package kezek.bench.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Loads a town as an operator does, by the files of a city, and signs its families in. */
final class Founding {

    private static final ZoneOffset COUNTRY = ZoneOffset.ofHours(5);
    private static final LocalTime OPENS = LocalTime.of(7, 0);
    private static final long FIRST_APPLICATION = 100_001;
    private static final int AGE = 3;

    /** In February the school year of the year before counts. */
    private static final int BORN_YEARS_AGO = AGE + 1;

    private static final int PARENTS_BORN = 1990;
    private static final int MONTHS_WAITED = 3;

    /** Weeks of a February without a day off but Saturday and Sunday. */
    private static final int WEEKS = 3;

    private final Arena arena;
    private final Cookies cookies;

    Founding(Arena arena, Random random) {
        this.arena = arena;
        this.cookies = new Cookies(random);
    }

    /**
     * The town of a round, with as many children. The clock then stands at Monday of its week.
     *
     * @param round 0, 1, 2, …; each has a territory and a week of its own
     */
    Town found(int round, int children, Path folder) throws IOException, InterruptedException, SQLException {
        var year = arena.now().atOffset(COUNTRY).getYear() + (round % WEEKS == 0 ? 1 : 0);
        var first = LocalDate.of(year, Month.FEBRUARY, 1);
        var monday =
                first.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)).plusWeeks(round % WEEKS);
        var slug = slug(round);
        arena.moveTo(at(monday, LocalTime.NOON));
        write(folder, monday, round * children, children);
        arena.nodes().getFirst().command("import", folder.toString(), "--territory", slug);
        try (var connection = arena.connect()) {
            var territory = territory(connection, slug);
            return new Town(
                    slug,
                    at(monday.plusDays(1), OPENS),
                    at(monday.plusDays(1).with(DayOfWeek.FRIDAY), OPENS),
                    families(connection, territory, round * children, children),
                    clerks(connection, territory));
        }
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).toInstant(COUNTRY);
    }

    private String slug(int round) throws SQLException {
        try (var connection = arena.connect();
                var query = connection.prepareStatement("""
                        select slug from territory where carries_queue and valid_until is null and zone = 'Asia/Almaty' and slug <> 'astana'
                        order by slug offset ? limit 1
                        """)) {
            query.setInt(1, round);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString("slug");
            }
        }
    }

    private static UUID territory(Connection connection, String slug) throws SQLException {
        try (var query = connection.prepareStatement("select id from territory where slug = ?")) {
            query.setString(1, slug);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getObject("id", UUID.class);
            }
        }
    }

    private static void write(Path folder, LocalDate monday, int first, int children) throws IOException {
        Files.createDirectories(folder);
        var groups = IntStream.range(0, Town.PLACES.size()).boxed().toList();
        file(
                folder,
                "kindergartens",
                "code,bin,name_kk,name_ru,district,address_kk,address_ru,ownership,latitude,longitude",
                groups.stream()
                        .map(group -> Town.group(group) + ",,Балапан,Балапан,,Көше,Улица,STATE,51.1,71.4")
                        .toList());
        file(
                folder,
                "groups",
                "kindergarten,code,age_from,age_to,language,kind,capacity",
                groups.stream()
                        .map(group -> "%s,%s,%d,%d,KAZAKH,ORDINARY,20"
                                .formatted(Town.group(group), Town.group(group), AGE, AGE + 1))
                        .toList());
        file(
                folder,
                "enrolled",
                "number,kindergarten,group,birth_date,iin,surname,given_name,patronymic,enrolled_at",
                List.of());
        file(
                folder,
                "applications",
                "number,filed_at,kind,birth_date,lane,benefit,state,stop_list_until,iin,surname,given_name,patronymic,phone",
                IntStream.range(0, children)
                        .mapToObj(child -> application(first + child, monday))
                        .toList());
        var places = new ArrayList<String>();
        groups.forEach(group -> IntStream.range(0, Town.PLACES.get(group))
                .forEach(place -> places.add("%d,%s,%s,%sT09:00:00+05:00"
                        .formatted(places.size() + 1, Town.group(group), Town.group(group), monday))));
        file(folder, "places", "number,kindergarten,group,reported_at", places);
    }

    private static String application(int person, LocalDate monday) {
        var child = InventedPeople.born(monday.getYear() - BORN_YEARS_AGO, person);
        return "%d,%sT08:00:00+05:00,ORDINARY,%s,ORDINARY,,WAITING,,%s,Сынақ,Айлин,,+7799%07d"
                .formatted(
                        FIRST_APPLICATION + person,
                        monday.minusMonths(MONTHS_WAITED),
                        child.born(),
                        child.iin(),
                        FIRST_APPLICATION + person);
    }

    private static void file(Path folder, String name, String header, List<String> rows) throws IOException {
        Files.writeString(folder.resolve(name + ".csv"), header + "\n" + String.join("\n", rows) + "\n");
    }

    private List<Town.Child> families(Connection connection, UUID territory, int first, int count) throws SQLException {
        var families = new ArrayList<Town.Child>();
        try (var parent = connection.prepareStatement("""
                        with parent as (insert into representative (territory_id, id, iin) values (?, ?, ?) returning id)
                        update application set representative_id = (select id from parent) where territory_id = ? and number = ?
                        """)) {
            for (var i = 0; i < count; i++) {
                var number = FIRST_APPLICATION + first + i;
                var iin = InventedPeople.born(PARENTS_BORN, first + i).iin();
                parent.setObject(1, territory);
                parent.setObject(2, UUID.randomUUID());
                parent.setString(3, iin);
                parent.setObject(4, territory);
                parent.setLong(5, number);
                parent.executeUpdate();
                families.add(new Town.Child(
                        number,
                        "+7 799 *** ** %02d".formatted(number % 100),
                        cookies.ofParent(connection, iin, arena.now())));
            }
        }
        return families;
    }

    private List<Town.Clerk> clerks(Connection connection, UUID territory) throws SQLException {
        var clerks = new ArrayList<Town.Clerk>();
        try (var account = connection.prepareStatement("""
                        insert into staff_account (territory_id, id, login, person_name, phone, role, kindergarten_id, password_hash, wrong_tries, added_at)
                        select k.territory_id, ?, ?, 'Сынақ', '+77990000001', 'KINDERGARTEN', k.id, '-', 0, ?
                        from kindergarten k where k.territory_id = ? and k.code = ?
                        """)) {
            for (var index = Town.PLACES.size() - Town.RECALLING; index < Town.PLACES.size(); index++) {
                var group = Town.group(index);
                var id = UUID.randomUUID();
                account.setObject(1, id);
                account.setString(2, "clerk-" + index);
                account.setTimestamp(3, Timestamp.from(arena.now()));
                account.setObject(4, territory);
                account.setString(5, group);
                account.executeUpdate();
                clerks.add(new Town.Clerk(
                        group,
                        places(connection, territory, group),
                        cookies.ofStaff(connection, territory, id, arena.now())));
            }
        }
        return clerks;
    }

    private static List<Long> places(Connection connection, UUID territory, String group) throws SQLException {
        try (var query = connection.prepareStatement("""
                select p.number from freed_place p join kindergarten_group g on g.territory_id = p.territory_id and g.id = p.group_id
                where p.territory_id = ? and g.code = ? order by p.number
                """)) {
            query.setObject(1, territory);
            query.setString(2, group);
            var places = new ArrayList<Long>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    places.add(rows.getLong("number"));
                }
            }
            return places;
        }
    }
}
