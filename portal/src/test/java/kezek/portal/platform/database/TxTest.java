package kezek.portal.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kezek.portal.PortalTest;
import kezek.portal.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.UnexpectedRollbackException;

@PortalTest
class TxTest {

    private static final String INSERT = "insert into clock (id, offset_micros) values (1, :offset)";

    @Autowired
    private Tx tx;

    @BeforeEach
    void empty() throws SQLException {
        TestDatabase.clean();
    }

    @Test
    void what_a_write_did_a_later_read_sees() {
        assertThat(stored()).isEmpty();
        assertThat(tx.<Integer>write(db -> db.change(INSERT).param("offset", 7).rows()))
                .isEqualTo(1);
        assertThat(stored()).contains(7L);
    }

    @Test
    void a_write_that_throws_leaves_nothing() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> tx.run(db -> {
                    db.change(INSERT).param("offset", 7).rows();
                    throw new ArithmeticException();
                }));
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_read_cannot_write_even_with_a_select_that_would() {
        var cunning = "with written as (" + INSERT + " returning offset_micros) select offset_micros from written";
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> tx.read(
                        db -> db.select(cunning).param("offset", 7).list(row -> row.longNumber("offset_micros"))))
                .withMessageContaining("read-only transaction");
        assertThat(stored()).isEmpty();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> tx.read(
                        db -> db.select("select id from clock for update").list(row -> row.integer("id"))))
                .withMessageContaining("read-only transaction");
    }

    @Test
    void transactions_are_read_committed_whatever_the_server_prefers() {
        var level = tx.<String>read(db -> db.select("select current_setting('transaction_isolation') as level")
                .single(row -> row.text("level")));
        assertThat(level).isEqualTo("read committed");
    }

    @Test
    void a_read_and_a_write_inside_a_write_join_it() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> tx.run(outer -> {
                    tx.run(inner -> inner.change(INSERT).param("offset", 7).rows());
                    assertThat(stored()).as("seen from inside").contains(7L);
                    throw new ArithmeticException();
                }));
        assertThat(stored()).as("the inner write fell with the outer").isEmpty();
    }

    @Test
    void one_statement_needs_no_transaction_and_joins_the_one_around_it() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> tx.run(outer -> {
                    outer.change(INSERT).param("offset", 7).rows();
                    assertThat(storedByOne()).as("seen from inside").contains(7L);
                    throw new ArithmeticException();
                }));
        assertThat(storedByOne()).isEmpty();
        tx.run(db -> db.change(INSERT).param("offset", 8).rows());
        assertThat(storedByOne()).contains(8L);
    }

    private Optional<Long> storedByOne() {
        return tx.readOne(
                db -> db.select("select offset_micros from clock").optional(row -> row.longNumber("offset_micros")));
    }

    @Test
    void an_outer_write_falls_with_an_inner_one_that_threw() {
        assertThatExceptionOfType(UnexpectedRollbackException.class)
                .isThrownBy(() -> tx.run(outer -> {
                    outer.change(INSERT).param("offset", 7).rows();
                    assertThatExceptionOfType(ArithmeticException.class)
                            .isThrownBy(() -> tx.run(inner -> {
                                throw new ArithmeticException();
                            }));
                }));
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_write_inside_a_read_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> tx.<Integer>read(outer -> tx.<Integer>write(
                        inner -> inner.change(INSERT).param("offset", 7).rows())))
                .withMessage("a write inside a read");
        assertThat(stored()).isEmpty();
    }

    @Test
    void the_database_ends_with_its_transaction_and_stays_in_its_thread() {
        var escaped = tx.<WriteDb>write(db -> db);
        assertThatIllegalStateException().isThrownBy(() -> escaped.change(INSERT));
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> tx.run(db ->
                        CompletableFuture.runAsync(() -> db.select("select 1")).join()))
                .withCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void many_rows_are_written_together() {
        tx.run(db -> db.change(INSERT).param("offset", 1).rows());
        var changes = List.of(Map.of("by", 10L), Map.of("by", 20L));
        assertThat(tx.<Integer>write(
                        db -> db.changeEach("update clock set offset_micros = offset_micros + :by", changes)))
                .isEqualTo(2);
        assertThat(stored()).contains(31L);
    }

    @Test
    void an_instant_comes_back_to_the_microsecond_and_null_is_no_value() {
        var instant = Instant.parse("2026-03-20T04:59:59.999999Z");
        var sql = "select cast(:instant as timestamptz) as instant, cast(null as timestamptz) as nothing";
        var read = tx.<List<Optional<Instant>>>read(db -> db.select(sql)
                .param("instant", instant)
                .single(row -> List.of(
                        Optional.of(row.instant("instant")),
                        row.optional("instant", Row::instant),
                        row.optional("nothing", Row::instant))));
        assertThat(read).containsExactly(Optional.of(instant), Optional.of(instant), Optional.empty());
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() ->
                        tx.read(db -> db.select(sql).param("instant", instant).single(row -> row.instant("nothing"))))
                .withMessage("column nothing is null");
    }

    private Optional<Long> stored() {
        return tx.read(
                db -> db.select("select offset_micros from clock").optional(row -> row.longNumber("offset_micros")));
    }
}
