package kezek.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import kezek.portal.account.OneTimeCodes.Check;
import kezek.portal.account.OneTimeCodes.Right;
import kezek.portal.account.OneTimeCodes.TooOften;
import kezek.portal.platform.web.PageController;
import kezek.portal.queue.Contact;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A parent or somebody of an office who has begun to sign in types the code, or asks for another one. */
@PageController
class CodeController {

    /** Of parents, below the territory. */
    static final String PARENT = "/sign-in/code";

    /** Of offices, below the territory. */
    static final String OFFICE = "/office/sign-in/code";

    private static final String PAGE = "account/code";

    private final ParentSignIn parents;
    private final StaffSignIn staff;
    private final OwnPassword passwords;
    private final SignInEnd end;

    CodeController(ParentSignIn parents, StaffSignIn staff, OwnPassword passwords, SignInEnd end) {
        this.parents = parents;
        this.staff = staff;
        this.passwords = passwords;
        this.end = end;
    }

    @GetMapping({"/{territory}" + PARENT, "/{territory}" + OFFICE})
    Object form(Here here, HttpServletRequest request, @RequestParam(required = false) @Nullable String sent) {
        return visit(here, request)
                .<Object>map(visit -> Here.page(PAGE, view(here, visit, "", FormErrors.NONE, "again".equals(sent))))
                .orElseGet(() -> begunAnew(here, isOffice(request)));
    }

    @PostMapping({"/{territory}" + PARENT, "/{territory}" + OFFICE})
    Object check(
            Here here,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String again) {
        return visit(here, request)
                .map(visit -> again == null ? compared(here, visit, code) : sentAgain(here, visit))
                .orElseGet(() -> begunAnew(here, isOffice(request)));
    }

    private Object compared(Here here, Visit visit, String code) {
        Check check = switch (visit.who()) {
            case Visit.Parent _ -> parents.check(here.territory(), visit, code, here.now());
            case Visit.Staff _ -> staff.check(here.territory(), visit, code, here.now());
        };
        return check instanceof Right
                ? proved(here, visit)
                : Here.refused(PAGE, view(here, visit, code, CodeTexts.of(check, here.texts()), false));
    }

    private Object proved(Here here, Visit visit) {
        return switch (visit.who()) {
            case Visit.Parent(var parent) ->
                here.onward(passwords.isSet(parent) ? "/sign-in/password" : "/sign-in/new-password");
            case Visit.Staff _ ->
                staff.signedIn(here.territory(), visit)
                        .<Object>map(known -> end.ofStaff(here, visit, known))
                        .orElseGet(() -> begunAnew(here, true));
        };
    }

    private Object sentAgain(Here here, Visit visit) {
        Optional<TooOften> refused = switch (visit.who()) {
            case Visit.Parent _ -> parents.sendAgain(here.territory(), visit, here.language(), here.now());
            case Visit.Staff _ -> staff.sendAgain(here.territory(), visit, here.language(), here.now());
        };
        return refused.map(often -> CodeTexts.tooOften(CodeTexts.FIELD, often, here.territory(), here.texts()))
                .<Object>map(errors -> Here.refused(PAGE, view(here, visit, "", errors, false)))
                .orElseGet(() -> here.onward((visit.who() instanceof Visit.Staff ? OFFICE : PARENT) + "?sent=again"));
    }

    private CodeView view(Here here, Visit visit, String code, FormErrors errors, boolean again) {
        return switch (visit.who()) {
            case Visit.Parent _ ->
                new CodeView(PARENT, here.texts().text("account.code.parent"), code, errors, again, false);
            case Visit.Staff _ -> {
                var phone = staff.phone(here.territory(), visit)
                        .map(Contact::masked)
                        .orElse("");
                var lead = here.texts().text("account.code.staff", Map.of("phone", phone));
                yield new CodeView(OFFICE, lead, code, errors, again, true);
            }
        };
    }

    private Optional<Visit> visit(Here here, HttpServletRequest request) {
        return end.token(request)
                .flatMap(token -> isOffice(request)
                        ? staff.visit(here.territory(), token, here.now())
                        : parents.visit(here.territory(), token, here.now()));
    }

    private static boolean isOffice(HttpServletRequest request) {
        return request.getRequestURI().endsWith(OFFICE);
    }

    private static Object begunAnew(Here here, boolean office) {
        return here.onward(office ? "/office/sign-in?over=time" : "/sign-in?over=time");
    }
}
