package kezek.portal.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.platform.outbox.Message;
import kezek.portal.platform.web.Language;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of the outbox, territory by territory, so that each can lie on a server of its own. */
@Repository
class OutboxQueries {

    private static final TypeReference<Map<String, String>> ARGUMENTS = new TypeReference<>() {};

    /**
     * The oldest message of a kind that waits.
     *
     * @param text the key of its text
     */
    record Oldest(String text, Instant writtenAt, long count) {}

    /** The territories that have something to send. */
    List<UUID> due(ReadDb db, Instant now) {
        return db.select("""
                        select distinct territory_id from outbox where sent_at is null and due_at <= :now
                        """).param("now", now).list(row -> row.uuid("territory_id"));
    }

    /** Locks the next messages, in their order; those that another node has locked are passed over. */
    List<Waiting> lockDue(WriteDb db, UUID territory, Instant now, int most) {
        return db.select("""
                        select id, channel, recipient, language, message, arguments, failed_attempts from outbox
                        where territory_id = :territory and sent_at is null and due_at <= :now
                        order by due_at, written_at, id
                        limit :most
                        for update skip locked
                        """)
                .param("territory", territory)
                .param("now", now)
                .param("most", most)
                .list(OutboxQueries::waiting);
    }

    /** The message whose turn it is, whoever has locked it. */
    Optional<UUID> first(ReadDb db, UUID territory, Instant now) {
        return db.select("""
                        select id from outbox
                        where territory_id = :territory and sent_at is null and due_at <= :now
                        order by due_at, written_at, id
                        limit 1
                        """).param("territory", territory).param("now", now).optional(row -> row.uuid("id"));
    }

    void sent(WriteDb db, UUID territory, UUID message, Instant now) {
        db.change("update outbox set sent_at = :now where territory_id = :territory and id = :message")
                .param("territory", territory)
                .param("message", message)
                .param("now", now)
                .rows();
    }

    /** Forgets what the message said. */
    void blank(WriteDb db, UUID territory, UUID message) {
        db.change("update outbox set arguments = '{}' where territory_id = :territory and id = :message")
                .param("territory", territory)
                .param("message", message)
                .rows();
    }

    void failed(WriteDb db, UUID territory, UUID message, Instant dueAt) {
        db.change("""
                        update outbox set failed_attempts = failed_attempts + 1, due_at = :due_at
                        where territory_id = :territory and id = :message
                        """)
                .param("territory", territory)
                .param("message", message)
                .param("due_at", dueAt)
                .rows();
    }

    /** What waits, by the keys of texts. */
    List<Oldest> oldest(ReadDb db) {
        return db.select("""
                        select message, min(written_at) as written_at, count(*) as waiting from outbox
                        where sent_at is null
                        group by message
                        order by message
                        """)
                .list(row -> new Oldest(row.text("message"), row.instant("written_at"), row.longNumber("waiting")));
    }

    private static Waiting waiting(Row row) {
        var message = new Message(
                Message.Channel.valueOf(row.text("channel")),
                row.text("recipient"),
                Language.ofCode(row.text("language")).orElseThrow(),
                row.text("message"),
                JsonMapper.shared().readValue(row.text("arguments"), ARGUMENTS));
        return new Waiting(row.uuid("id"), message, row.integer("failed_attempts"));
    }
}
