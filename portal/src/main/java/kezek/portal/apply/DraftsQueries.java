package kezek.portal.apply;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kezek.portal.apply.Draft.BenefitAnswer;
import kezek.portal.apply.Draft.Family;
import kezek.portal.apply.Draft.Notices;
import kezek.portal.platform.database.Change;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.WriteDb;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.QueueKind;
import org.springframework.stereotype.Repository;

/** SQL of drafts and of the files that lie in them. */
@Repository
class DraftsQueries {

    private static final String COLUMNS = """
            select d.id, d.touched_at, d.phone, d.phone_confirmed_at, d.phone_code_until,
                d.second_phone, d.second_phone_confirmed_at, d.second_phone_code_until,
                d.parent_iin, d.parent_surname, d.parent_given_name, d.parent_patronymic,
                d.child_iin, d.child_surname, d.child_given_name, d.child_patronymic, d.attested_benefits, d.register_answered_at,
                d.kind, d.address, d.benefits_answered_at, d.benefit, d.channel, d.email, d.language, d.application_number,
                c.media_type as conclusion_type, octet_length(c.content) as conclusion_bytes, c.uploaded_at as conclusion_at,
                f.media_type as certificate_type, octet_length(f.content) as certificate_bytes, f.uploaded_at as certificate_at
            from draft d
            left join document c on c.territory_id = :territory and c.draft_id = d.id and c.purpose = 'CONCLUSION'
            left join document f on f.territory_id = :territory and f.draft_id = d.id and f.purpose = 'CERTIFICATE'
            """;

    /** Names a row. */
    record Key(UUID territory, UUID draft) {}

    /** How many questions were asked of the state register in the hour that began then. */
    record Questions(int count, Instant since) {}

    Optional<Draft> byToken(ReadDb db, UUID territory, byte[] hash, Instant touchedAfter) {
        return db.select(COLUMNS + """
                        where d.territory_id = :territory and d.token_hash = :hash and d.touched_at > :after
                        """)
                .param("territory", territory)
                .param("hash", hash)
                .param("after", touchedAfter)
                .optional(DraftRow::read);
    }

    Draft byKey(ReadDb db, Key key) {
        return db.select(COLUMNS + """
                        where d.territory_id = :territory and d.id = :draft
                        """)
                .param("territory", key.territory())
                .param("draft", key.draft())
                .single(DraftRow::read);
    }

    void insert(WriteDb db, Key key, byte[] hash, Instant now) {
        of(db, key, """
                        insert into draft (territory_id, id, token_hash, started_at, touched_at, questions, questions_since)
                        values (:territory, :draft, :hash, :now, :now, 0, :now)
                        """).param("hash", hash).param("now", now).rows();
    }

    void copyParent(WriteDb db, Key from, UUID into) {
        of(db, from, """
                        update draft set phone = o.phone, phone_confirmed_at = o.phone_confirmed_at,
                            second_phone = o.second_phone, second_phone_confirmed_at = o.second_phone_confirmed_at,
                            parent_iin = o.parent_iin, parent_surname = o.parent_surname, parent_given_name = o.parent_given_name,
                            parent_patronymic = o.parent_patronymic, address = o.address, channel = o.channel, email = o.email,
                            language = o.language
                        from draft o
                        where o.territory_id = :territory and o.id = :draft and draft.territory_id = :territory and draft.id = :into
                        """).param("into", into).rows();
    }

    void deleteUntouchedSince(WriteDb db, UUID territory, Instant before) {
        db.change("delete from draft where territory_id = :territory and touched_at <= :before")
                .param("territory", territory)
                .param("before", before)
                .rows();
    }

    void delete(WriteDb db, Key key) {
        of(db, key, "delete from draft where territory_id = :territory and id = :draft")
                .rows();
    }

    void touch(WriteDb db, Key key, Instant now) {
        of(db, key, "update draft set touched_at = :now where territory_id = :territory and id = :draft")
                .param("now", now)
                .rows();
    }

