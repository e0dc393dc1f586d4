package kezek.portal.check;

import java.util.Map;
import java.util.UUID;
import kezek.portal.account.CodeTexts;
import kezek.portal.account.FormErrors;
import kezek.portal.account.FormKey;
import kezek.portal.account.IinCodes;
import kezek.portal.account.IinForm;
import kezek.portal.account.OneTimeCodes.Right;
import kezek.portal.account.OneTimeCodes.TooOften;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Check my number by the IIN of the parent or of the child: a code goes to the phone of the application. The IIN travels from form to form and is kept
 * nowhere; until the code is right everything is the same for a number that the portal knows and for one that it does not.
 */
@PageController
class IinCheckController {

    private static final String IIN = "iin";

    private final Checks checks;
    private final IinCodes codes;
    private final IinForm iins;
    private final PortalClock clock;

    IinCheckController(Checks checks, IinCodes codes, IinForm iins, PortalClock clock) {
        this.checks = checks;
        this.codes = codes;
        this.iins = iins;
        this.clock = clock;
    }

    /** Who is asked for, with the key of the form. */
    private record Asked(IinCodes.Asking asking, String typed) {

        CodeView view(String code, FormErrors errors) {
            return new CodeView(typed, asking.key(), code, errors);
        }
    }

    @PostMapping("/{territory}/check/iin")
    ModelAndView ask(Territory territory, @RequestParam Map<String, String> sent, Texts texts) {
        var typed = sent.getOrDefault(IIN, "");
        var key = FormKey.read(sent.get("key"));
        var read = iins.read(IIN, typed, territory, texts.language());
        return read.iin()
                .map(iin -> FixedPace.answer(() -> asked(territory, new Asked(asking(iin, key), typed), texts)))
                .orElseGet(() -> CheckPages.refused("check", CheckView.ofIin(typed, key, read.errors(), read.rule())));
    }

    private ModelAndView asked(Territory territory, Asked asked, Texts texts) {
        return codes.order(territory, asked.asking(), texts.language(), clock.now())
                .map(often -> refused(asked, often, territory, texts))
                .orElseGet(() -> CheckPages.page("code", asked.view("", FormErrors.NONE)));
    }

    private static ModelAndView refused(Asked asked, TooOften often, Territory territory, Texts texts) {
        var errors = CodeTexts.tooOften(IIN, often, territory, texts);
        return CheckPages.refused(
                "check", CheckView.ofIin(asked.typed(), asked.asking().key(), errors, null));
    }

    @PostMapping("/{territory}/check/code")
    ModelAndView compare(Territory territory, @RequestParam Map<String, String> sent, Texts texts) {
        var typed = sent.getOrDefault(IIN, "");
        return iins.read(IIN, typed, territory, texts.language())
                .iin()
                .map(iin -> new Asked(asking(iin, FormKey.read(sent.get("key"))), typed))
                .map(asked -> compared(territory, asked, sent.getOrDefault(CodeTexts.FIELD, ""), texts))
                .orElseGet(() -> toTheForm(territory, texts));
    }

    private ModelAndView compared(Territory territory, Asked asked, String code, Texts texts) {
        var check = codes.check(asked.asking(), code, clock.now());
        return check instanceof Right
                ? CheckPages.answer(
                        new CheckWords(texts, territory),
                        checks.byIin(territory, asked.asking().iin()),
                        checks)
                : CheckPages.refused("code", asked.view(code, CodeTexts.of(check, texts)));
    }

    /** An answer has no address of its own: whoever asks for one, as the choice of a language does, begins anew. */
    @GetMapping({"/{territory}/check/number", "/{territory}/check/iin", "/{territory}/check/code"})
    ModelAndView toTheForm(Territory territory, Texts texts) {
        var redirect = new RedirectView("/" + texts.language().code() + "/" + territory.slug() + "/check");
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }

    private static IinCodes.Asking asking(Iin iin, UUID key) {
        return new IinCodes.Asking(iin, key);
    }
}
