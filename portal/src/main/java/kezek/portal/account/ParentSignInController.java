package kezek.portal.account;

import java.util.Optional;
import java.util.UUID;
import kezek.portal.account.OneTimeCodes.TooOften;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.web.PageController;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A parent signs in: the IIN. */
@PageController
class ParentSignInController {

    private static final String PAGE = "account/signIn";
    private static final String IIN = "iin";

    private final ParentSignIn signIn;
    private final IinForm iins;
    private final Cookies cookies;

    ParentSignInController(ParentSignIn signIn, IinForm iins, Cookies cookies) {
        this.signIn = signIn;
        this.iins = iins;
        this.cookies = cookies;
    }

    /** The first form as it was sent. */
    record Asked(
            @Nullable String iin,
            @Nullable String next,
            @Nullable String key) {

        ModelAndView refused(UUID key, FormErrors errors, @Nullable String rule) {
            var view = new SignInView(
                    iin == null ? "" : iin, key.toString(), Onward.forParent(next), errors, Optional.empty(), rule);
            return Here.refused(PAGE, view);
        }
    }

    @GetMapping("/{territory}/sign-in")
    ModelAndView form(
            Here here,
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String over) {
        var notice = SignInTexts.notice(over, here);
        var key = DoneRequests.freshKey().toString();
        return Here.page(PAGE, new SignInView("", key, Onward.forParent(next), FormErrors.NONE, notice, null));
    }

    @PostMapping("/{territory}/sign-in")
    Object begin(Here here, Asked asked) {
        var key = FormKey.read(asked.key());
        var read = iins.read(IIN, asked.iin(), here.territory(), here.language());
        if (read.iin().isEmpty()) {
            return asked.refused(key, read.errors(), read.rule());
        }
        var form = new ParentSignIn.Form(key, read.iin().get(), Onward.forParent(asked.next()), here.language());
        return switch (signIn.begin(here.territory(), form, here.now())) {
            case ParentSignIn.Begun begun ->
                here.onward(
                        CodeController.PARENT, cookies.cookie(BegunSignIns.COOKIE, begun.token(), BegunSignIns.LENGTH));
            case ParentSignIn.Refused often ->
                asked.refused(
                        key, CodeTexts.tooOften(IIN, new TooOften(often.from()), here.territory(), here.texts()), null);
        };
    }
}
