package kezek.portal.apply;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kezek.portal.apply.Draft.BenefitAnswer;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.ui.Choice;
import kezek.portal.platform.web.ui.FieldError;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.BenefitKind.Proof;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Benefits: those of the state register are shown, one by a certificate can be claimed. Page: rules/benefit.md */
@PageController
class BenefitController {

    private static final String PATH = "/{territory}/apply/benefit";
    private static final String BENEFIT = "benefit";
    private static final String CERTIFICATE = "certificate";
    private static final String NONE = "none";

    private final Drafts drafts;

    BenefitController(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping(PATH)
    ModelAndView benefit(Visit visit) {
        return page(visit, visit.draft().benefit(), List.of());
    }

    @PostMapping(PATH)
    ModelAndView claim(Visit visit, HttpServletRequest request) throws IOException {
        var form = SentForm.of(request);
        if (form.isTooLarge()) {
            var text = FileErrors.of(visit, new UploadedFile.TooLarge(), false).orElseThrow();
            return page(visit, visit.draft().benefit(), List.of(new FieldError(CERTIFICATE, text)));
        }
        var answer = form.field(BENEFIT).flatMap(word -> answer(visit, word));
        if (answer.isEmpty()) {
            return page(visit, answer, List.of(new FieldError(BENEFIT, visit.text("apply.benefit.missing"))));
        }
        var claimed = answer.get().claimed();
        var file = claimed.isPresent() ? form.file(CERTIFICATE) : new UploadedFile.None();
        var errors = new ArrayList<FieldError>();
        FileErrors.of(visit, file, claimed.isEmpty() || hasCertificate(visit))
                .ifPresent(text -> errors.add(new FieldError(CERTIFICATE, text)));
        return errors.isEmpty()
                ? visit.onward(drafts.benefit(visit.writing(), answer.get(), UploadedFile.good(file)))
                : page(visit, answer, errors);
    }

    private static boolean hasCertificate(Visit visit) {
        return visit.draft().certificate().isPresent();
    }

    private static Optional<BenefitAnswer> answer(Visit visit, String word) {
        if (word.equals(NONE)) {
            return Optional.of(new BenefitAnswer(Optional.empty()));
        }
        return byCertificate(visit).stream()
                .filter(kind -> kind.code().equals(word))
                .findFirst()
                .map(kind -> new BenefitAnswer(Optional.of(kind)));
    }

    private static List<BenefitKind> byCertificate(Visit visit) {
        var today = visit.now().atZone(visit.territory().zone()).toLocalDate();
        return BenefitKind.inForceOn(today).stream()
                .filter(kind -> kind.proof() == Proof.CERTIFICATE)
                .toList();
    }

    private static ModelAndView page(Visit visit, Optional<BenefitAnswer> answer, List<FieldError> errors) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(
                NONE,
                visit.text("apply.benefit.none"),
                answer.filter(given -> given.claimed().isEmpty()).isPresent()));
        for (var kind : byCertificate(visit)) {
            var chosen =
                    answer.flatMap(BenefitAnswer::claimed).filter(kind::equals).isPresent();
            choices.add(new Choice(kind.code(), BenefitWords.of(kind, visit.language()), chosen));
        }
        var frame = visit.frame(errors, null);
        var attested = visit.draft().family().orElseThrow().attested();
        var kept = visit.draft()
                .certificate()
                .map(file -> FileErrors.kept(visit, file))
                .orElse(null);
        return visit.page(
                "apply/benefit",
                frame,
                new BenefitView(frame, BenefitWords.of(attested, visit.language()), choices, kept));
    }
}
