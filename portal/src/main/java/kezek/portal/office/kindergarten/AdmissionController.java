package kezek.portal.office.kindergarten;

import java.util.Optional;
import java.util.stream.Stream;
import kezek.portal.office.Answers;
import kezek.portal.office.Sent;
import kezek.portal.office.kindergarten.AdmissionPages.Return;
import kezek.portal.platform.web.PageController;
import kezek.portal.referral.Enrolments;
import kezek.portal.referral.TakenReferral;
import kezek.rulebook.Outcome;
import kezek.rulebook.referral.EnrolOutcome;
import kezek.rulebook.referral.ReferralHidden;
import kezek.rulebook.referral.ReferralOver;
import kezek.rulebook.referral.ReferralToAnotherKindergarten;
import kezek.rulebook.referral.RefusalReason;
import kezek.rulebook.referral.RefuseOutcome;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A kindergarten enrols the child of a referral, or refuses it for a lawful reason. A referral to another kindergarten, and one that still waits
 * for a benefit, is not there for it.
 */
@PageController
class AdmissionController {

    private static final String TEMPLATE = "kindergarten/referral";
    private static final Return FIRST_TIME = new Return(new Sent(new LinkedMultiValueMap<>()), false, null, null);

    private final AdmissionPages pages;
    private final Answers answers;
    private final Enrolments enrolments;

    AdmissionController(AdmissionPages pages, Answers answers, Enrolments enrolments) {
        this.pages = pages;
        this.answers = answers;
        this.enrolments = enrolments;
    }

    @GetMapping("/{territory}/office/kindergarten/referrals/{referral}")
    ModelAndView referral(Visit visit, @PathVariable String referral) {
        return Answers.page(TEMPLATE, pages.of(known(visit, referral), visit, FIRST_TIME));
    }

    /** Somebody reloads the address of a form, or chooses another language there. */
    @GetMapping({
        "/{territory}/office/kindergarten/referrals/{referral}/enrolment",
        "/{territory}/office/kindergarten/referrals/{referral}/refusal"
    })
    ModelAndView back(Visit visit, @PathVariable String referral) {
        var known = known(visit, referral);
        return visit.leadTo(AdmissionPages.path(known.number()));
    }

    @PostMapping("/{territory}/office/kindergarten/referrals/{referral}/enrolment")
    ModelAndView enrol(Visit visit, @PathVariable String referral, Sent form) {
        var number = Answers.number(referral);
        var outcome = enrolments
                .enrol(visit.territory(), number, visit.acting(form.key()))
                .orElseThrow(Answers::missing);
        return switch (outcome) {
            case EnrolOutcome.ChildEnrolled _ -> visit.leadTo(AdmissionPages.path(number));
            case ReferralToAnotherKindergarten _, ReferralHidden _ -> throw Answers.missing();
            case EnrolOutcome.EnrolledElsewhere _, EnrolOutcome.GroupFull _, ReferralOver _ ->
                refused(visit, referral, form, outcome, false);
        };
    }

    @PostMapping("/{territory}/office/kindergarten/referrals/{referral}/refusal")
    ModelAndView refuse(Visit visit, @PathVariable String referral, Sent form) {
        var acting = visit.acting(form.key());
        var number = Answers.number(referral);
        var reason = reason(form.typed(AdmissionPages.REASON));
        if (reason.isEmpty()) {
            var known = known(visit, referral);
            var back = new Return(form, true, null, visit.texts().text("office.refusal.error.reason"));
            return Answers.refused(TEMPLATE, pages.of(known, visit, back));
        }
        var outcome = enrolments
                .refuse(visit.territory(), number, reason.get(), acting)
                .orElseThrow(Answers::missing);
        return switch (outcome) {
            case RefuseOutcome.RefusedByKindergarten _ -> visit.leadTo(AdmissionPages.path(number));
            case ReferralToAnotherKindergarten _, ReferralHidden _ -> throw Answers.missing();
            case ReferralOver over -> refused(visit, referral, form, over, true);
        };
    }

    /** The page as it is now, with why nothing was done. What ended meanwhile says itself how. */
    private ModelAndView refused(Visit visit, String referral, Sent form, Outcome outcome, boolean refusing) {
        var words = outcome instanceof ReferralOver ? null : answers.words(outcome, visit.territory(), visit.texts());
        var back = new Return(form, refusing, words, null);
        return Answers.refused(TEMPLATE, pages.of(known(visit, referral), visit, back));
    }

    private TakenReferral known(Visit visit, String referral) {
        return enrolments
                .toKindergarten(visit.territory(), visit.kindergarten(), Answers.number(referral))
                .orElseThrow(Answers::missing);
    }

    private static Optional<RefusalReason> reason(String chosen) {
        return Stream.of(RefusalReason.values())
                .filter(reason -> reason.name().equals(chosen))
                .findFirst();
    }
}
