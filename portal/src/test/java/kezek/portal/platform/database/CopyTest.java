package kezek.portal.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are copied into a table, and rows that are read one by one. */
@PortalTest
class CopyTest {

    private final Tx tx;

    CopyTest(Tx tx) {
        this.tx = tx;
    }

    private static WriteDb table(WriteDb db, String columns) {
        db.change("create temporary table copied (" + columns + ") on commit drop")
                .rows();
        return db;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\\N",
                "\\",
                "a\tb",
                "a\nb",
                "a\r\nb",
                "\\.",
                "\\n",
                "'\"",
                "әіңғүұқөһ",
                "𐍈 👶",
                "{\"v\":\"\\\\\"}"
            })
    void a_text_comes_back_as_it_was(String text) {
        var back = tx.write(db -> {
            table(db, "value text, after text")
                    .copy("copy copied (value, after) from stdin", rows -> rows.row(text, "next"));
            return db.select("select value, after from copied")
                    .single(row -> List.of(row.text("value"), row.text("after")));
        });
        assertThat(back).containsExactly(text, "next");
    }

    @Test
    void every_type_comes_back_as_it_was() {
        var id = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad91");
        var instant = Instant.parse("2026-11-21T04:05:06.000007Z");
        tx.run(db -> {
            table(db, "a uuid, b timestamptz, c date, d numeric, e bigint, f boolean, g bytea, h text, i int");
            var count = db.copy(
                    "copy copied (a, b, c, d, e, f, g, h, i) from stdin",
                    rows -> rows.row(
                            id,
                            instant,
                            LocalDate.of(2026, 2, 28),
                            new BigDecimal("5E+1"),
                            Long.MAX_VALUE,
                            true,
                            new byte[] {0, -1, 92},
                            null,
                            -7));
            assertThat(count).isEqualTo(1);
            db.select("select a, b, c, d, e, f, g, h, i from copied").single(row -> {
                assertThat(row.uuid("a")).isEqualTo(id);
                assertThat(row.instant("b")).isEqualTo(instant);
                assertThat(row.date("c")).isEqualTo("2026-02-28");
                assertThat(row.decimal("d")).isEqualByComparingTo("50");
                assertThat(row.longNumber("e")).isEqualTo(Long.MAX_VALUE);
                assertThat(row.flag("f")).isTrue();
                assertThat(row.bytes("g")).containsExactly(0, -1, 92);
                assertThat(row.optional("h", Row::text)).isEmpty();
                assertThat(row.integer("i")).isEqualTo(-7);
                return row;
            });
        });
    }

    @Test
    void many_rows_are_sent_in_their_order_and_read_one_by_one_while_others_are_copied() {
        var seen = new ArrayList<Integer>();
        tx.run(db -> {
            table(db, "n int, filler text");
            var count = db.copy("copy copied (n, filler) from stdin", rows -> {
                for (var n = 0; n < 5_000; n++) {
                    rows.row(n, "x".repeat(50));
                }
            });
            assertThat(count).isEqualTo(5_000);
            db.select("select n from copied order by n").each(row -> {
                seen.add(row.integer("n"));
                if (seen.size() == 1_500) {
                    db.copy("copy copied (n, filler) from stdin", rows -> rows.row(9_999, "late"));
                }
            });
        });
        assertThat(seen).hasSize(5_000).isSorted();
    }

    @Test
    void nothing_is_kept_of_work_that_fails() {
        assertThatThrownBy(() -> tx.run(db -> table(db, "n int").copy("copy copied (n) from stdin", rows -> {
                    rows.row(1);
                    throw new IllegalStateException("broken");
                })))
                .hasMessage("broken");
        assertThat(tx.<Long>read(
                        db -> db.select("select count(*) as n from clock").single(row -> row.longNumber("n"))))
                .isNotNull();
    }

    @Test
    void what_is_not_worth_keeping_is_rolled_back_and_what_is_is_kept() throws SQLException {
        forgetKept();
        var id = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad91");
        for (var kept : List.of(false, true)) {
            tx.<Integer>writeIf(
                    answer -> kept, db -> db.change("""
                            insert into territory (id, slug, level, carries_queue, zone, name_kk, name_ru, name_en, latitude, longitude,
                                valid_from, valid_until)
                            values (:id, 'kept-or-not', 'settlement', false, 'Asia/Almaty', 'а', 'а', 'a', 50, 70, '1900-01-01', '1900-01-02')
                            on conflict (id) do nothing
                            """).param("id", id).rows());
            assertThat(tx.<Boolean>read(db -> db.select("select exists (select from territory where id = :id) as there")
                            .param("id", id)
                            .single(row -> row.flag("there"))))
                    .isEqualTo(kept);
        }
        forgetKept();
    }

    private static void forgetKept() throws SQLException {
        try (var connection = TestDatabase.owner();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from territory where slug = 'kept-or-not'");
        }
    }

    @Test
    void a_snapshot_shows_one_state_and_the_next_transaction_is_an_ordinary_one_again() {
        var level = "select current_setting('transaction_isolation') as level";
        assertThat(tx.<String>snapshot(db -> db.select(level).single(row -> row.text("level"))))
                .isEqualTo("repeatable read");
        assertThat(tx.<String>read(db -> db.select(level).single(row -> row.text("level"))))
                .isEqualTo("read committed");
        assertThatThrownBy(() -> tx.read(db -> tx.snapshot(inner -> 1))).isInstanceOf(IllegalStateException.class);
    }
}
