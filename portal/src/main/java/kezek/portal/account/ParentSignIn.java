package kezek.portal.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.account.OneTimeCodes.Check;
import kezek.portal.account.OneTimeCodes.Right;
import kezek.portal.account.OneTimeCodes.TooOften;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.platform.web.Language;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import org.springframework.stereotype.Component;

/**
 * The first half of a parent's sign-in: the IIN, and a code to the phone of the family's first application. Until the code is right everything
 * is the same for a number that the portal knows and for one that it does not: the same work, answers and limits.
 */
@Component
class ParentSignIn {

    /** So many sign-ins are with the database at a time. docs/decisions/0018-crowds.md */
    private static final int AT_ONCE = 2;

    private final Tx tx;
    private final BegunSignIns visits;
    private final ParentCodes codes;
    private final Families families;

    ParentSignIn(Tx tx, BegunSignIns visits, ParentCodes codes, Families families) {
        this.tx = tx.narrowed(AT_ONCE);
        this.visits = visits;
        this.codes = codes;
        this.families = families;
    }

    /**
     * What a parent sent.
     *
     * @param key of the form
     * @param onward the page below the territory that was asked for, or empty
     */
    record Form(UUID key, Iin parent, String onward, Language language) {}

    /** What became of it. */
    sealed interface Beginning {}

    /** The token of the visit, for the cookie. */
    record Begun(String token) implements Beginning {}

    /** Codes were asked too often for this number; again from {@code from}. */
    record Refused(Instant from) implements Beginning {}

    /** Begins a visit and sends its code. The same form sent again sends none. */
    Beginning begin(Territory territory, Form form, Instant now) {
        var token = visits.token(form.key());
        var visit = BegunSignIns.fresh(token, territory, new Visit.Parent(form.parent()), form.onward(), now);
        return tx.writeIf(Begun.class::isInstance, db -> {
            var isNew = visits.begin(db, visit, now);
            var refused = isNew ? codes.order(db, territory, visit, form.language(), now) : Optional.<TooOften>empty();
            return refused.<Beginning>map(often -> new Refused(often.from())).orElseGet(() -> new Begun(token));
        });
    }

    /** A parent's visit. */
    Optional<Visit> visit(Territory territory, String token, Instant now) {
        return tx.read(db -> visits.find(db, token, territory, now))
                .filter(visit -> visit.who() instanceof Visit.Parent);
    }

    /** Sends another code; the one before is worth nothing any more. Refused if codes were asked too often. */
    Optional<TooOften> sendAgain(Territory territory, Visit visit, Language language, Instant now) {
        return tx.writeIf(Optional::isEmpty, (WriteDb db) -> {
            visits.prolong(db, visit, now);
            return codes.order(db, territory, visit, language, now);
        });
    }

    /** Compares a code. If it is right, the parent gets the applications of the own children that came without a representative. */
    Check check(Territory territory, Visit visit, String typed, Instant now) {
        if (visit.provedAt().isPresent()) {
            return new Right();
        }
        var check = tx.write(db -> {
            var compared = codes.check(visit, typed, now);
            if (compared instanceof Right) {
                visits.prove(db, visit, now);
            }
            return compared;
        });
        if (check instanceof Right) {
            families.adopt(territory, visit.parent(), now);
        }
        return check;
    }
}
