package kezek.portal.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that would reach many servers are told from those that reach one. */
class StatementRulesTest {

    private static final StatementRules RULES = new StatementRules(
            Map.of("place", "territory_id", "claim", "territory_id", "slot", "child_iin", "session", "token_hash"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "insert into place (id, number) values (?, ?) | INSERT into place without territory_id",
                "INSERT INTO kezek.place VALUES (?, ?) | INSERT into place without territory_id",
                "insert into slot (territory_id) values (?) | INSERT into slot without child_iin",
                "update place set number = ? where id = ? | UPDATE of place without territory_id",
                "update place set territory_id = ? where id = ? | UPDATE of place without territory_id",
                "update place set number = ? | UPDATE of place without territory_id",
                "update place p set n = ? from claim c where c.territory_id = ? and c.id = p.id | UPDATE of place without territory_id",
                "update place set n = (select max(n) from claim where territory_id = ?) where id = ? | UPDATE of place without territory_id",
                "update place set n = ? where id in (select id from claim where territory_id = ?) | UPDATE of place without territory_id",
                "delete from session where until < ? | DELETE from session without token_hash",
                "delete from place -- where territory_id = ? | DELETE from place without territory_id",
                "delete from place where note = ' where territory_id = 1 ' | DELETE from place without territory_id",
                "select id from place where id = ? for update | a lock on place without territory_id",
                "select p.id from place p join claim c on c.territory_id = ? where p.id = c.id for no key update | a lock on place without territory_id",
                "select p.id from place p, claim c where c.id = p.id and p.territory_id = ? for share of c skip locked | a lock on claim without territory_id",
                "with gone as (delete from claim where id = ? returning id) select id from gone | DELETE from claim without territory_id",
                "with w as (select id from claim) update place set n = 1 where id = ? | UPDATE of place without territory_id",
                "with w as (select id from claim for update) select id from w | a lock on claim without territory_id",
                "delete from place p using claim c where p.territory_id = c.territory_id and c.id = ? | DELETE from place without territory_id",
                "select p.id from place p join claim c on c.territory_id = p.territory_id where c.id = ? for update of p | a lock on place without territory_id",
                "merge into place using claim on true when matched then delete | MERGE",
                "update place set at = now() where territory_id = ? | UPDATE with now()",
                "delete from place where territory_id = ? and random() < 0.5 | DELETE with random()",
                "update place set at = current_timestamp where territory_id = ? | UPDATE with current_timestamp",
                "insert into place (territory_id) values (?) on conflict (territory_id) do update set n = nextval('n') | ON CONFLICT with nextval()",
                "copy place (id, number) from stdin | COPY into place without territory_id",
                "update other set n = 1; update place set n = 1 | UPDATE of place without territory_id",
            })
    void a_statement_that_breaks_them_is_found(String sql, String problem) {
        assertEquals(List.of(problem), RULES.problems(sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into place (id, territory_id) values (?, ?) on conflict (territory_id, id) do nothing",
                "insert into place as p (territory_id, n) select territory_id, max(n) from claim where territory_id = ? group by territory_id",
                "update place set number = ? where territory_id = ? and id = ?",
                "update place p set n = coalesce((select c.n from claim c where c.id = ?), 0) where p.territory_id = ?",
                "update place p set n = c.n from claim c where c.territory_id = ? and p.territory_id = c.territory_id",
                "update kezek.place set n = ? where (territory_id, id) in (select territory_id, id from claim)",
                "update place set n = ? where (territory_id, id) = (?, ?)",
                "update place set n = ? where ? = territory_id",
                "delete from session where token_hash in (?, ?)",
                "delete from place p using claim c where p.territory_id = c.territory_id and c.territory_id = ? and c.id = ?",
                "delete from slot s using staged t where s.child_iin = t.iin",
                "select id from place where territory_id = ? and id = any (?) order by id for update skip locked",
                "select p.id from place p left join claim c on c.territory_id = ? where p.territory_id = ? for update of p",
                "select id from place where id = ?",
                "select t.id from territory t for share",
                "with ids as (select id from claim), gone as (delete from place where territory_id = ?) select id from ids",
                "insert into kept (id) values (?)",
                "update kept set n = 1",
                "copy place (territory_id, id) from stdin with (format text)",
                "select substring(body from 1 for 3) from place",
                "set local lock_timeout = '1s'",
            })
    void a_statement_that_keeps_them_is_free(String sql) {
        assertEquals(List.of(), RULES.problems(sql));
    }
}
