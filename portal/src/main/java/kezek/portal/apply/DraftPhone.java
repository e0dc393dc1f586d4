package kezek.portal.apply;

import java.time.Instant;
import java.util.Optional;
import kezek.portal.queue.Contact;

/**
 * A phone of a draft.
 *
 * @param number {@code +7} and ten digits
 * @param confirmedAt when its code was typed; another number begins anew
 * @param codeUntil until when the last code that was sent may be typed
 */
record DraftPhone(String number, Optional<Instant> confirmedAt, Optional<Instant> codeUntil) {

    /** A number that nobody has confirmed. */
    static DraftPhone unconfirmed(String number) {
        return new DraftPhone(number, Optional.empty(), Optional.empty());
    }

    boolean isConfirmed() {
        return confirmedAt.isPresent();
    }

    /** Whether a code is on its way that may still be typed. */
    boolean awaitsCode(Instant now) {
        return codeUntil.filter(now::isBefore).isPresent();
    }

    /** As people write it: {@code +7 799 000 00 01}. */
    String written() {
        return String.join(
                " ",
                "+7",
                number.substring(2, 5),
                number.substring(5, 8),
                number.substring(8, 10),
                number.substring(10));
    }

    /** As a page may show it; it stays on one line. */
    String masked() {
        return Contact.masked(number).replace(' ', '\u00a0');
    }

    /** Personal: a mask. */
    @Override
    public String toString() {
        return masked();
    }
}
