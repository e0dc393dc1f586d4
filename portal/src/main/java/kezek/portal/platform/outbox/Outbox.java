package kezek.portal.platform.outbox;

import java.time.Instant;
import java.util.UUID;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.WriteDb;
import tools.jackson.databind.json.JsonMapper;

/** Where a transaction leaves the messages that tell of it. They are sent after the commit, so nobody is told what did not happen. */
public final class Outbox {

    private Outbox() {}

    /** Leaves a message to be sent at once. */
    public static void put(WriteDb db, UUID territory, Message message, Instant now) {
        db.change("""
                        insert into outbox (territory_id, id, channel, recipient, language, message, arguments, written_at, due_at, failed_attempts)
                        values (:territory, :id, :channel, :recipient, :language, :message, :arguments, :now, :now, 0)
                        """)
                .param("territory", territory)
                .param("id", Ids.at(now))
                .param("channel", message.channel().name())
                .param("recipient", message.recipient())
                .param("language", message.language().code())
                .param("message", message.text())
                .param("arguments", JsonMapper.shared().writeValueAsString(message.arguments()))
                .param("now", now)
                .rows();
    }
}
