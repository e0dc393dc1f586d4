package kezek.portal.cabinet;

import java.util.Optional;
import kezek.portal.cabinet.ReferralView.Prolongation;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.referral.Referrals;
import kezek.portal.referral.TakenReferral;
import kezek.rulebook.referral.GiveBackOutcome;
import kezek.rulebook.referral.ProlongOutcome;
import kezek.rulebook.referral.ReferralState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of the referrals of an application. What can be done with one is asked of the law before the button is drawn. */
@Component
class ReferralPages {

    private final Referrals referrals;
    private final PlaceWords words;

    ReferralPages(Referrals referrals, PlaceWords words) {
        this.referrals = referrals;
        this.words = words;
    }

    ReferralsView all(Visit visit) {
        return new ReferralsView(
                visit.application().number(),
                visit.path(),
                FamilyWords.child(visit),
                referrals.of(visit.territory(), visit.application()).stream()
                        .map(taken -> row(visit, taken))
                        .toList());
    }

    /** The referral with this number; empty if the application has none. */
    Optional<TakenReferral> find(Visit visit, long number) {
        return referrals.of(visit.territory(), visit.application()).stream()
                .filter(taken -> taken.number() == number)
                .findFirst();
    }

    ReferralView one(Visit visit, TakenReferral taken, @Nullable RefusalView refusal) {
        var referral = taken.referral();
        var state = referral.stateAt(visit.now());
        var said = new ReferralWords(visit);
        return new ReferralView(
                taken.number(),
                path(visit, taken),
                visit.application().number(),
                visit.path(),
                FamilyWords.child(visit),
                words.of(taken.group(), visit),
                taken.place(),
                visit.moment(referral.issuedAt()),
                said.state(state),
                state instanceof ReferralState.Live live ? visit.local(live.until()) : null,
                said.next(state),
                said.bring(state),
                prolonged(visit, taken)
                        .map(until -> new Prolongation(until, DoneRequests.freshKey()))
                        .orElse(null),
                isReturnable(visit, taken),
                refusal);
    }

    /** The page before giving it back; empty if it cannot be given back any more. */
    Optional<ReturnView> beforeReturn(Visit visit, TakenReferral taken) {
        return isReturnable(visit, taken)
                ? Optional.of(new ReturnView(
                        taken.number(),
                        path(visit, taken),
                        FamilyWords.child(visit),
                        words.of(taken.group(), visit),
                        prolonged(visit, taken).orElse(null),
                        DoneRequests.freshKey()))
                : Optional.empty();
    }

    private ReferralsView.Row row(Visit visit, TakenReferral taken) {
        var state = taken.referral().stateAt(visit.now());
        var said = new ReferralWords(visit);
        return new ReferralsView.Row(
                taken.number(),
                path(visit, taken),
                said.state(state).name(),
                said.state(state).tone(),
                said.when(state),
                words.of(taken.group(), visit));
    }

    private static Optional<String> prolonged(Visit visit, TakenReferral taken) {
        return taken.referral().prolong(visit.law(), visit.now()) instanceof ProlongOutcome.Prolonged(var longer)
                ? longer.term().map(term -> visit.moment(term.until()))
                : Optional.empty();
    }

    private static boolean isReturnable(Visit visit, TakenReferral taken) {
        return taken.referral().giveBack(visit.now()) instanceof GiveBackOutcome.GivenBack;
    }

    private static String path(Visit visit, TakenReferral taken) {
        return visit.path() + "/referrals/" + taken.number();
    }
}
