package kezek.portal.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.portal.PortalTest;
import kezek.portal.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Changes that wait for the next statement. */
@PortalTest
class WaitingTest {

    private static final String INSERT = "insert into clock (id, offset_micros) values (1, :offset)";
    private static final String UPDATE = "update clock set offset_micros = offset_micros * :factor where id = 1";

    @Autowired
    private Tx tx;

    @BeforeEach
    void empty() throws SQLException {
        TestDatabase.clean();
    }

    @Test
    void they_are_written_in_their_order_with_the_next_one_which_tells_its_own_rows() {
        var rows = tx.<Integer>write(db -> {
            db.change(INSERT).param("offset", 7).withNext();
            db.change(UPDATE).param("factor", 3).withNext();
            return db.change("update clock set offset_micros = offset_micros + :more where id = 1 or id = :other")
                    .param("more", 2)
                    .param("other", 5)
                    .rows();
        });
        assertThat(rows).isEqualTo(1);
        assertThat(stored()).contains(23L);
        assertThat(tx.<Integer>write(db -> {
                    db.change(UPDATE).param("factor", 2).withNext();
                    return db.change(UPDATE + " and offset_micros > :most")
                            .param("factor", 2)
                            .param("most", 1_000)
                            .rows();
                }))
                .isZero();
        assertThat(stored()).contains(46L);
    }

    @Test
    void without_a_next_one_they_are_written_before_the_commit() {
        tx.run(db -> db.change(INSERT).param("offset", 7).withNext());
        assertThat(stored()).contains(7L);
        tx.run(db -> {
            db.change(UPDATE).param("factor", 2).withNext();
            db.change(UPDATE).param("factor", 5).withNext();
        });
        assertThat(stored()).contains(70L);
    }

    @Test
    void whoever_reads_afterwards_sees_them() {
        var seen = tx.<Optional<Long>>write(db -> {
            db.change(INSERT).param("offset", 7).withNext();
            return db.select("select offset_micros from clock").optional(row -> row.longNumber("offset_micros"));
        });
        assertThat(seen).contains(7L);
        var returned = tx.<Long>write(db -> {
            db.change(UPDATE).param("factor", 2).withNext();
            return db.change(
                            "update clock set offset_micros = offset_micros + :more where id = 1 returning offset_micros")
                    .param("more", 1)
                    .returning(row -> row.longNumber("offset_micros"))
                    .getFirst();
        });
        assertThat(returned).isEqualTo(15);
        tx.run(db -> {
            db.change(UPDATE).param("factor", 2).withNext();
            db.changeEach(
                    "update clock set offset_micros = offset_micros - :less where id = 1 and offset_micros = 30",
                    List.of(Map.of("less", 4)));
        });
        assertThat(stored()).contains(26L);
    }

    @Test
    void an_answer_that_is_not_worth_it_leaves_none_of_them() {
        tx.<Boolean>writeIf(kept -> kept, db -> {
            db.change(INSERT).param("offset", 7).withNext();
            return false;
        });
        assertThat(stored()).isEmpty();
    }

    @Test
    void what_the_tables_say_against_one_is_thrown_with_the_next_and_nothing_stays() {
        tx.run(db -> db.change(INSERT).param("offset", 7).rows());
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> tx.run(db -> {
                    db.change(UPDATE).param("factor", 2).withNext();
                    db.change(INSERT).param("offset", 8).withNext();
                    db.change(UPDATE).param("factor", 3).rows();
                }))
                .matches(Fault::isAgainstTables);
        assertThat(stored()).contains(7L);
    }

    @Test
    void a_transaction_inside_sees_them() {
        tx.run(outer -> {
            outer.change(INSERT).param("offset", 7).withNext();
            assertThat(stored()).contains(7L);
            outer.change(UPDATE).param("factor", 2).withNext();
            tx.run(inner -> inner.change("update clock set offset_micros = offset_micros + 1")
                    .rows());
            assertThat(stored()).contains(15L);
            outer.change(UPDATE).param("factor", 2).withNext();
            assertThat(tx.<Long>readOne(db -> db.select("select offset_micros from clock")
                            .single(row -> row.longNumber("offset_micros"))))
                    .isEqualTo(30);
        });
    }

    @Test
    void what_waited_in_one_transaction_is_nothing_to_the_next() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> tx.run(db -> {
                    db.change(INSERT).param("offset", 7).withNext();
                    throw new ArithmeticException();
                }));
        tx.run(db -> db.change("update clock set offset_micros = 9").rows());
        assertThat(stored()).isEmpty();
    }

    @Test
    void lists_stay_lists() {
        var rows = tx.<Integer>write(db -> {
            db.change(INSERT).param("offset", 7).withNext();
            return db.change("update clock set offset_micros = :offset where id in (:ids)")
                    .param("offset", 8)
                    .param("ids", List.of(3, 1, 2))
                    .rows();
        });
        assertThat(rows).isEqualTo(1);
        assertThat(stored()).contains(8L);
    }

    @Test
    void one_that_answers_rows_is_a_bug() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> tx.run(db -> {
                    db.change(INSERT + " returning id").param("offset", 7).withNext();
                    db.change(UPDATE).param("factor", 3).rows();
                }));
        assertThat(stored()).isEmpty();
    }

    @Test
    void all_of_them_are_one_statement_to_the_driver() {
        try (var heard = new HeardStatements()) {
            tx.run(db -> {
                db.change(INSERT).param("offset", 7).withNext();
                db.change(UPDATE).param("factor", 3).withNext();
                db.change(UPDATE).param("factor", 5).rows();
            });
            assertThat(heard.statements()).hasSize(1);
        }
        assertThat(stored()).contains(105L);
    }

    @Test
    void the_last_of_them_go_with_the_commit() {
        try (var heard = new HeardStatements()) {
            tx.run(db -> {
                db.change(INSERT).param("offset", 7).withNext();
                db.change(UPDATE).param("factor", 3).withNext();
            });
            assertThat(heard.statements()).singleElement().asString().contains("commit");
        }
        assertThat(stored()).contains(21L);
    }

    @Test
    void what_the_tables_say_against_the_last_of_them_is_thrown_by_the_commit_and_nothing_stays() {
        tx.run(db -> db.change(INSERT).param("offset", 7).rows());
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> tx.run(db -> {
                    db.change(UPDATE).param("factor", 2).rows();
                    db.change(UPDATE).param("factor", 3).withNext();
                    db.change(INSERT).param("offset", 8).withNext();
                }))
                .matches(Fault::isAgainstTables);
        assertThat(stored()).contains(7L);
    }

    @Test
    void a_connection_that_is_cut_on_the_way_to_the_commit_is_told_from_an_own_fault() {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> tx.run(db -> {
                    db.change(INSERT).param("offset", 7).withNext();
                    db.change(UPDATE + " and pg_terminate_backend(pg_backend_pid())")
                            .param("factor", 3)
                            .withNext();
                }))
                .matches(failed -> Fault.of(failed) == Fault.CONNECTION);
        assertThat(stored()).isEmpty();
    }

    @Test
    void what_is_asked_after_the_commit_is_a_bug() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> tx.run(db -> {
                    db.change(INSERT).param("offset", 7).withNext();
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            tx.run(late ->
                                    late.change(UPDATE).param("factor", 3).rows());
                        }
                    });
                }))
                .withMessageContaining("after the commit");
        assertThat(stored()).contains(7L);
    }

    private Optional<Long> stored() {
        return tx.read(
                db -> db.select("select offset_micros from clock").optional(row -> row.longNumber("offset_micros")));
    }
}
