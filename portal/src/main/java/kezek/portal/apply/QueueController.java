package kezek.portal.apply;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.outcome.OutcomeText;
import kezek.portal.platform.web.ui.Choice;
import kezek.portal.platform.web.ui.FieldError;
import kezek.rulebook.queue.QueueKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The kind of queue. The special one asks for the conclusion of the consultation, as a file. */
@PageController
class QueueController {

    static final String KIND = "kind";
    static final String CONCLUSION = "conclusion";

    private static final String PATH = "/{territory}/apply/queue";

    private final Drafts drafts;
    private final Decision decision;

    QueueController(Drafts drafts, Decision decision) {
        this.drafts = drafts;
        this.decision = decision;
    }

    @GetMapping(PATH)
    ModelAndView queue(Visit visit) {
        return page(visit, visit.draft().kind(), List.of(), null);
    }

    @PostMapping(PATH)
    ModelAndView choose(Visit visit, HttpServletRequest request) throws IOException {
        var form = SentForm.of(request);
        var kind = form.field(KIND).flatMap(QueueController::kind).or(() -> whenTooLarge(visit, form));
        if (kind.isEmpty()) {
            return page(visit, kind, List.of(new FieldError(KIND, visit.text("apply.queue.missing"))), null);
        }
        var file = kind.get() == QueueKind.SPECIAL ? form.file(CONCLUSION) : new UploadedFile.None();
        var errors = new ArrayList<FieldError>();
        FileErrors.of(visit, file, visit.draft().conclusion().isPresent() || kind.get() != QueueKind.SPECIAL)
                .ifPresent(text -> errors.add(new FieldError(CONCLUSION, text)));
        var refusal = decision.refusal(visit, kind.get()).map(refused -> decision.words(visit, refused));
        refusal.ifPresent(words -> errors.add(new FieldError(KIND, words.text())));
        if (!errors.isEmpty()) {
            return page(visit, kind, errors, refusal.map(OutcomeText::rulePath).orElse(null));
        }
        return visit.onward(drafts.kind(visit.writing(), kind.get(), UploadedFile.good(file)));
    }

    /** A form that could not be read had a file, and only the special queue asks for one. */
    private static Optional<QueueKind> whenTooLarge(Visit visit, SentForm form) {
        return form.isTooLarge() ? visit.draft().kind().or(() -> Optional.of(QueueKind.SPECIAL)) : Optional.empty();
    }

    private static Optional<QueueKind> kind(String word) {
        return Stream.of(QueueKind.values())
                .filter(kind -> kind.name().equals(word))
                .findFirst();
    }

    private static ModelAndView page(
            Visit visit, Optional<QueueKind> chosen, List<FieldError> errors, @Nullable String rule) {
        var choices = Stream.of(QueueKind.values())
                .map(kind ->
                        new Choice(kind.name(), QueueWords.kind(kind, visit.texts()), chosen.equals(Optional.of(kind))))
                .toList();
        var hints = Stream.of(QueueKind.values())
                .collect(Collectors.toMap(QueueKind::name, kind -> QueueWords.hint(kind, visit.texts())));
        var frame = visit.frame(errors, rule);
        var kept = visit.draft()
                .conclusion()
                .map(file -> FileErrors.kept(visit, file))
                .orElse(null);
        return visit.page("apply/queue", frame, new QueueView(frame, choices, hints, kept));
    }
}
