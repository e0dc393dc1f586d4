package kezek.portal.account;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.platform.outbox.Message;
import kezek.portal.platform.outbox.Message.Channel;
import kezek.portal.platform.outbox.Outbox;
import kezek.portal.platform.web.Language;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Component;

/** Six digits by SMS that prove a phone: valid for some minutes, once, for what they were asked for. */
@Component
public class OneTimeCodes {

    /** How long a code is worth something (OWASP ASVS 5.0, 6.5.5: at most ten minutes). */
    static final Duration LENGTH = Duration.ofMinutes(10);

    /** After so many wrong ones a code is worth nothing. */
    static final int TRIES = 5;

    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final Pattern NO_DIGITS_BETWEEN = Pattern.compile("[\\s\\p{Zs}\\p{Pd}]");

    private final Tx tx;
    private final CodesQueries queries;
    private final CodeLimits limits;
    private final KeyedHash hashes;

    OneTimeCodes(Tx tx, CodesQueries queries, CodeLimits limits, KeyedHash hashes) {
        this.tx = tx;
        this.queries = queries;
        this.limits = limits;
        this.hashes = hashes;
    }

    /** What a code is for. */
    public enum Purpose {
        APPLY,
        CHECK,
        SIGN_IN,
        STAFF
    }

    /**
     * What a code belongs to.
     *
     * @param boundTo what was being done when it was asked for, for instance the identifier of a draft: elsewhere the code is worth nothing
     */
    public record Errand(Purpose purpose, String boundTo) {}

    /** Whether a code was sent. */
    public sealed interface Sending {}

    /** On its way; valid until {@code until} (out). An older one for the same errand is worth nothing any more. */
    public record CodeSent(Instant until) implements Sending {}

    /** Codes were asked too often for this phone; again from {@code from}. */
    public record TooOften(Instant from) implements Sending {}

    /** Whether a code was right. */
    public sealed interface Check {}

    /** It was; it cannot be used again. */
    public record Right() implements Check {}

    /** It was not; {@code triesLeft} more, at least one. */
    public record Wrong(int triesLeft) implements Check {}

    /** Wrong too often: the code is worth nothing any more, a new one has to be asked for. */
    public record TooManyTries() implements Check {}

    /** Its time is over. */
    public record Expired(Instant until) implements Check {}

    /** There is no code to compare with: never sent, used before, or replaced by a newer one. */
    public record NoCode() implements Check {}

    /**
     * Sends a code to a phone, {@code +7} and ten digits.
     *
     * @param territory in whose name it is sent; the limits hold for all territories together
     */
    public Sending send(Territory territory, String phone, Errand errand, Language language, Instant now) {
        var subject = Subject.phone(hashes, phone);
        return tx.write(db -> {
            var from = limits.take(db, subject, now);
            if (from.isPresent()) {
                return new TooOften(from.get());
            }
            var code = issue(db, subject, errand, now);
            put(db, territory, new Letter(phone, code.digits(), language), now);
            return new CodeSent(code.until());
        });
    }

    /**
     * Compares what was typed, spaces and dashes aside. Of those who compare at once one is right at most, and the tries are counted one by one.
     *
     * @param typed as the person typed it
     */
    public Check check(String phone, Errand errand, String typed, Instant now) {
        return check(Subject.phone(hashes, phone), errand, typed, now);
    }

    /** A code that was made. */
    record Issued(String digits, Instant until) {}

    /** What is sent to a phone. */
    record Letter(String phone, String digits, Language language) {}

    /** Makes a code without sending it; an older one for the same errand is worth nothing any more. */
    Issued issue(WriteDb db, Subject subject, Errand errand, Instant now) {
        var digits = "%06d".formatted(RANDOM.nextInt(CODES));
        var id = Ids.at(now);
        var until = now.plus(LENGTH);
        queries.replace(db, subject, errand);
        queries.add(db, subject, errand, new CodesQueries.Kept(id, hash(id, digits), until, 0, Optional.empty()), now);
        return new Issued(digits, until);
    }

    /** Whether a code was made for an errand, whatever became of it. */
    boolean isIssued(ReadDb db, Subject subject, Errand errand) {
        return queries.locked(db, subject, errand).isPresent();
    }

    /** Leaves a code to be sent. */
    void put(WriteDb db, Territory territory, Letter letter, Instant now) {
        var arguments = Map.of("code", letter.digits(), "minutes", String.valueOf(LENGTH.toMinutes()));
        var message = new Message(Channel.SMS, letter.phone(), letter.language(), "message.code", arguments);
        Outbox.put(db, territory.id(), message, now);
    }

    Check check(Subject subject, Errand errand, String typed, Instant now) {
        return tx.write(db -> {
            var found = queries.locked(db, subject, errand)
                    .filter(code -> code.usedAt().isEmpty());
            if (found.isEmpty()) {
                return new NoCode();
            }
            var code = found.get();
            if (code.wrongTries() >= TRIES) {
                return new TooManyTries();
            }
            if (!now.isBefore(code.until())) {
                return new Expired(code.until());
            }
            var digits = NO_DIGITS_BETWEEN.matcher(typed).replaceAll("");
            // What is no code at all is a slip and no guess: it costs no try.
            if (!CODE.matcher(digits).matches()) {
                return new Wrong(TRIES - code.wrongTries());
            }
            return compare(db, subject, code, digits, now);
        });
    }

    private Check compare(WriteDb db, Subject subject, CodesQueries.Kept code, String digits, Instant now) {
        // In constant time: how long it takes tells nothing of how much was right.
        if (MessageDigest.isEqual(code.hash(), hash(code.id(), digits))) {
            queries.use(db, subject, code.id(), now);
            return new Right();
        }
        var wrong = code.wrongTries() + 1;
        queries.countWrong(db, subject, code.id(), wrong);
        return wrong < TRIES ? new Wrong(TRIES - wrong) : new TooManyTries();
    }

    private byte[] hash(UUID id, String digits) {
        return hashes.of("one-time code", id.toString(), digits);
    }
}
