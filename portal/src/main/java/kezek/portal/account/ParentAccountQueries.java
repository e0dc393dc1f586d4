package kezek.portal.account;

import java.time.Instant;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.WriteDb;
import kezek.rulebook.child.Iin;
import org.springframework.stereotype.Repository;

/** SQL of parents' own passwords. One account per person, for all territories. */
@Repository
class ParentAccountQueries {

    boolean hasPassword(ReadDb db, Iin parent) {
        return db.select("select 1 as one from parent_account where iin = :iin")
                .param("iin", parent.value())
                .optional(row -> row.integer("one"))
                .isPresent();
    }

    /** Sets the password; wrong tries of the former one are forgotten. */
    void setPassword(WriteDb db, Iin parent, String hash, Instant now) {
        db.change("""
                        insert into parent_account (iin, password_hash, password_set_at, wrong_tries)
                        values (:iin, :hash, :now, 0)
                        on conflict (iin) do update
                        set password_hash = :hash, password_set_at = :now, wrong_tries = 0, last_wrong_at = null
                        """)
                .param("iin", parent.value())
                .param("hash", hash)
                .param("now", now)
                .rows();
    }

    /** A parent who has a password. */
    PasswordCheck.Owner owner(Iin parent) {
        return new Parent(parent);
    }

    private record Parent(Iin iin) implements PasswordCheck.Owner {

        @Override
        public PasswordCheck.Kept locked(ReadDb db) {
            return db.select("""
                            select password_hash, wrong_tries, last_wrong_at from parent_account where iin = :iin for update
                            """).param("iin", iin.value()).single(ParentAccountQueries::kept);
        }

        @Override
        public void count(WriteDb db, WrongTries tries) {
            db.change("update parent_account set wrong_tries = :count, last_wrong_at = :last where iin = :iin")
                    .param("iin", iin.value())
                    .param("count", tries.count())
                    .param("last", tries.last().orElse(null))
                    .rows();
        }
    }

    static PasswordCheck.Kept kept(Row row) {
        return new PasswordCheck.Kept(
                row.text("password_hash"),
                new WrongTries(row.integer("wrong_tries"), row.optional("last_wrong_at", Row::instant)));
    }
}
