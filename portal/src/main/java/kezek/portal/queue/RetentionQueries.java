package kezek.portal.queue;

import java.time.Instant;
import kezek.portal.platform.database.WriteDb;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.BenefitKind.Proof;
import org.springframework.stereotype.Repository;

/** SQL that throws away what is no longer needed, in all territories. Each answers how many rows went. */
@Repository
class RetentionQueries {

    /** Certificates whose benefits were all decided by the instant, or whose application had ended by then. */
    int certificates(WriteDb db, Instant until) {
        var certified = BenefitKind.all().stream()
                .filter(kind -> kind.proof() == Proof.CERTIFICATE)
                .map(BenefitKind::code)
                .toList();
        return db.change("""
                        delete from document d using application a
                        where d.purpose = 'CERTIFICATE' and a.territory_id = d.territory_id and a.id = d.application_id
                            and not exists (
                                select from benefit b
                                where b.territory_id = d.territory_id and b.application_id = d.application_id and b.kind in (:certified)
                                    and (b.confirmed_at > :until or b.withdrawn_at > :until
                                        or b.confirmed_at is null and b.withdrawn_at is null
                                            and (a.closed_at is null or a.closed_at > :until)))
                        """)
                .param("certified", certified)
                .param("until", until)
                .rows();
    }

    /** Drafts that nobody has touched since the instant; files that still lie in them go too. */
    int drafts(WriteDb db, Instant until) {
        return db.change("""
                        delete from draft where touched_at <= :until
                        """).param("until", until).rows();
    }
}
