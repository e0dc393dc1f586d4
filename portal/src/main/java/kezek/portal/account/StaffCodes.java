package kezek.portal.account;

import java.time.Instant;
import java.util.Optional;
import kezek.portal.account.OneTimeCodes.Check;
import kezek.portal.account.OneTimeCodes.Right;
import kezek.portal.account.OneTimeCodes.TooOften;
import kezek.portal.account.StaffSignIn.Beginning;
import kezek.portal.account.StaffSignIn.Begun;
import kezek.portal.account.StaffSignIn.NoCodeNow;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.web.Language;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Component;

/** The codes of those whose password was right. */
@Component
class StaffCodes {

    private final Tx tx;
    private final BegunSignIns visits;
    private final OneTimeCodes codes;

    StaffCodes(Tx tx, BegunSignIns visits, OneTimeCodes codes) {
        this.tx = tx;
        this.visits = visits;
        this.codes = codes;
    }

    Beginning begin(Territory territory, StaffSignIn.Form form, StaffQueries.Open open, Instant now) {
        var token = visits.token(form.key());
        var visit = BegunSignIns.fresh(token, territory, new Visit.Staff(open.account()), form.onward(), now);
        return tx.writeIf(Begun.class::isInstance, db -> {
            if (!visits.begin(db, visit, now)) {
                return new Begun(token);
            }
            return switch (codes.send(territory, open.phone(), visit.errand(), form.language(), now)) {
                case OneTimeCodes.CodeSent _ -> new Begun(token);
                case TooOften often -> new NoCodeNow(often.from());
            };
        });
    }

    Optional<Visit> visit(Territory territory, String token, Instant now) {
        return tx.read(db -> visits.find(db, token, territory, now))
                .filter(visit -> visit.who() instanceof Visit.Staff);
    }

    Optional<TooOften> sendAgain(Territory territory, Visit visit, String phone, Language language, Instant now) {
        return tx.writeIf(Optional::isEmpty, db -> {
            visits.prolong(db, visit, now);
            return switch (codes.send(territory, phone, visit.errand(), language, now)) {
                case OneTimeCodes.CodeSent _ -> Optional.empty();
                case TooOften often -> Optional.of(often);
            };
        });
    }

    Check check(Visit visit, String phone, String typed, Instant now) {
        return tx.write(db -> {
            var check = codes.check(phone, visit.errand(), typed, now);
            if (check instanceof Right) {
                visits.prove(db, visit, now);
            }
            return check;
        });
    }
}
