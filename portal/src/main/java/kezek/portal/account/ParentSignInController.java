package kezek.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.account.OneTimeCodes.Right;
import kezek.portal.account.OneTimeCodes.TooOften;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.web.PageController;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A parent signs in: the IIN and the code. */
@PageController
class ParentSignInController {

    private static final String PAGE = "account/signIn";
    private static final String CODE_PAGE = "account/code";
    private static final String CODE = "/sign-in/code";
    private static final String IIN = "iin";

    private final ParentSignIn signIn;
    private final OwnPassword passwords;
    private final IinForm iins;
    private final Cookies cookies;

    ParentSignInController(ParentSignIn signIn, OwnPassword passwords, IinForm iins, Cookies cookies) {
        this.signIn = signIn;
        this.passwords = passwords;
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

    /** The second form as it was sent: a code, or the wish for another one. */
    record Typed(@Nullable String code, @Nullable String again) {

        String text() {
            return code == null ? "" : code;
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
                here.onward(CODE, cookies.cookie(BegunSignIns.COOKIE, begun.token(), BegunSignIns.LENGTH));
            case ParentSignIn.Refused often ->
                asked.refused(
                        key, CodeTexts.tooOften(IIN, new TooOften(often.from()), here.territory(), here.texts()), null);
        };
    }

    @GetMapping("/{territory}/sign-in/code")
    Object code(Here here, HttpServletRequest request, @RequestParam(required = false) @Nullable String sent) {
        return visit(request, here)
                .<Object>map(visit -> Here.page(CODE_PAGE, view(here, "", FormErrors.NONE, "again".equals(sent))))
                .orElseGet(() -> begunAnew(here));
    }

    @PostMapping("/{territory}/sign-in/code")
    Object check(Here here, HttpServletRequest request, Typed typed) {
        return visit(request, here)
                .map(visit -> typed.again() == null ? compared(here, visit, typed) : sentAgain(here, visit))
                .orElseGet(() -> begunAnew(here));
    }

    private Object compared(Here here, Visit visit, Typed typed) {
        var check = signIn.check(here.territory(), visit, typed.text(), here.now());
        if (!(check instanceof Right)) {
            return Here.refused(CODE_PAGE, view(here, typed.text(), CodeTexts.of(check, here.texts()), false));
        }
        return here.onward(passwords.isSet(visit.parent()) ? "/sign-in/password" : "/sign-in/new-password");
    }

    private Object sentAgain(Here here, Visit visit) {
        return signIn.sendAgain(here.territory(), visit, here.language(), here.now())
                .<Object>map(often -> Here.refused(
                        CODE_PAGE,
                        view(here, "", CodeTexts.tooOften("code", often, here.territory(), here.texts()), false)))
                .orElseGet(() -> here.onward(CODE + "?sent=again"));
    }

    private static CodeView view(Here here, String code, FormErrors errors, boolean again) {
        return new CodeView(CODE, here.texts().text("account.code.parent"), code, errors, again, false);
    }

    private Optional<Visit> visit(HttpServletRequest request, Here here) {
        return cookies.value(request, BegunSignIns.COOKIE)
                .flatMap(token -> signIn.visit(here.territory(), token, here.now()));
    }

    private static Object begunAnew(Here here) {
        return here.onward("/sign-in?over=time");
    }
}
