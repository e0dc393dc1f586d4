package kezek.portal.office.kindergarten;

import java.util.List;
import kezek.portal.office.Answers;
import kezek.portal.office.Frame;
import kezek.portal.office.Frames;
import kezek.portal.office.Sent;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.settings.Mode;
import kezek.portal.platform.settings.Settings;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.Texts;
import kezek.portal.platform.web.ui.FieldError;
import kezek.portal.referral.Enrolments;
import kezek.rulebook.child.Iin;
import kezek.rulebook.child.ParsedIin;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A clerk finds the referral of a child by its IIN. The IIN comes in the body of a form and goes into no address. */
@PageController
class FindController {

    private static final String IIN = "iin";

    private final Frames frames;
    private final Answers answers;
    private final Enrolments enrolments;
    private final Iin.Accepted accepted;

    FindController(Frames frames, Answers answers, Enrolments enrolments, Settings settings) {
        this.frames = frames;
        this.answers = answers;
        this.enrolments = enrolments;
        this.accepted = settings.mode() == Mode.PRODUCTION ? Iin.Accepted.REAL_ONLY : Iin.Accepted.ALSO_INVENTED;
    }

    @GetMapping("/{territory}/office/kindergarten/referrals")
    ModelAndView form(Visit visit, @RequestParam(defaultValue = "") String found) {
        return Answers.page(
                "kindergarten/referrals",
                new FindView(frame(visit), answer(found, visit.texts()), "", List.of(), null));
    }

    @PostMapping("/{territory}/office/kindergarten/referrals")
    ModelAndView find(Visit visit, Sent form) {
        var typed = form.typed(IIN);
        return switch (Iin.parse(typed, accepted)) {
            case ParsedIin.Refused refused -> {
                var words = answers.words(refused, visit.territory(), visit.texts());
                yield Answers.refused(
                        "kindergarten/referrals",
                        new FindView(
                                frame(visit),
                                null,
                                typed,
                                List.of(new FieldError(IIN, words.text())),
                                words.rulePath()));
            }
            case Iin iin -> visit.leadTo(found(visit, iin));
        };
    }

    /** Where the answer stands. */
    private String found(Visit visit, Iin iin) {
        // Looking changes nothing, so the key of this form means nothing.
        return switch (enrolments.find(visit.territory(), iin, visit.acting(DoneRequests.freshKey()))) {
            case Enrolments.Found(var referral) -> AdmissionPages.path(referral.number());
            case Enrolments.Over(var referral) -> AdmissionPages.path(referral.number());
            case Enrolments.ElsewhereReferred _ -> Frames.KINDERGARTEN + "/referrals?found=elsewhere";
            case Enrolments.NothingFound _ -> Frames.KINDERGARTEN + "/referrals?found=nothing";
        };
    }

    private Frame frame(Visit visit) {
        return frames.of(visit.territory(), visit.clerk(), visit.now(), visit.texts());
    }

    private static @Nullable String answer(String found, Texts texts) {
        return switch (found) {
            case "elsewhere" -> texts.text("office.find.elsewhere");
            case "nothing" -> texts.text("office.find.nothing");
            default -> null;
        };
    }
}
