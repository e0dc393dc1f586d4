package kezek.portal.platform.requests;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.WriteDb;

/**
 * Every form carries a key that was drawn when its page was made. A form that was given something is answered the same for ever, however often
 * it is sent: double tap, back button, a retry after a lost answer. A refused one leaves nothing here and is judged anew.
 */
public final class DoneRequests {

    private DoneRequests() {}

    /**
     * A form that was sent.
     *
     * @param act what the form does, in lower-case words with dashes; the same key may serve several acts
     * @param key the key it carries
     */
    public record Form(String act, UUID key) {}

    /** A key for a new form. */
    public static UUID freshKey() {
        return UUID.randomUUID();
    }

    /**
     * What the form was given before. Ask it after the lock that the use case takes: then of two that come at once the second finds the first.
     */
    public static Optional<String> answer(ReadDb db, UUID territory, Form form) {
        return db.select("""
                        select answer from done_request where territory_id = :territory and act = :act and request_key = :key
                        """)
                .param("territory", territory)
                .param("act", form.act())
                .param("key", form.key())
                .optional(row -> row.text("answer"));
    }

    /**
     * Keeps what the form is given, in the transaction that gives it.
     *
     * @param answer what the page needs to show it again, for instance a public number; nothing personal
     */
    public static void keep(WriteDb db, UUID territory, Form form, String answer, Instant now) {
        db.change("""
                        insert into done_request (territory_id, act, request_key, answer, done_at)
                        values (:territory, :act, :key, :answer, :now)
                        """)
                .param("territory", territory)
                .param("act", form.act())
                .param("key", form.key())
                .param("answer", answer)
                .param("now", now)
                .rows();
    }
}
