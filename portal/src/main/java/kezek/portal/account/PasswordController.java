package kezek.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import kezek.portal.account.OwnPassword.NewPassword;
import kezek.portal.account.PasswordCheck.RightPassword;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.ui.FieldError;
import kezek.rulebook.child.Iin;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** A parent signs in: the own password, after the code was right. */
@PageController
class PasswordController {

    private static final String PAGE = "account/password";
    private static final String NEW_PAGE = "account/newPassword";
    private static final String CHILD = "child";
    private static final String PASSWORD = "password";

    private final ParentSignIn signIn;
    private final OwnPassword passwords;
    private final IinForm iins;
    private final SignInEnd end;

    PasswordController(ParentSignIn signIn, OwnPassword passwords, IinForm iins, SignInEnd end) {
        this.signIn = signIn;
        this.passwords = passwords;
        this.iins = iins;
        this.end = end;
    }

    /** The form as it was sent; the child is asked for with a new password alone. */
    record Typed(@Nullable String password, @Nullable String child) {

        String text() {
            return password == null ? "" : password;
        }

        String childText() {
            return child == null ? "" : child;
        }
    }

    @GetMapping("/{territory}/sign-in/password")
    Object form(Here here, HttpServletRequest request) {
        return proved(
                request,
                here,
                visit -> passwords.isSet(visit.parent())
                        ? Here.page(PAGE, new PasswordView(FormErrors.NONE))
                        : here.onward("/sign-in/new-password"));
    }

    @PostMapping("/{territory}/sign-in/password")
    Object check(Here here, HttpServletRequest request, Typed typed) {
        return proved(request, here, visit -> {
            if (!passwords.isSet(visit.parent())) {
                return here.onward("/sign-in/new-password");
            }
            var answer = passwords.check(visit.parent(), typed.text(), here.now());
            return answer instanceof RightPassword
                    ? end.ofParent(here, visit)
                    : Here.refused(
                            PAGE,
                            new PasswordView(
                                    SignInTexts.password(answer, here.texts().text("account.password.wrong"), here)));
        });
    }

    @GetMapping("/{territory}/sign-in/new-password")
    Object newForm(Here here, HttpServletRequest request) {
        return proved(
                request,
                here,
                visit -> Here.page(
                        NEW_PAGE, new NewPasswordView(!passwords.isSet(visit.parent()), "", FormErrors.NONE, null)));
    }

    @PostMapping("/{territory}/sign-in/new-password")
    Object set(Here here, HttpServletRequest request, Typed typed) {
        return proved(request, here, visit -> set(here, visit, typed));
    }

    private Object set(Here here, Visit visit, Typed typed) {
        var child = iins.read(CHILD, typed.childText(), here.territory(), here.language());
        var errors = new ArrayList<>(child.errors().all());
        passwords
                .weakness(here.territory(), visit.parent(), typed.text(), here.now())
                .map(weakness -> new FieldError(PASSWORD, SignInTexts.weakness(weakness, here)))
                .ifPresent(errors::add);
        return errors.isEmpty()
                ? set(here, visit, typed, child.iin().orElseThrow())
                : refused(visit, typed, new FormErrors(errors), child.rule());
    }

    private Object set(Here here, Visit visit, Typed typed, Iin child) {
        var asked = new NewPassword(visit.parent(), child, typed.text());
        return switch (passwords.set(here.territory(), visit, asked, here.now())) {
            case OwnPassword.PasswordSet _ -> end.ofParent(here, visit);
            case OwnPassword.TooManyChildren _ -> here.onward("/sign-in?over=children", end.forgetting());
            case OwnPassword.NotOwnChild _ ->
                refused(visit, typed, FormErrors.of(CHILD, here.texts().text("account.child.notOwn")), null);
            case OwnPassword.RegisterSilentNow _ ->
                refused(visit, typed, FormErrors.of(CHILD, here.texts().text("account.child.unknown")), null);
            case OwnPassword.TooCrowded _ ->
                refused(visit, typed, FormErrors.of(PASSWORD, here.texts().text("account.password.crowded")), null);
        };
    }

    private Object refused(Visit visit, Typed typed, FormErrors errors, @Nullable String rule) {
        return Here.refused(
                NEW_PAGE, new NewPasswordView(!passwords.isSet(visit.parent()), typed.childText(), errors, rule));
    }

    /** The answer for a visit whose code was right; any other is shown where it stands. */
    private Object proved(HttpServletRequest request, Here here, Function<Visit, Object> answer) {
        Optional<Visit> visit = end.token(request).flatMap(token -> signIn.visit(here.territory(), token, here.now()));
        if (visit.isEmpty()) {
            return here.onward("/sign-in?over=time");
        }
        return visit.get().provedAt().isPresent() ? answer.apply(visit.get()) : here.onward("/sign-in/code");
    }
}
