package kezek.portal.apply;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.portal.account.OneTimeCodes.CodeSent;
import kezek.portal.account.OneTimeCodes.Expired;
import kezek.portal.account.OneTimeCodes.NoCode;
import kezek.portal.account.OneTimeCodes.Right;
import kezek.portal.account.OneTimeCodes.TooManyTries;
import kezek.portal.account.OneTimeCodes.TooOften;
import kezek.portal.account.OneTimeCodes.Wrong;
import kezek.portal.apply.CodesView.PhoneLine;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.ui.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The two codes. What is right stays so, whatever is wrong with the other; a new code may be asked for each phone. */
@PageController
class CodesController {

    private static final String PATH = "/{territory}/apply/codes";

    private final Drafts drafts;
    private final PhoneCodes codes;

    CodesController(Drafts drafts, PhoneCodes codes) {
        this.drafts = drafts;
        this.codes = codes;
    }

    @GetMapping(PATH)
    ModelAndView codes(Visit visit) {
        return page(visit, visit.draft(), List.of(), Map.of());
    }

    /** Compares what was typed; with {@code again}, the name of a phone, that one gets a new code instead. */
    @PostMapping(PATH)
    ModelAndView confirm(
            Visit visit,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(name = "second-code", defaultValue = "") String second,
            @RequestParam(defaultValue = "") String again) {
        var typed = new EnumMap<PhoneSlot, String>(Map.of(PhoneSlot.FIRST, code, PhoneSlot.SECOND, second));
        var asked = PhoneSlot.ofPhoneField(again);
        var errors = Stream.of(PhoneSlot.values())
                .filter(slot ->
                        slot.in(visit.draft()).filter(DraftPhone::isConfirmed).isEmpty())
                .flatMap(slot -> refusal(visit, slot, typed.getOrDefault(slot, ""), asked)
                        .map(text -> new FieldError(slot.codeField(), text))
                        .stream())
                .toList();
        var draft = drafts.current(visit.writing());
        return errors.isEmpty() ? visit.onward(draft) : page(visit, draft, errors, typed);
    }

    private Optional<String> refusal(Visit visit, PhoneSlot slot, String typed, Optional<PhoneSlot> asked) {
        if (asked.filter(slot::equals).isPresent()) {
            return switch (codes.send(visit, visit.draft(), slot)) {
                case CodeSent _ -> Optional.empty();
                case TooOften refused -> Optional.of(codes.tooOften(visit, refused));
            };
        }
        if (typed.isBlank()) {
            return asked.isPresent() ? Optional.empty() : Optional.of(visit.text("apply.codes.missing"));
        }
        return switch (codes.check(visit, slot, typed)) {
            case Right _ -> Optional.empty();
            case Wrong wrong -> Optional.of(visit.texts().text("apply.codes.wrong", Map.of("left", wrong.triesLeft())));
            case TooManyTries _ -> Optional.of(visit.text("apply.codes.tooManyTries"));
            case Expired expired ->
                Optional.of(visit.texts().text("apply.codes.expired", Map.of("until", visit.moment(expired.until()))));
            case NoCode _ -> Optional.of(visit.text("apply.codes.none"));
        };
    }

    private static ModelAndView page(Visit visit, Draft draft, List<FieldError> errors, Map<PhoneSlot, String> typed) {
        var lines = Stream.of(PhoneSlot.values())
                .map(slot -> line(visit, slot, slot.in(draft).orElseThrow(), typed.getOrDefault(slot, "")))
                .toList();
        var frame = visit.frame(errors, null);
        return visit.page("apply/codes", frame, new CodesView(frame, lines));
    }

    private static PhoneLine line(Visit visit, PhoneSlot slot, DraftPhone phone, String typed) {
        var until = phone.awaitsCode(visit.now())
                ? phone.codeUntil().map(visit::moment).orElse(null)
                : null;
        return new PhoneLine(
                slot.phoneField(), slot.codeField(), phone.masked(), phone.isConfirmed(), until, typed.strip());
    }
}
