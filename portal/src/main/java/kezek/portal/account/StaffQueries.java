package kezek.portal.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.WriteDb;
import org.springframework.stereotype.Repository;

/** SQL of the accounts of those who work in offices. A closed account stays, because rows name who acted. */
@Repository
class StaffQueries {

    /** An account that is not closed. */
    record Open(UUID account, String phone) {}

    /** An account to be written; {@code kindergarten} is the identifier. */
    record NewRow(UUID id, StaffAccounts.NewStaff staff, Optional<UUID> kindergarten, String hash) {}

    /** Whoever works in an office under this account; empty once the account is closed. */
    Optional<SignedIn.Staff> signedIn(ReadDb db, UUID territory, UUID account) {
        return db.select("""
                        select s.login, s.kindergarten_id, k.code
                        from staff_account s
                        left join kindergarten k on k.territory_id = s.territory_id and k.id = s.kindergarten_id
                        where s.territory_id = :territory and s.id = :account and s.closed_at is null
                        """)
                .param("territory", territory)
                .param("account", account)
                .optional(row -> signedIn(row, territory, account));
    }

    private static SignedIn.Staff signedIn(Row row, UUID territory, UUID account) {
        var login = row.text("login");
        var kindergarten = row.optional("kindergarten_id", Row::uuid);
        return kindergarten.isPresent()
                ? new SignedIn.KindergartenClerk(account, login, territory, kindergarten.get(), row.text("code"))
                : new SignedIn.DepartmentOfficer(account, login, territory);
    }

    /** Of an open account: its identifier and the phone to which its codes go. */
    Optional<Open> open(ReadDb db, UUID territory, String login) {
        return db.select("""
                        select id, phone from staff_account
                        where territory_id = :territory and login = :login and closed_at is null
                        """)
                .param("territory", territory)
                .param("login", login)
                .optional(row -> new Open(row.uuid("id"), row.text("phone")));
    }

    /** The phone of an open account. */
    Optional<String> phone(ReadDb db, UUID territory, UUID account) {
        return db.select("""
                        select phone from staff_account
                        where territory_id = :territory and id = :account and closed_at is null
                        """)
                .param("territory", territory)
                .param("account", account)
                .optional(row -> row.text("phone"));
    }

    boolean isTaken(ReadDb db, UUID territory, String login) {
        return db.select("""
                        select exists (
                            select from staff_account where territory_id = :territory and login = :login
                        ) as is_taken
                        """)
                .param("territory", territory)
                .param("login", login)
                .single(row -> row.flag("is_taken"));
    }

    Optional<UUID> kindergarten(ReadDb db, UUID territory, String code) {
        return db.select("select id from kindergarten where territory_id = :territory and code = :code")
                .param("territory", territory)
                .param("code", code)
                .optional(row -> row.uuid("id"));
    }

    /** Adds an account; false if the login is taken, be it by a closed one. */
    boolean add(WriteDb db, UUID territory, NewRow row, Instant now) {
        var rows = db.change("""
                        insert into staff_account (territory_id, id, login, person_name, phone, role, kindergarten_id,
                            password_hash, wrong_tries, added_at)
                        values (:territory, :id, :login, :name, :phone, :role, :kindergarten, :hash, 0, :now)
                        on conflict (territory_id, login) do nothing
                        """)
                .param("territory", territory)
                .param("id", row.id())
                .param("login", row.staff().login())
                .param("name", row.staff().name())
                .param("phone", row.staff().phone())
                .param("role", row.kindergarten().isPresent() ? "KINDERGARTEN" : "DEPARTMENT")
                .param("kindergarten", row.kindergarten().orElse(null))
                .param("hash", row.hash())
                .param("now", now)
                .rows();
        return rows == 1;
    }

    void setPassword(WriteDb db, UUID territory, UUID account, String hash) {
        db.change("""
                        update staff_account set password_hash = :hash, wrong_tries = 0, last_wrong_at = null
                        where territory_id = :territory and id = :account
                        """)
                .param("territory", territory)
                .param("account", account)
                .param("hash", hash)
                .rows();
    }

    void close(WriteDb db, UUID territory, UUID account, Instant now) {
        db.change("""
                        update staff_account set closed_at = :now
                        where territory_id = :territory and id = :account and closed_at is null
                        """)
                .param("territory", territory)
                .param("account", account)
                .param("now", now)
                .rows();
    }

    /** Somebody with an account, whose password is compared. */
    PasswordCheck.Owner owner(UUID territory, UUID account) {
        return new Account(territory, account);
    }

    private record Account(UUID territory, UUID id) implements PasswordCheck.Owner {

        @Override
        public PasswordCheck.Kept locked(ReadDb db) {
            return db.select("""
                            select password_hash, wrong_tries, last_wrong_at from staff_account
                            where territory_id = :territory and id = :id
                            for update
                            """).param("territory", territory).param("id", id).single(ParentAccountQueries::kept);
        }

        @Override
        public void count(WriteDb db, WrongTries tries) {
            db.change("""
                            update staff_account set wrong_tries = :count, last_wrong_at = :last
                            where territory_id = :territory and id = :id
                            """)
                    .param("territory", territory)
                    .param("id", id)
                    .param("count", tries.count())
                    .param("last", tries.last().orElse(null))
                    .rows();
        }
    }
}
