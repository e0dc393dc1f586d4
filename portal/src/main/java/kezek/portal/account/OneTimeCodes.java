package kezek.portal.account;

import java.time.Instant;
import kezek.portal.platform.web.Language;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Component;

/** Six digits by SMS that prove a phone: valid for some minutes, once, for what they were asked for. */
@Component
public class OneTimeCodes {

    /** What a code is for. */
    public enum Purpose {
        APPLY,
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

    /** Sends a code to a phone, {@code +7} and ten digits. */
    public Sending send(Territory territory, String phone, Errand errand, Language language, Instant now) {
        throw new UnsupportedOperationException();
    }

    /**
     * Compares what was typed, spaces and dashes aside.
     *
     * @param typed as the person typed it
     */
    public Check check(String phone, Errand errand, String typed, Instant now) {
        throw new UnsupportedOperationException();
    }
}
