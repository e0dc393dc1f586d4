package kezek.portal.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kezek.portal.account.OneTimeCodes.Errand;
import kezek.portal.account.OneTimeCodes.Letter;
import kezek.portal.account.OneTimeCodes.TooOften;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.platform.web.Language;
import kezek.portal.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends the codes of parents who sign in or ask, after the page has answered: whether there is a family and a phone, and how long it took to find
 * them, is seen by the phone alone.
 */
@Component
class CodeSender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CodeSender.class);

    /** The state register is asked by so many at once, and so many more may wait; a code that finds no room is not sent. */
    private static final int AT_ONCE = 8;

    private static final int WAITING = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Tx tx;
    private final OneTimeCodes codes;
    private final CodeLimits limits;
    private final KeyedHash hashes;
    private final ThreadPoolExecutor line;

    CodeSender(Tx tx, OneTimeCodes codes, CodeLimits limits, KeyedHash hashes) {
        this.tx = tx;
        this.codes = codes;
        this.limits = limits;
        this.hashes = hashes;
        this.line = new ThreadPoolExecutor(
                AT_ONCE,
                AT_ONCE,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofVirtual().name("code-sender-", 0).factory(),
                (task, full) -> LOG.warn("a code was not sent: too many are asked for"));
    }

    /**
     * Where a code goes.
     *
     * @param phone finds the phone, if the portal knows one; it may wait for a register
     */
    record To(Territory territory, Supplier<Optional<String>> phone, Language language) {}

    private record Ordered(To to, String digits) {}

    /** Makes a code and sends it after the commit; refused if codes were asked too often for this subject. */
    Optional<TooOften> order(WriteDb db, Subject subject, Errand errand, To to, Instant now) {
        var from = limits.take(db, subject, now);
        if (from.isPresent()) {
            return from.map(TooOften::new);
        }
        var ordered = new Ordered(to, codes.issue(db, subject, errand, now).digits());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                send(ordered, now);
            }
        });
        return Optional.empty();
    }

    private void send(Ordered code, Instant now) {
        line.execute(() -> {
            try {
                deliver(code, now);
            } catch (RuntimeException failed) {
                LOG.error("a code could not be sent", failed);
            }
        });
    }

    private void deliver(Ordered code, Instant now) {
        var to = code.to();
        to.phone()
                .get()
                .ifPresent(number -> tx.run(db -> {
                    // The limits of a phone hold here too, but nobody is told: a stranger would learn whose phone it
                    // is.
                    if (limits.take(db, Subject.phone(hashes, number), now).isEmpty()) {
                        codes.put(db, to.territory(), new Letter(number, code.digits(), to.language()), now);
                    }
                }));
    }

    /** Waits for codes that are on their way. */
    @Override
    public void close() {
        line.shutdown();
        try {
            if (!line.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                line.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            line.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
