package kezek.portal.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kezek.portal.account.OneTimeCodes.CodeSent;
import kezek.portal.account.OneTimeCodes.TooOften;
import kezek.portal.platform.settings.Mode;
import kezek.portal.platform.settings.Settings;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.ui.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two different phones. A code goes to each that is not confirmed yet. */
@PageController
class PhonesController {

    private static final String PATH = "/{territory}/apply/phones";

    private final Drafts drafts;
    private final PhoneCodes codes;
    private final boolean alsoInvented;

    PhonesController(Drafts drafts, PhoneCodes codes, Settings settings) {
        this.drafts = drafts;
        this.codes = codes;
        this.alsoInvented = settings.mode() == Mode.DEVELOPMENT;
    }

    @GetMapping(PATH)
    ModelAndView phones(Visit visit) {
        var draft = visit.draft();
        return page(
                visit,
                List.of(),
                draft.phone().map(DraftPhone::written).orElse(""),
                draft.second().map(DraftPhone::written).orElse(""));
    }

    @PostMapping(PATH)
    ModelAndView choose(
            Visit visit,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(name = "second-phone", defaultValue = "") String second) {
        var errors = new ArrayList<FieldError>();
        var first = read(visit, PhoneSlot.FIRST, phone, errors);
        var other = read(visit, PhoneSlot.SECOND, second, errors);
        if (errors.isEmpty() && first.equals(other)) {
            errors.add(new FieldError(PhoneSlot.SECOND.phoneField(), visit.text("apply.phones.same")));
        }
        if (!errors.isEmpty()) {
            return page(visit, errors, phone, second);
        }
        var draft = drafts.phones(visit.writing(), first.orElseThrow(), other.orElseThrow());
        for (var slot : PhoneSlot.values()) {
            if (slot.in(draft).filter(each -> needsCode(each, visit)).isEmpty()) {
                continue;
            }
            switch (codes.send(visit, draft, slot)) {
                case CodeSent _ -> {}
                case TooOften refused -> errors.add(new FieldError(slot.phoneField(), codes.tooOften(visit, refused)));
            }
        }
        return errors.isEmpty() ? visit.onward(draft) : page(visit, errors, phone, second);
    }

    /** A code that was sent and may still be typed is not sent again, so the form may be. */
    private static boolean needsCode(DraftPhone phone, Visit visit) {
        return !phone.isConfirmed() && !phone.awaitsCode(visit.now());
    }

    private Optional<String> read(Visit visit, PhoneSlot slot, String typed, List<FieldError> errors) {
        return switch (TypedPhone.of(typed, alsoInvented)) {
            case TypedPhone.Mobile mobile -> Optional.of(mobile.number());
            case TypedPhone.Refused refused -> {
                errors.add(new FieldError(slot.phoneField(), visit.text(refused.text())));
                yield Optional.empty();
            }
        };
    }

    private static ModelAndView page(Visit visit, List<FieldError> errors, String phone, String second) {
        var frame = visit.frame(errors, null);
        return visit.page("apply/phones", frame, new PhonesView(frame, phone, second));
    }
}
