package kezek.portal.account;

import java.util.Optional;
import java.util.UUID;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import org.springframework.stereotype.Component;

@Component
class StaffQueries {

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
}
