package kezek.portal.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kezek.portal.notification.PostboxQueries.Letter;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.platform.outbox.Message;
import kezek.portal.platform.web.Language;
import kezek.portal.platform.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries messages from the outbox to the postbox, those of a territory in their order. A message is put there and marked as sent in one
 * transaction, so it comes once. On several nodes one of them works for a territory at a time: who does not hold the first message of the line
 * leaves it alone.
 */
final class OutboxJob {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxJob.class);
    private static final int BATCH = 50;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    /** Pauses double, up to about an hour. */
    private static final int MOST_DOUBLINGS = 7;

    /** Messages whose arguments are nobody's business once they are sent. */
    private static final Set<String> BLANKED = Set.of("message.code");

    private final Tx tx;
    private final OutboxQueries outbox;
    private final PostboxQueries postbox;
    private final Function<Language, Texts> texts;

    OutboxJob(Tx tx, OutboxQueries outbox, PostboxQueries postbox, Function<Language, Texts> texts) {
        this.tx = tx;
        this.outbox = outbox;
        this.postbox = postbox;
        this.texts = texts;
    }

    /** Delivers everything that is due now. */
    void run(Instant now) {
        for (var territory : tx.read(db -> outbox.due(db, now))) {
            while (tx.write(db -> batch(db, territory, now)) == BATCH) {
                LOG.debug("a full batch was delivered, there may be more");
            }
        }
    }

    /** How many messages were handled. */
    private int batch(WriteDb db, UUID territory, Instant now) {
        var due = outbox.lockDue(db, territory, now, BATCH);
        if (due.isEmpty()
                || !outbox.first(db, territory, now)
                        .equals(Optional.of(due.getFirst().id()))) {
            return 0;
        }
        for (var waiting : due) {
            var body = body(waiting.message());
            if (body.isPresent()) {
                deliver(db, territory, waiting, body.get(), now);
            } else {
                outbox.failed(db, territory, waiting.id(), now.plus(pause(waiting.failedAttempts())));
            }
        }
        return due.size();
    }

    private void deliver(WriteDb db, UUID territory, Waiting waiting, String body, Instant now) {
        var message = waiting.message();
        postbox.put(
                db, waiting.id(), new Letter(message.channel(), message.recipient(), message.language(), body, now));
        outbox.sent(db, territory, waiting.id(), now);
        if (BLANKED.contains(message.text())) {
            outbox.blank(db, territory, waiting.id());
        }
    }

    /** The text; empty if there is none with these arguments, which is a bug and must not stop those behind it. */
    private Optional<String> body(Message message) {
        try {
            return Optional.of(texts.apply(message.language()).text(message.text(), message.arguments()));
        } catch (IllegalArgumentException unwritable) {
            LOG.error("a message cannot be written: its text {} is unknown or takes other arguments", message.text());
            return Optional.empty();
        }
    }

    private static Duration pause(int failedAttempts) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(failedAttempts, MOST_DOUBLINGS));
    }
}
