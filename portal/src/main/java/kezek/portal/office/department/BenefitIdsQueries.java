package kezek.portal.office.department;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.Tx;
import kezek.portal.territory.Territory;
import kezek.rulebook.queue.Benefit;
import kezek.rulebook.queue.BenefitKind;
import org.springframework.stereotype.Repository;

/** SQL of the names that benefits have in addresses: identifiers, because which benefit a family has is nothing for a log. */
@Repository
class BenefitIdsQueries {

    private final Tx tx;

    BenefitIdsQueries(Tx tx) {
        this.tx = tx;
    }

    /** An undecided benefit and its identifier. */
    record BenefitId(long application, BenefitKind kind, UUID id) {}

    /** All that are undecided. */
    List<BenefitId> undecided(Territory territory) {
        return tx.read(db -> db.select("""
                        select a.number, b.kind, b.id from benefit b
                        join application a on a.territory_id = :territory and a.id = b.application_id
                        where b.territory_id = :territory and b.confirmed_at is null and b.withdrawn_at is null
                        """)
                .param("territory", territory.id())
                .list(row -> new BenefitId(row.longNumber("number"), kind(row), row.uuid("id"))));
    }

    /** The benefit of an application with this identifier. */
    Optional<Benefit> benefit(Territory territory, long application, UUID id) {
        return tx.read(db -> db.select("""
                        select b.kind, b.confirmed_at is not null as confirmed, b.withdrawn_at is not null as withdrawn from benefit b
                        join application a on a.territory_id = :territory and a.id = b.application_id
                        where b.territory_id = :territory and b.id = :id and a.number = :application
                        """)
                .param("territory", territory.id())
                .param("id", id)
                .param("application", application)
                .optional(row -> new Benefit(kind(row), state(row))));
    }

    private static Benefit.State state(Row row) {
        if (row.flag("withdrawn")) {
            return Benefit.State.NOT_CONFIRMED;
        }
        // A state register has confirmed when it was asked.
        return row.flag("confirmed") || kind(row).proof() == BenefitKind.Proof.STATE_REGISTER
                ? Benefit.State.CONFIRMED
                : Benefit.State.UNCONFIRMED;
    }

    private static BenefitKind kind(Row row) {
        return BenefitKind.withCode(row.text("kind")).orElseThrow();
    }
}
