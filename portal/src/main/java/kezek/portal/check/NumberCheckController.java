package kezek.portal.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import kezek.portal.account.FormErrors;
import kezek.portal.account.NumberGuesses;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Territory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Check my number by the number of the application and four digits of its phone. Nothing is changed by asking, so the form is answered with its page at
 * once, and what was typed stands in no address. Whoever asks for somebody else sees the same, after the same time, whether there is such an
 * application or not.
 */
@PageController
class NumberCheckController {

    private final Device device;
    private final NumberGuesses guesses;
    private final Checks checks;
    private final PortalClock clock;

    NumberCheckController(Device device, NumberGuesses guesses, Checks checks, PortalClock clock) {
        this.device = device;
        this.guesses = guesses;
        this.checks = checks;
        this.clock = clock;
    }

    @GetMapping("/{territory}/check")
    ModelAndView form(HttpServletRequest request, HttpServletResponse response) {
        device.name(request, response);
        return CheckPages.page("check", CheckView.empty());
    }

    @PostMapping("/{territory}/check/number")
    ModelAndView check(
            Territory territory,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String digits,
            HttpServletRequest request,
            Texts texts) {
        var form = new NumberForm(number, digits);
        var errors = form.errors(texts);
        return errors.any()
                ? refused(form, errors)
                : FixedPace.answer(() -> compared(territory, form, device.of(request), texts));
    }

    private ModelAndView compared(Territory territory, NumberForm form, NumberGuesses.From from, Texts texts) {
        var number = form.read().orElseThrow();
        var again = guesses.take(territory, String.valueOf(number), from, clock.now());
        if (again.isPresent()) {
            var moment = texts.moment(again.get().atZone(territory.zone()));
            var often = texts.text("check.tooOften", Map.of("from", moment));
            return refused(form, FormErrors.of(NumberForm.NUMBER, often));
        }
        return checks.byNumber(territory, number, form.digits().strip())
                .map(found -> CheckPages.answer(new CheckWords(texts, territory), List.of(found), checks))
                .orElseGet(() -> refused(form, FormErrors.of(NumberForm.NUMBER, texts.text("check.number.unknown"))));
    }

    private static ModelAndView refused(NumberForm form, FormErrors errors) {
        return CheckPages.refused("check", CheckView.ofNumber(form.number(), form.digits(), errors));
    }
}
