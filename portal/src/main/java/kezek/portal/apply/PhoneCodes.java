package kezek.portal.apply;

import java.util.Map;
import java.util.Optional;
import kezek.portal.account.OneTimeCodes;
import kezek.portal.account.OneTimeCodes.Check;
import kezek.portal.account.OneTimeCodes.CodeSent;
import kezek.portal.account.OneTimeCodes.Errand;
import kezek.portal.account.OneTimeCodes.Purpose;
import kezek.portal.account.OneTimeCodes.Right;
import kezek.portal.account.OneTimeCodes.Sending;
import kezek.portal.account.OneTimeCodes.TooOften;
import org.springframework.stereotype.Component;

/** Codes to the phones of a draft: sent, and compared with what was typed. The draft keeps what became of them. */
@Component
class PhoneCodes {

    private final OneTimeCodes codes;
    private final Drafts drafts;

    PhoneCodes(OneTimeCodes codes, Drafts drafts) {
        this.codes = codes;
        this.drafts = drafts;
    }

    /** Sends a code to a phone of the draft, which may have been changed since the visit began. */
    Sending send(Visit visit, Draft draft, PhoneSlot slot) {
        var number = slot.in(draft).orElseThrow().number();
        var sending = codes.send(visit.territory(), number, errand(visit), visit.language(), visit.now());
        if (sending instanceof CodeSent sent) {
            drafts.phone(visit.writing(), slot, new DraftPhone(number, Optional.empty(), Optional.of(sent.until())));
        }
        return sending;
    }

    /** Compares a code with what was typed; a right one confirms the phone. */
    Check check(Visit visit, PhoneSlot slot, String typed) {
        var number = slot.in(visit.draft()).orElseThrow().number();
        var check = codes.check(number, errand(visit), typed, visit.now());
        if (check instanceof Right) {
            drafts.phone(visit.writing(), slot, new DraftPhone(number, Optional.of(visit.now()), Optional.empty()));
        }
        return check;
    }

    /** What people read when codes were asked for too often. */
    String tooOften(Visit visit, TooOften refused) {
        return visit.texts().text("apply.codes.tooOften", Map.of("from", visit.moment(refused.from())));
    }

    private static Errand errand(Visit visit) {
        return new Errand(Purpose.APPLY, visit.draft().id().toString());
    }
}
