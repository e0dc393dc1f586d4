package kezek.portal.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kezek.portal.apply.Draft.Family;
import kezek.portal.apply.FamilyQuestion.Refused;
import kezek.portal.platform.settings.Mode;
import kezek.portal.platform.settings.Settings;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.outcome.OutcomeTexts;
import kezek.portal.platform.web.ui.FieldError;
import kezek.rulebook.child.Iin;
import kezek.rulebook.child.Iin.Accepted;
import kezek.rulebook.child.ParsedIin;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Parent and child by their numbers; the state register names them, and the parent looks whether the names are right. */
@PageController
class FamilyController {

    static final String PARENT = "parent";
    static final String CHILD = "child";

    private static final String PATH = "/{territory}/apply/family";

    private final Drafts drafts;
    private final FamilyQuestion question;
    private final OutcomeTexts outcomes;
    private final Accepted accepted;

    FamilyController(Drafts drafts, FamilyQuestion question, OutcomeTexts outcomes, Settings settings) {
        this.drafts = drafts;
        this.question = question;
        this.outcomes = outcomes;
        this.accepted = settings.mode() == Mode.PRODUCTION ? Accepted.REAL_ONLY : Accepted.ALSO_INVENTED;
    }

    @GetMapping(PATH)
    ModelAndView family(Visit visit) {
        var draft = visit.draft();
        var frame = visit.frame();
        var view = new FamilyView(
                frame,
                draft.parent().map(parent -> parent.iin().value()).orElse(""),
                draft.family().map(family -> family.child().iin().value()).orElse(""),
                draft.family().map(family -> found(visit, family)).orElse(null));
        return visit.page("apply/family", frame, view);
    }

    @PostMapping(PATH)
    ModelAndView name(
            Visit visit,
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "") String child) {
        var errors = new ArrayList<FieldError>();
        var parentIin = read(visit, PARENT, parent, errors);
        var childIin = read(visit, CHILD, child, errors);
        if (errors.isEmpty() && parentIin.equals(childIin)) {
            errors.add(new FieldError(CHILD, visit.text("apply.family.same")));
        }
        if (!errors.isEmpty()) {
            var noRule = errors.stream().allMatch(error -> error.message().equals(visit.text("apply.family.missing")));
            return refused(visit, errors, noRule ? null : "/rules/iin", List.of(parent, child));
        }
        return switch (question.ask(visit, parentIin.orElseThrow(), childIin.orElseThrow())) {
            case FamilyQuestion.Named named -> {
                drafts.family(visit.writing(), named.family());
                yield visit.to(Step.FAMILY);
            }
            case Refused refused ->
                refused(
                        visit,
                        List.of(new FieldError(refused.field(), refused.text())),
                        refused.rule(),
                        List.of(parent, child));
        };
    }

    private Optional<Iin> read(Visit visit, String field, String typed, List<FieldError> errors) {
        if (typed.isBlank()) {
            errors.add(new FieldError(field, visit.text("apply.family.missing")));
            return Optional.empty();
        }
        return switch (Iin.parse(typed, accepted)) {
            case Iin iin -> Optional.of(iin);
            case ParsedIin.Refused refused -> {
                var text = outcomes.text(
                                refused, visit.language(), visit.territory().zone())
                        .text();
                errors.add(new FieldError(field, text));
                yield Optional.empty();
            }
        };
    }

    private static ModelAndView refused(
            Visit visit, List<FieldError> errors, @Nullable String rule, List<String> typed) {
        var frame = visit.frame(errors, rule);
        return visit.page("apply/family", frame, new FamilyView(frame, typed.getFirst(), typed.getLast(), null));
    }

    private static FamilyView.Found found(Visit visit, Family family) {
        var missing = Step.firstMissing(visit.draft());
        return new FamilyView.Found(
                family.parent().fullName(),
                family.child().fullName(),
                visit.texts().date(family.child().iin().birthDate()),
                BenefitWords.of(family.attested(), visit.language()),
                visit.here(missing.path()));
    }
}
