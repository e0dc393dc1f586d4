package kezek.portal.queue;

import java.util.List;
import java.util.Optional;
import kezek.portal.platform.database.Tx;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import org.springframework.stereotype.Component;

/** To which phone the family's codes go: that of a live application before that of one that has ended, and of the first of them. */
@Component
public class FamilyPhones {

    private final Tx tx;

    FamilyPhones(Tx tx) {
        this.tx = tx;
    }

    /** The phone, {@code +7} and ten digits, of the applications whose representative a parent is; empty if there are none with a phone. */
    public Optional<String> ofRepresentative(Territory territory, Iin parent) {
        return tx.read(db -> db.select("""
                        select k.phone
                        from representative r
                        join application a on a.territory_id = :territory and a.representative_id = r.id
                        join application_contact k on k.territory_id = :territory and k.application_id = a.id
                        where r.territory_id = :territory and r.iin = :parent
                        order by a.closed_at is not null, a.number
                        limit 1
                        """)
                .param("territory", territory.id())
                .param("parent", parent.value())
                .optional(row -> row.text("phone")));
    }

    /** The phone of these children's applications that an import brought without a representative; empty if there are none with a phone. */
    public Optional<String> ofChildren(Territory territory, List<Iin> children) {
        if (children.isEmpty()) {
            return Optional.empty();
        }
        return phone(territory, children, true);
    }

    /** The phone, {@code +7} and ten digits, of the applications of a child; empty if there are none with a phone. */
    public Optional<String> ofChild(Territory territory, Iin child) {
        return phone(territory, List.of(child), false);
    }

    private Optional<String> phone(Territory territory, List<Iin> children, boolean unrepresented) {
        return tx.read(db -> db.select("""
                        select k.phone
                        from child c
                        join application a on a.territory_id = :territory and a.child_id = c.id
                        join application_contact k on k.territory_id = :territory and k.application_id = a.id
                        where c.territory_id = :territory and c.iin in (:children)
                            and (a.representative_id is null or not cast(:unrepresented as boolean))
                        order by a.closed_at is not null, a.number
                        limit 1
                        """)
                .param("territory", territory.id())
                .param("children", children.stream().map(Iin::value).toList())
                .param("unrepresented", unrepresented)
                .optional(row -> row.text("phone")));
    }

    /** Whether the parent is the representative of this child in an application here, live or ended. */
    public boolean hasChild(Territory territory, Iin parent, Iin child) {
        return tx.read(db -> db.select("""
                                select exists (
                                    select from representative r
                                    join application a on a.territory_id = :territory and a.representative_id = r.id
                                    join child c on c.territory_id = :territory and c.id = a.child_id
                                    where r.territory_id = :territory and r.iin = :parent and c.iin = :child
                                ) as is_child
                                """)
                .param("territory", territory.id())
                .param("parent", parent.value())
                .param("child", child.value())
                .single(row -> row.flag("is_child")));
    }
}
