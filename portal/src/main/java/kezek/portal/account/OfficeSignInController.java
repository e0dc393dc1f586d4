package kezek.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.account.OneTimeCodes.Right;
import kezek.portal.account.OneTimeCodes.TooOften;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.web.Language;
import kezek.portal.platform.web.PageController;
import kezek.portal.queue.Contact;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Somebody of an office signs in. */
@PageController
class OfficeSignInController {

    private static final String PAGE = "account/officeSignIn";
    private static final String CODE_PAGE = "account/code";
    private static final String CODE = "/office/sign-in/code";

    private final StaffSignIn signIn;
    private final SignInEnd end;
    private final Cookies cookies;

    OfficeSignInController(StaffSignIn signIn, SignInEnd end, Cookies cookies) {
        this.signIn = signIn;
        this.end = end;
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

    /** The second form as it was sent: a code, or the wish for another one. */
    record Typed(@Nullable String code, @Nullable String again) {

        String text() {
            return code == null ? "" : code;
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
                here.onward(CODE, cookies.cookie(BegunSignIns.COOKIE, begun.token(), BegunSignIns.LENGTH));
            case StaffSignIn.NotIn no ->
                asked.refused(
                        key, SignInTexts.password(no.answer(), here.texts().text("account.office.wrong"), here));
            case StaffSignIn.NoCodeNow often ->
                asked.refused(
                        key, CodeTexts.tooOften("login", new TooOften(often.from()), here.territory(), here.texts()));
        };
    }

    @GetMapping("/{territory}/office/sign-in/code")
    Object code(Here here, HttpServletRequest request, @RequestParam(required = false) @Nullable String sent) {
        return visit(request, here)
                .<Object>map(visit -> Here.page(
                        CODE_PAGE, view(here, visit, "", FormErrors.NONE).sentAgain("again".equals(sent))))
                .orElseGet(() -> begunAnew(here));
    }

    @PostMapping("/{territory}/office/sign-in/code")
    Object check(Here here, HttpServletRequest request, Typed typed) {
        return visit(request, here)
                .map(visit -> typed.again() == null ? compared(here, visit, typed) : sentAgain(here, visit))
                .orElseGet(() -> begunAnew(here));
    }

    private Object compared(Here here, Visit visit, Typed typed) {
        var check = signIn.check(here.territory(), visit, typed.text(), here.now());
        if (!(check instanceof Right)) {
            return Here.refused(CODE_PAGE, view(here, visit, typed.text(), CodeTexts.of(check, here.texts())));
        }
        return signIn.signedIn(here.territory(), visit)
                .<Object>map(staff -> end.ofStaff(here, visit, staff))
                .orElseGet(() -> begunAnew(here));
    }

    private Object sentAgain(Here here, Visit visit) {
        return signIn.sendAgain(here.territory(), visit, here.language(), here.now())
                .<Object>map(often -> Here.refused(
                        CODE_PAGE,
                        view(here, visit, "", CodeTexts.tooOften("code", often, here.territory(), here.texts()))))
                .orElseGet(() -> here.onward(CODE + "?sent=again"));
    }

    private CodeView view(Here here, Visit visit, String code, FormErrors errors) {
        var phone = signIn.phone(here.territory(), visit).map(Contact::masked).orElse("");
        var lead = here.texts().text("account.code.staff", Map.of("phone", phone));
        return new CodeView(CODE, lead, code, errors, false, true);
    }

    private Optional<Visit> visit(HttpServletRequest request, Here here) {
        return end.token(request).flatMap(token -> signIn.visit(here.territory(), token, here.now()));
    }

    private static Object begunAnew(Here here) {
        return here.onward("/office/sign-in?over=time");
    }
}
