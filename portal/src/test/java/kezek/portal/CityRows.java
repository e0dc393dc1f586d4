package kezek.portal;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * Writes a city row by row, as the application's role. What is not said of a row is usual: a state kindergarten without coordinates, a Kazakh
 * group for age 2.
 */
public final class CityRows {

    private static final List<String> TABLES = List.of(
            "access",
            "reservation",
            "recall",
            "stop_list_entry",
            "enrolment",
            "referral",
            "benefit",
            "application_contact",
            "application",
            "child",
            "freed_place",
            "kindergarten_group",
            "kindergarten");

    private final WriteDb db;
    private final Territory territory;
    private final Instant now;
    private long number;

    /** Writes into a territory at an instant. */
    public CityRows(WriteDb db, Territory territory, Instant now) {
        this.db = db;
        this.territory = territory;
        this.now = now;
    }

    /** Columns of a row that are not the usual ones. */
    public static Map<String, @Nullable Object> with(Object... namesAndValues) {
        var columns = new HashMap<String, @Nullable Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            columns.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return columns;
    }

    /** Takes out what an earlier run has left in the territory; only the schema's owner can. */
    public static void clear(Territory territory) {
        try (var owner = TestDatabase.owner();
                var statement = owner.createStatement()) {
            for (var table : TABLES) {
                statement.executeUpdate("delete from " + table + " where territory_id = '" + territory.id() + "'");
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** A kindergarten; its identifier. */
    public UUID kindergarten(String code, Map<String, @Nullable Object> columns) {
        return row(
                "kindergarten",
                columns,
                with(
                        "code",
                        code,
                        "name_kk",
                        "«" + code + "» балабақшасы",
                        "name_ru",
                        "Детский сад «" + code + "»",
                        "address_kk",
                        "Достық көшесі, 1",
                        "address_ru",
                        "улица Дружбы, 1",
                        "ownership",
                        "STATE",
                        "invented",
                        false,
                        "added_at",
                        now));
    }

    /** A group; its identifier. */
    public UUID group(UUID kindergarten, String code, Map<String, @Nullable Object> columns) {
        return row(
                "kindergarten_group",
                columns,
                with(
                        "kindergarten_id",
                        kindergarten,
                        "code",
                        code,
                        "age_from",
                        2,
                        "age_to",
                        3,
                        "language",
                        "KAZAKH",
                        "kind",
                        "ORDINARY",
                        "capacity",
                        20,
                        "added_at",
                        now));
    }

    /** A freed place of a group for age 2; its identifier. */
    public UUID place(UUID group, int schoolYear, Instant reportedAt, Map<String, @Nullable Object> columns) {
        return row(
                "freed_place",
                columns,
                with(
                        "group_id",
                        group,
                        "number",
                        ++number,
                        "age_from",
                        2,
                        "age_to",
                        3,
                        "kind",
                        "ORDINARY",
                        "school_year",
                        schoolYear,
                        "reported_at",
                        reportedAt,
                        "reported_by",
                        "test"));
    }

    /** A child of this birth year in a group, since an instant; the identifier of the enrolment. */
    public UUID enrolment(UUID group, int born, Instant at, Map<String, @Nullable Object> columns) {
        return row(
                "enrolment",
                columns,
                with(
                        "number",
                        ++number,
                        "child_id",
                        child(born),
                        "group_id",
                        group,
                        "enrolled_at",
                        at,
                        "enrolled_by",
                        "test"));
    }

    /** A child of this birth year in the ordinary queue; the identifier of the application. */
    public UUID application(int born, Map<String, @Nullable Object> columns) {
        return row(
                "application",
                columns,
                with(
                        "number",
                        ++number,
                        "child_id",
                        child(born),
                        "kind",
                        "ORDINARY",
                        "cohort",
                        born,
                        "lane",
                        "ORDINARY",
                        "filed_at",
                        now,
                        "registered_at",
                        now,
                        "registered_by",
                        "test"));
    }

    /** A reservation that holds a place for an application until an instant. */
    public void reservation(UUID place, UUID application, Instant until) {
        row(
                "reservation",
                with(),
                with(
                        "place_id", place,
                        "application_id", application,
                        "request_key", Ids.at(now),
                        "from_at", now,
                        "until_at", until));
    }

    private UUID child(int born) {
        return row("child", with(), with("birth_date", LocalDate.of(born, 3, 1)));
    }

    private UUID row(String table, Map<String, @Nullable Object> own, Map<String, @Nullable Object> usual) {
        var id = Ids.at(now);
        var columns = new HashMap<>(usual);
        columns.putAll(own);
        columns.put("territory_id", territory.id());
        columns.put("id", id);
        var names = List.copyOf(columns.keySet());
        var insert = db.change("insert into %s (%s) values (:%s)"
                .formatted(table, String.join(", ", names), String.join(", :", names)));
        names.forEach(name -> insert.param(name, columns.get(name)));
        insert.rows();
        return id;
    }
}
