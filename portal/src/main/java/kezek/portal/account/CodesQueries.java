package kezek.portal.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.account.OneTimeCodes.Errand;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.WriteDb;
import org.springframework.stereotype.Repository;

/** SQL of one-time codes. */
@Repository
class CodesQueries {

    /** A code as it is kept. */
    record Kept(UUID id, byte[] hash, Instant until, int wrongTries, Optional<Instant> usedAt) {}

    void replace(WriteDb db, Subject subject, Errand errand) {
        db.change("""
                        delete from one_time_code
                        where subject = :subject and purpose = :purpose and bound_to = :errand
                        """)
                .param("subject", subject.hash())
                .param("purpose", errand.purpose().name())
                .param("errand", errand.boundTo())
                .rows();
    }

    void add(WriteDb db, Subject subject, Errand errand, Kept code, Instant now) {
        db.change("""
                        insert into one_time_code (subject, id, purpose, bound_to, code_hash, sent_at, until_at, wrong_tries)
                        values (:subject, :id, :purpose, :errand, :hash, :now, :until, 0)
                        """)
                .param("subject", subject.hash())
                .param("id", code.id())
                .param("purpose", errand.purpose().name())
                .param("errand", errand.boundTo())
                .param("hash", code.hash())
                .param("now", now)
                .param("until", code.until())
                .rows();
    }

    /** The code of an errand, locked: whoever compares with it at the same time waits. */
    Optional<Kept> locked(ReadDb db, Subject subject, Errand errand) {
        return db.select("""
                        select id, code_hash, until_at, wrong_tries, used_at from one_time_code
                        where subject = :subject and purpose = :purpose and bound_to = :errand
                        order by sent_at desc, id desc
                        limit 1
                        for update
                        """)
                .param("subject", subject.hash())
                .param("purpose", errand.purpose().name())
                .param("errand", errand.boundTo())
                .optional(row -> new Kept(
                        row.uuid("id"),
                        row.bytes("code_hash"),
                        row.instant("until_at"),
                        row.integer("wrong_tries"),
                        row.optional("used_at", Row::instant)));
    }

    void use(WriteDb db, Subject subject, UUID code, Instant now) {
        db.change("update one_time_code set used_at = :now where subject = :subject and id = :id")
                .param("subject", subject.hash())
                .param("id", code)
                .param("now", now)
                .rows();
    }

    void countWrong(WriteDb db, Subject subject, UUID code, int wrongTries) {
        db.change("update one_time_code set wrong_tries = :wrong where subject = :subject and id = :id")
                .param("subject", subject.hash())
                .param("id", code)
                .param("wrong", wrongTries)
                .rows();
    }
}
