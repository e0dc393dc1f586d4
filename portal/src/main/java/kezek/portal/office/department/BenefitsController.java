package kezek.portal.office.department;

import java.util.Optional;
import kezek.portal.office.Answers;
import kezek.portal.office.Frames;
import kezek.portal.office.Sent;
import kezek.portal.office.department.BenefitPages.Named;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.Texts;
import kezek.portal.queue.Benefits;
import kezek.rulebook.queue.BenefitOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A department confirms or rejects the benefits that families claim. */
@PageController
class BenefitsController {

    private final BenefitPages pages;
    private final Benefits benefits;
    private final Answers answers;

    BenefitsController(BenefitPages pages, Benefits benefits, Answers answers) {
        this.pages = pages;
        this.benefits = benefits;
        this.answers = answers;
    }

    /** A benefit as the address names it. */
    record Address(String application, String benefit) {}

    @GetMapping("/{territory}/office/department/benefits")
    ModelAndView list(Visit visit, @RequestParam(defaultValue = "") String done) {
        return Answers.page("department/benefits", pages.list(visit, done(done, visit.texts())));
    }

    @GetMapping("/{territory}/office/department/benefits/{application}/{benefit}")
    ModelAndView benefit(Visit visit, @PathVariable String application, @PathVariable String benefit) {
        var named = named(visit, new Address(application, benefit));
        return Answers.page(
                "department/benefit", pages.benefit(named, visit, new Sent(new LinkedMultiValueMap<>()), null));
    }

    @PostMapping("/{territory}/office/department/benefits/{application}/{benefit}")
    ModelAndView decide(Visit visit, Address address, Sent form) {
        var named = named(visit, address);
        return decided(named, visit, form)
                .map(outcome -> answer(outcome, named, visit, form))
                .orElseGet(() -> undecided(named, visit, form, null));
    }

    /** What became of the decision; empty if the form says neither. */
    private Optional<BenefitOutcome> decided(Named named, Visit visit, Sent form) {
        var decision = visit.deciding(form.key());
        var kind = named.benefit().kind();
        return switch (form.typed(BenefitPages.DECISION)) {
            case BenefitPages.CONFIRM -> benefits.confirm(visit.territory(), named.application(), kind, decision);
            case BenefitPages.REJECT -> benefits.reject(visit.territory(), named.application(), kind, decision);
            default -> Optional.empty();
        };
    }

    private ModelAndView answer(BenefitOutcome outcome, Named named, Visit visit, Sent form) {
        return switch (outcome) {
            case BenefitOutcome.Confirmed _ -> done(visit, "confirmed");
            case BenefitOutcome.ReferralGoesOn _ -> done(visit, "referral-goes-on");
            case BenefitOutcome.LaneKept _ -> done(visit, "lane-kept");
            case BenefitOutcome.LaneLost _ -> done(visit, "lane-lost");
            case BenefitOutcome.ReferralCancelled _ -> done(visit, "referral-cancelled");
            case BenefitOutcome.StillWaits _, BenefitOutcome.AlreadyDecided _, BenefitOutcome.TooLate _ ->
                undecided(named, visit, form, outcome);
        };
    }

    private ModelAndView undecided(Named named, Visit visit, Sent form, @Nullable BenefitOutcome outcome) {
        var refusal = outcome == null ? null : answers.words(outcome, visit.territory(), visit.texts());
        return Answers.refused("department/benefit", pages.benefit(named, visit, form, refusal));
    }

    private static ModelAndView done(Visit visit, String word) {
        return visit.leadTo(Frames.DEPARTMENT + "/benefits?done=" + word);
    }

    private static @Nullable String done(String word, Texts texts) {
        return switch (word) {
            case "confirmed" -> texts.text("office.done.benefit.confirmed");
            case "referral-goes-on" -> texts.text("office.done.benefit.referralGoesOn");
            case "lane-kept" -> texts.text("office.done.benefit.laneKept");
            case "lane-lost" -> texts.text("office.done.benefit.laneLost");
            case "referral-cancelled" -> texts.text("office.done.benefit.referralCancelled");
            default -> null;
        };
    }

    private Named named(Visit visit, Address address) {
        return pages.named(visit, Answers.number(address.application()), Answers.identifier(address.benefit()))
                .orElseThrow(Answers::missing);
    }
}
