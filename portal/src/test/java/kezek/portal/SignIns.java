package kezek.portal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.account.Sessions;
import kezek.portal.account.SignedIn;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.Tx;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Signs people in without the pages: each method answers the {@code Cookie} header of somebody who is. */
public final class SignIns {

    private final Sessions sessions;
    private final Tx tx;

    /** Signs in to this portal. */
    public SignIns(ApplicationContext portal) {
        this.sessions = portal.getBean(Sessions.class);
        this.tx = portal.getBean(Tx.class);
    }

    /** A parent. */
    public String parent(Iin iin, Instant now) {
        return cookie(new SignedIn.Parent(iin), now);
    }

    /** A new clerk of a kindergarten. */
    public String clerk(Territory territory, String kindergarten, Instant now) {
        return cookie(newClerk(territory, kindergarten, now), now);
    }

    /** A new officer of the department. */
    public String officer(Territory territory, Instant now) {
        return cookie(newOfficer(territory, now), now);
    }

    /** The account of a new clerk of the kindergarten with this code. */
    public SignedIn.KindergartenClerk newClerk(Territory territory, String kindergarten, Instant now) {
        var id = tx.read(db -> db.select("select id from kindergarten where territory_id = :territory and code = :code")
                .param("territory", territory.id())
                .param("code", kindergarten)
                .single(row -> row.uuid("id")));
        var account = Ids.at(now);
        var login = login("clerk", account);
        add(territory, account, login, id, now);
        return new SignedIn.KindergartenClerk(account, login, territory.id(), id, kindergarten);
    }

    /** The account of a new officer. */
    public SignedIn.DepartmentOfficer newOfficer(Territory territory, Instant now) {
        var account = Ids.at(now);
        var login = login("officer", account);
        add(territory, account, login, null, now);
        return new SignedIn.DepartmentOfficer(account, login, territory.id());
    }

    /** The header of somebody whose account is there. */
    public String cookie(SignedIn who, Instant now) {
        return Sessions.COOKIE + "=" + sessions.begin(who, now);
    }

    private void add(Territory territory, UUID account, String login, @Nullable UUID kindergarten, Instant now) {
        tx.run(db -> db.change("""
                        insert into staff_account (territory_id, id, login, person_name, phone, role, kindergarten_id,
                            password_hash, wrong_tries, added_at)
                        values (:territory, :id, :login, 'Жұмыскер', '+77990000000', :role, :kindergarten, 'none', 0, :now)
                        """)
                .param("territory", territory.id())
                .param("id", account)
                .param("login", login)
                .param("role", Optional.ofNullable(kindergarten).isPresent() ? "KINDERGARTEN" : "DEPARTMENT")
                .param("kindergarten", kindergarten)
                .param("now", now)
                .rows());
    }

    private static String login(String word, UUID account) {
        return word + "-" + account.toString().substring(24);
    }
}
