package kezek.portal.account;

import java.time.Instant;
import java.util.Optional;
import kezek.portal.account.OneTimeCodes.Check;
import kezek.portal.account.OneTimeCodes.TooOften;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.platform.web.Language;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import org.springframework.stereotype.Component;

/**
 * Codes of parents who sign in. They belong to the IIN and not to the phone, which is looked up after the answer: so there is a code to
 * compare with for every number, and those of strangers are sent to nobody.
 */
@Component
class ParentCodes {

    private final OneTimeCodes codes;
    private final CodeSender sender;
    private final Families families;
    private final KeyedHash hashes;

    ParentCodes(OneTimeCodes codes, CodeSender sender, Families families, KeyedHash hashes) {
        this.codes = codes;
        this.sender = sender;
        this.families = families;
        this.hashes = hashes;
    }

    /** Makes a code and has it sent after the commit. */
    Optional<TooOften> order(WriteDb db, Territory territory, Visit visit, Language language, Instant now) {
        var parent = visit.parent();
        var to = new CodeSender.To(territory, () -> families.phone(territory, parent, now), language);
        return sender.order(db, subject(parent), visit.errand(), to, now);
    }

    /** Compares what was typed. */
    Check check(Visit visit, String typed, Instant now) {
        return codes.check(subject(visit.parent()), visit.errand(), typed, now);
    }

    private Subject subject(Iin parent) {
        return Subject.parent(hashes, parent.value());
    }
}
