package kezek.portal.queue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.WriteDb;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.BenefitKind.Proof;
import org.springframework.stereotype.Repository;

/** SQL that throws away what is no longer needed, territory by territory. */
@Repository
class RetentionQueries {

    /** Where certificates lie. */
    List<UUID> territoriesWithCertificates(ReadDb db) {
        return db.select("select distinct territory_id from document where purpose = 'CERTIFICATE'")
                .list(row -> row.uuid("territory_id"));
    }

    /** Certificates whose benefits were all decided by the instant, or whose application had ended by then; how many went. */
    int certificates(WriteDb db, UUID territory, Instant until) {
        var certified = BenefitKind.all().stream()
                .filter(kind -> kind.proof() == Proof.CERTIFICATE)
                .map(BenefitKind::code)
                .toList();
        return db.change("""
                        delete from document d using application a
                        where d.territory_id = :territory and d.purpose = 'CERTIFICATE'
                            and a.territory_id = :territory and a.id = d.application_id
                            and not exists (
                                select from benefit b
                                where b.territory_id = :territory and b.application_id = d.application_id and b.kind in (:certified)
                                    and (b.confirmed_at > :until or b.withdrawn_at > :until
                                        or b.confirmed_at is null and b.withdrawn_at is null
                                            and (a.closed_at is null or a.closed_at > :until)))
                        """)
                .param("territory", territory)
                .param("certified", certified)
                .param("until", until)
                .rows();
    }

    /** Where drafts lie that nobody has touched since the instant. */
    List<UUID> territoriesWithDrafts(ReadDb db, Instant until) {
        return db.select("select distinct territory_id from draft where touched_at <= :until")
                .param("until", until)
                .list(row -> row.uuid("territory_id"));
    }

    /** Drafts that nobody has touched since the instant; files that still lie in them go too. How many drafts went. */
    int drafts(WriteDb db, UUID territory, Instant until) {
        return db.change("delete from draft where territory_id = :territory and touched_at <= :until")
                .param("territory", territory)
                .param("until", until)
                .rows();
    }
}
