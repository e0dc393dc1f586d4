package kezek.portal.account;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.account.OneTimeCodes.TooOften;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.web.Language;
import kezek.portal.platform.web.PageController;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Somebody of an office signs in: login and password. */
@PageController
class OfficeSignInController {

    private static final String PAGE = "account/officeSignIn";

    private final StaffSignIn signIn;
    private final Cookies cookies;

    OfficeSignInController(StaffSignIn signIn, Cookies cookies) {
        this.signIn = signIn;
        this.cookies = cookies;
    }

    /** The first form as it was sent. */
    record Asked(
            @Nullable String login,
            @Nullable String password,
            @Nullable String next,
            @Nullable String key) {

        StaffSignIn.Form form(UUID key, Language language) {
            return new StaffSignIn.Form(
                    key,
                    typedLogin().strip().toLowerCase(Locale.ROOT),
                    password == null ? "" : password,
                    Onward.forStaff(next),
                    language);
        }

        ModelAndView refused(UUID key, FormErrors errors) {
            var view =
                    new OfficeSignInView(typedLogin(), key.toString(), Onward.forStaff(next), errors, Optional.empty());
            return Here.refused(PAGE, view);
        }

        private String typedLogin() {
            return login == null ? "" : login;
        }
    }

    @GetMapping("/{territory}/office/sign-in")
    ModelAndView form(
            Here here,
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String over) {
        var notice = SignInTexts.notice(over, here);
        var key = DoneRequests.freshKey().toString();
        return Here.page(PAGE, new OfficeSignInView("", key, Onward.forStaff(next), FormErrors.NONE, notice));
    }

    @PostMapping("/{territory}/office/sign-in")
    Object begin(Here here, Asked asked) {
        var key = FormKey.read(asked.key());
        return switch (signIn.begin(here.territory(), asked.form(key, here.language()), here.now())) {
            case StaffSignIn.Begun begun ->
                here.onward(
                        CodeController.OFFICE, cookies.cookie(BegunSignIns.COOKIE, begun.token(), BegunSignIns.LENGTH));
            case StaffSignIn.NotIn no ->
                asked.refused(
                        key, SignInTexts.password(no.answer(), here.texts().text("account.office.wrong"), here));
            case StaffSignIn.NoCodeNow often ->
                asked.refused(
                        key, CodeTexts.tooOften("login", new TooOften(often.from()), here.territory(), here.texts()));
        };
    }
}