    void phone(WriteDb db, Key key, PhoneSlot slot, DraftPhone phone) {
        var sql = switch (slot) {
            case FIRST -> """
                        update draft set phone = :number, phone_confirmed_at = :confirmed, phone_code_until = :until
                        where territory_id = :territory and id = :draft
                        """;
            case SECOND -> """
                        update draft set second_phone = :number, second_phone_confirmed_at = :confirmed, second_phone_code_until = :until
                        where territory_id = :territory and id = :draft
                        """;
        };
        of(db, key, sql)
                .param("number", phone.number())
                .param("confirmed", phone.confirmedAt().orElse(null))
                .param("until", phone.codeUntil().orElse(null))
                .rows();
    }

    void family(WriteDb db, Key key, Family family) {
        var parent = family.parent();
        var child = family.child();
        of(db, key, """
                        update draft set parent_iin = :parentIin, parent_surname = :parentSurname, parent_given_name = :parentGiven,
                            parent_patronymic = :parentPatronymic, child_iin = :childIin, child_surname = :childSurname,
                            child_given_name = :childGiven, child_patronymic = :childPatronymic, attested_benefits = :attested,
                            register_answered_at = :answered
                        where territory_id = :territory and id = :draft
                        """)
                .param("parentIin", parent.iin().value())
                .param("parentSurname", parent.surname())
                .param("parentGiven", parent.givenName())
                .param("parentPatronymic", parent.patronymic().orElse(null))
                .param("childIin", child.iin().value())
                .param("childSurname", child.surname())
                .param("childGiven", child.givenName())
                .param("childPatronymic", child.patronymic().orElse(null))
                .param(
                        "attested",
                        family.attested().stream()
                                .map(BenefitKind::code)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .param("answered", family.answeredAt())
                .rows();
    }

    void kind(WriteDb db, Key key, Optional<QueueKind> kind) {
        of(db, key, "update draft set kind = :kind where territory_id = :territory and id = :draft")
                .param("kind", kind.map(Enum::name).orElse(null))
                .rows();
    }

    void address(WriteDb db, Key key, String address) {
        of(db, key, "update draft set address = :address where territory_id = :territory and id = :draft")
                .param("address", address)
                .rows();
    }

    void benefit(WriteDb db, Key key, Optional<BenefitAnswer> answer, Instant now) {
        of(db, key, """
                        update draft set benefits_answered_at = :answered, benefit = :benefit
                        where territory_id = :territory and id = :draft
                        """)
                .param("answered", answer.map(given -> now).orElse(null))
                .param(
                        "benefit",
                        answer.flatMap(BenefitAnswer::claimed)
                                .map(BenefitKind::code)
                                .orElse(null))
                .rows();
    }

    void notices(WriteDb db, Key key, Notices notices) {
        of(db, key, """
                        update draft set channel = :channel, email = :email, language = :language
                        where territory_id = :territory and id = :draft
                        """)
                .param("channel", notices.channel().name())
                .param("email", notices.email().orElse(null))
                .param("language", notices.language().code())
                .rows();
    }

    Questions lockQuestions(WriteDb db, Key key) {
        return db.select("""
                        select questions, questions_since from draft where territory_id = :territory and id = :draft for update
                        """)
                .param("territory", key.territory())
                .param("draft", key.draft())
                .single(row -> new Questions(row.integer("questions"), row.instant("questions_since")));
    }

    void questions(WriteDb db, Key key, int count, Instant since) {
        of(db, key, """
                        update draft set questions = :count, questions_since = :since where territory_id = :territory and id = :draft
                        """).param("count", count).param("since", since).rows();
    }

    void insertDocument(WriteDb db, Key key, DocumentPurpose purpose, UploadedFile.Good file, Instant now) {
        of(db, key, """
                        insert into document (territory_id, id, draft_id, purpose, media_type, content, uploaded_at)
                        values (:territory, :id, :draft, :purpose, :type, :content, :now)
                        """)
                .param("id", Ids.at(now))
                .param("purpose", purpose.name())
                .param("type", file.mediaType())
                .param("content", file.content())
                .param("now", now)
                .rows();
    }

    void deleteDocument(WriteDb db, Key key, DocumentPurpose purpose) {
        of(db, key, "delete from document where territory_id = :territory and draft_id = :draft and purpose = :purpose")
                .param("purpose", purpose.name())
                .rows();
    }

    private static Change of(WriteDb db, Key key, String sql) {
        return db.change(sql).param("territory", key.territory()).param("draft", key.draft());
    }
}
