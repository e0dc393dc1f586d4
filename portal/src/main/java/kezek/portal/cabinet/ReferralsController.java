package kezek.portal.cabinet;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import kezek.portal.counter.Reply;
import kezek.portal.platform.web.PageController;
import kezek.portal.referral.Referrals;
import kezek.portal.referral.TakenReferral;
import kezek.rulebook.Outcome;
import kezek.rulebook.Refusal;
import kezek.rulebook.referral.IssueOutcome;
import kezek.rulebook.referral.Referral;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A parent takes a referral, looks at it, prolongs it and gives it back. */
@PageController
class ReferralsController {

    private static final String REFERRALS = "/{territory}/cabinet/applications/{number}/referrals";
    private static final String REFERRAL = "referral";

    private final Visits visits;
    private final ReferralPages pages;
    private final HeldPlaces heldPlaces;
    private final Referrals referrals;
    private final Refusals refusals;

    ReferralsController(
            Visits visits, ReferralPages pages, HeldPlaces heldPlaces, Referrals referrals, Refusals refusals) {
        this.visits = visits;
        this.pages = pages;
        this.heldPlaces = heldPlaces;
        this.referrals = referrals;
        this.refusals = refusals;
    }

    @GetMapping(REFERRALS)
    ModelAndView all(Asking asking) {
        return visits.of(asking)
                .map(visit -> Answers.page("referrals", pages.all(visit)))
                .orElseGet(Answers::missing);
    }

    @PostMapping(REFERRALS)
    ModelAndView take(Asking asking) {
        return visits.of(asking).flatMap(visit -> take(visit, asking.sent())).orElseGet(Answers::missing);
    }

    @GetMapping(REFERRALS + "/{referral}")
    ModelAndView one(Asking asking) {
        return visits.of(asking)
                .flatMap(visit -> find(visit, asking.path())
                        .map(taken -> Answers.page("referral", pages.one(visit, taken, null))))
                .orElseGet(Answers::missing);
    }

    @PostMapping(REFERRALS + "/{referral}/prolongation")
    ModelAndView prolong(Asking asking) {
        return visits.of(asking)
                .flatMap(visit -> act(
                        visit,
                        asking.path(),
                        number -> referrals.prolong(
                                asking.territory(), visit.application(), number, asking(visit, asking.sent()))))
                .orElseGet(Answers::missing);
    }

    /** A page of its own before it is given back: what it costs, and what could be done instead. */
    @GetMapping(REFERRALS + "/{referral}/return")
    ModelAndView beforeReturn(Asking asking) {
        return visits.of(asking)
                .flatMap(visit -> find(visit, asking.path())
                        .map(taken -> pages.beforeReturn(visit, taken)
                                .map(view -> Answers.page("return", view))
                                .orElseGet(() -> Answers.leadTo(visit, "/referrals/" + taken.number()))))
                .orElseGet(Answers::missing);
    }

    @PostMapping(REFERRALS + "/{referral}/return")
    ModelAndView giveBack(Asking asking) {
        return visits.of(asking)
                .flatMap(visit -> act(
                        visit,
                        asking.path(),
                        number -> referrals.giveBack(
                                asking.territory(), visit.application(), number, asking(visit, asking.sent()))))
                .orElseGet(Answers::missing);
    }

    /** Does something with the referral in the path; empty if the application has no such referral. */
    private Optional<ModelAndView> act(
            Visit visit, Map<String, String> path, LongFunction<Optional<? extends Outcome>> act) {
        return Visits.number(path, REFERRAL)
                .flatMap(number -> act.apply(number)
                        .map(outcome -> outcome instanceof Refusal
                                ? refused(visit, number, outcome)
                                : Answers.leadTo(visit, "/referrals/" + number)));
    }

    private ModelAndView refused(Visit visit, long number, Outcome outcome) {
        return pages.find(visit, number)
                .map(taken -> Answers.refused("referral", pages.one(visit, taken, refusals.of(visit, outcome))))
                .orElseGet(Answers::missing);
    }

    private Optional<ModelAndView> take(Visit visit, Map<String, String> sent) {
        var reservation = Answers.identifier(sent, "reservation");
        var asking = asking(visit, sent);
        var phone = sent.getOrDefault("phone", "");
        return switch (referrals.take(visit.territory(), visit.application(), reservation, phone, asking)) {
            case Reply.Given(var outcome) -> outcome.map(one -> taken(visit, one, asking.key()));
            case Reply.Full(), Reply.TooOften() -> Optional.of(Crowd.page(visit, "/referrals", sent));
        };
    }

    private ModelAndView taken(Visit visit, IssueOutcome outcome, UUID key) {
        return switch (outcome) {
            case IssueOutcome.ReferralIssued(var referral) -> leadTo(visit, referral);
            case IssueOutcome.ReferralAwaitsBenefit(var referral) -> leadTo(visit, referral);
            case IssueOutcome.OtherReferralLive _,
                    IssueOutcome.ReservationLapsed _,
                    IssueOutcome.ReferralsFrozen _,
                    IssueOutcome.PhoneDiffers _ ->
                heldPlaces.refused(visit, new HeldPlaces.Refused(key, refusals.of(visit, outcome)));
        };
    }

    /** An application takes one referral at a time, so the instant of the issue names it. */
    private ModelAndView leadTo(Visit visit, Referral issued) {
        return referrals.of(visit.territory(), visit.application()).stream()
                .filter(taken -> taken.referral().issuedAt().equals(issued.issuedAt()))
                .findFirst()
                .map(taken -> Answers.leadTo(visit, "/referrals/" + taken.number()))
                .orElseGet(() -> Answers.leadTo(visit, "/referrals"));
    }

    private Optional<TakenReferral> find(Visit visit, Map<String, String> path) {
        return Visits.number(path, REFERRAL).flatMap(number -> pages.find(visit, number));
    }

    private static Referrals.Asking asking(Visit visit, Map<String, String> sent) {
        return new Referrals.Asking(Answers.identifier(sent, "key"), visit.now());
    }
}
