package kezek.portal.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.account.OneTimeCodes.Check;
import kezek.portal.account.OneTimeCodes.Errand;
import kezek.portal.account.OneTimeCodes.Purpose;
import kezek.portal.account.OneTimeCodes.TooOften;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.web.Language;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import org.springframework.stereotype.Component;

/**
 * Codes of whoever asks without an account where an application stands, by the IIN of the parent or of the child. As with {@link ParentCodes} there
 * is a code for every number, and the phone, if there is one, is looked up after the answer.
 */
@Component
public class IinCodes {

    private final Tx tx;
    private final OneTimeCodes codes;
    private final CodeSender sender;
    private final Families families;
    private final KeyedHash hashes;

    IinCodes(Tx tx, OneTimeCodes codes, CodeSender sender, Families families, KeyedHash hashes) {
        this.tx = tx;
        this.codes = codes;
        this.sender = sender;
        this.families = families;
        this.hashes = hashes;
    }

    /**
     * Who is asked for.
     *
     * @param key of the form: the code is worth something with it alone
     */
    public record Asking(Iin iin, UUID key) {

        private Errand errand() {
            return new Errand(Purpose.CHECK, key.toString());
        }
    }

    /** Has a code sent to the phone of the application, if there is one. The same form sent again sends none; refused if codes were asked too often. */
    public Optional<TooOften> order(Territory territory, Asking asking, Language language, Instant now) {
        var subject = subject(asking);
        var to = new CodeSender.To(territory, () -> families.anyPhone(territory, asking.iin(), now), language);
        return tx.write(db -> codes.isIssued(db, subject, asking.errand())
                ? Optional.empty()
                : sender.order(db, subject, asking.errand(), to, now));
    }

    /** Compares what was typed. */
    public Check check(Asking asking, String typed, Instant now) {
        return codes.check(subject(asking), asking.errand(), typed, now);
    }

    private Subject subject(Asking asking) {
        return Subject.asked(hashes, asking.iin().value());
    }
}
