package kezek.portal.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.platform.outbox.Message;
import kezek.portal.platform.web.Language;
import org.springframework.stereotype.Repository;

/** SQL of the postbox, which stands in for every phone and mailbox of a development portal. */
@Repository
class PostboxQueries {

    /** A message as the person reads it. */
    record Letter(Message.Channel channel, String recipient, Language language, String body, Instant deliveredAt) {}

    /** Puts a message in. The identifier is that of the outbox, so that none comes twice. */
    void put(WriteDb db, UUID id, Letter letter) {
        db.change("""
                        insert into postbox_message (id, channel, recipient, language, body, delivered_at)
                        values (:id, :channel, :recipient, :language, :body, :delivered_at)
                        """)
                .param("id", id)
                .param("channel", letter.channel().name())
                .param("recipient", letter.recipient())
                .param("language", letter.language().code())
                .param("body", letter.body())
                .param("delivered_at", letter.deliveredAt())
                .rows();
    }

    /** The last ones, the newest first. */
    List<Letter> last(ReadDb db, int most) {
        return db.select("""
                        select channel, recipient, language, body, delivered_at from postbox_message
                        order by delivered_at desc, id desc
                        limit :most
                        """)
                .param("most", most)
                .list(row -> new Letter(
                        Message.Channel.valueOf(row.text("channel")),
                        row.text("recipient"),
                        Language.ofCode(row.text("language")).orElseThrow(),
                        row.text("body"),
                        row.instant("delivered_at")));
    }
}
