package kezek.portal.account;

import java.time.Instant;
import java.util.Optional;
import kezek.portal.account.CodeSender.Ordered;
import kezek.portal.account.OneTimeCodes.Check;
import kezek.portal.account.OneTimeCodes.TooOften;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.platform.web.Language;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Codes of parents who sign in. They belong to the IIN and not to the phone, which is looked up after the answer: so there is a code to
 * compare with for every number, and those of strangers are sent to nobody.
 */
@Component
class ParentCodes {

    private final OneTimeCodes codes;
    private final CodeLimits limits;
    private final CodeSender sender;
    private final KeyedHash hashes;

    ParentCodes(OneTimeCodes codes, CodeLimits limits, CodeSender sender, KeyedHash hashes) {
        this.codes = codes;
        this.limits = limits;
        this.sender = sender;
        this.hashes = hashes;
    }

    /** Makes a code and has it sent after the commit. */
    Optional<TooOften> order(WriteDb db, Territory territory, Visit visit, Language language, Instant now) {
        var parent = visit.parent();
        var subject = subject(parent);
        var from = limits.take(db, subject, now);
        if (from.isPresent()) {
            return from.map(TooOften::new);
        }
        var code = codes.issue(db, subject, visit.errand(), now);
        var ordered = new Ordered(territory, parent, code.digits(), language);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sender.send(ordered, now);
            }
        });
        return Optional.empty();
    }

    /** Compares what was typed. */
    Check check(Visit visit, String typed, Instant now) {
        return codes.check(subject(visit.parent()), visit.errand(), typed, now);
    }

    private Subject subject(Iin parent) {
        return Subject.parent(hashes, parent.value());
    }
}
