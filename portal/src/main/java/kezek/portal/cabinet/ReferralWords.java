package kezek.portal.cabinet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kezek.portal.cabinet.ReferralView.State;
import kezek.portal.platform.web.ui.Tone;
import kezek.rulebook.referral.ReferralState;
import kezek.rulebook.referral.ReferralState.AwaitingBenefit;
import kezek.rulebook.referral.ReferralState.CancelCause;
import kezek.rulebook.referral.ReferralState.Cancelled;
import kezek.rulebook.referral.ReferralState.Enrolled;
import kezek.rulebook.referral.ReferralState.Issued;
import kezek.rulebook.referral.ReferralState.Lapsed;

/** What a referral is to its family: its state, what happens next, what to bring. */
final class ReferralWords {

    private final Visit visit;

    ReferralWords(Visit visit) {
        this.visit = visit;
    }

    State state(ReferralState state) {
        return switch (state) {
            case AwaitingBenefit _ -> new State(text("cabinet.referral.awaiting"), Tone.WARNING);
            case Issued _ -> new State(text("cabinet.referral.issued"), Tone.GOOD);
            case Enrolled _ -> new State(text("cabinet.referral.enrolled"), Tone.GOOD);
            case Lapsed _ -> new State(text("cabinet.referral.lapsed"), Tone.BAD);
            case Cancelled(var _, var cause) -> new State(cause(cause), Tone.PLAIN);
        };
    }

    /** Until when it runs, or when it ended. */
    String when(ReferralState state) {
        return switch (state) {
            case ReferralState.Live live -> text("cabinet.referral.until", visit.moment(live.until()));
            case ReferralState.Over over -> text("cabinet.referral.ended", visit.moment(over.at()));
        };
    }

    List<String> next(ReferralState state) {
        return switch (state) {
            case AwaitingBenefit _ ->
                List.of(text("cabinet.referral.awaiting.next"), text("cabinet.referral.awaiting.silence"));
            case Issued _ -> issued();
            case Enrolled _ -> List.of(text("cabinet.referral.enrolled.next"));
            case Lapsed _ -> List.of(text("cabinet.referral.lapsed.next"));
            case Cancelled(var _, var cause) -> List.of(after(cause));
        };
    }

    /** What to take to the kindergarten; nothing unless it awaits the family. */
    List<String> bring(ReferralState state) {
        return state instanceof Issued
                ? List.of(
                        text("cabinet.referral.bring.identity"),
                        text("cabinet.referral.bring.birth"),
                        text("cabinet.referral.bring.health"))
                : List.of();
    }

    private List<String> issued() {
        var next = new ArrayList<String>();
        next.add(text("cabinet.referral.issued.next"));
        next.add(text("cabinet.referral.issued.found"));
        var days = Map.of("days", visit.rules().stopList().days());
        next.add(visit.texts().text("cabinet.referral.issued.lapse", days));
        return next;
    }

    private String cause(CancelCause cause) {
        return switch (cause) {
            case GIVEN_BACK -> text("cabinet.referral.givenBack");
            case REFUSED -> text("cabinet.referral.refused");
            case BENEFIT_REJECTED, BENEFIT_NOT_CONFIRMED -> text("cabinet.referral.benefit");
        };
    }

    private String after(CancelCause cause) {
        return switch (cause) {
            case GIVEN_BACK -> text("cabinet.referral.givenBack.next");
            case REFUSED -> text("cabinet.referral.refused.next");
            case BENEFIT_REJECTED, BENEFIT_NOT_CONFIRMED -> text("cabinet.referral.benefit.next");
        };
    }

    private String text(String key) {
        return visit.texts().text(key);
    }

    private String text(String key, String at) {
        return visit.texts().text(key, Map.of("at", at));
    }
}
