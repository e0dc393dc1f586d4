package kezek.portal.account;

import java.time.Instant;
import java.util.Optional;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.WriteDb;
import kezek.rulebook.child.Iin;
import org.springframework.stereotype.Repository;

/** SQL of sign-ins that have begun. */
@Repository
class BegunSignInsQueries {

    /** Begins a visit; false if there is one with this token already. */
    boolean begin(WriteDb db, Visit visit) {
        var rows = db.change("""
                        insert into sign_in (token_hash, territory_id, parent_iin, staff_id, onward, until_at, wrong_children)
                        values (:token, :territory, :parent, :staff, :onward, :until, 0)
                        on conflict (token_hash) do nothing
                        """)
                .param("token", visit.token().bytes())
                .param("territory", visit.territory())
                .param(
                        "parent",
                        visit.who() instanceof Visit.Parent parent
                                ? parent.iin().value()
                                : null)
                .param("staff", visit.who() instanceof Visit.Staff staff ? staff.account() : null)
                .param("onward", visit.onward())
                .param("until", visit.until())
                .rows();
        return rows == 1;
    }

    Optional<Visit> find(ReadDb db, TokenHash token) {
        return db.select("""
                        select territory_id, parent_iin, staff_id, onward, until_at, proved_at, wrong_children
                        from sign_in where token_hash = :token
                        """)
                .param("token", token.bytes())
                .optional(row -> new Visit(
                        token,
                        row.uuid("territory_id"),
                        who(row),
                        row.text("onward"),
                        row.instant("until_at"),
                        row.optional("proved_at", Row::instant),
                        row.integer("wrong_children")));
    }

    void prolong(WriteDb db, TokenHash token, Instant until) {
        db.change("update sign_in set until_at = :until where token_hash = :token")
                .param("token", token.bytes())
                .param("until", until)
                .rows();
    }

    void prove(WriteDb db, TokenHash token, Instant now) {
        db.change("update sign_in set proved_at = :now where token_hash = :token")
                .param("token", token.bytes())
                .param("now", now)
                .rows();
    }

    /** Counts one more wrong child, if there were fewer than this many; false if not. */
    boolean countWrongChild(WriteDb db, TokenHash token, int fewerThan) {
        var rows = db.change("""
                        update sign_in set wrong_children = wrong_children + 1
                        where token_hash = :token and wrong_children < :fewer
                        """)
                .param("token", token.bytes())
                .param("fewer", fewerThan)
                .rows();
        return rows == 1;
    }

    void remove(WriteDb db, TokenHash token) {
        db.change("delete from sign_in where token_hash = :token")
                .param("token", token.bytes())
                .rows();
    }

    private static Visit.Who who(Row row) {
        return row.optional("parent_iin", Row::text)
                .<Visit.Who>map(iin -> new Visit.Parent(new Iin(iin)))
                .orElseGet(() -> new Visit.Staff(row.uuid("staff_id")));
    }
}
