package kezek.portal.account;

import java.util.Map;
import java.util.Optional;
import kezek.portal.account.Passwords.Weakness;
import org.jspecify.annotations.Nullable;

/** What the pages of the sign-in say when something is not right. */
final class SignInTexts {

    private static final String PASSWORD = "password";

    private SignInTexts() {}

    /** Why a password does not open; nothing if it does. */
    static FormErrors password(PasswordCheck.Answer answer, String wrong, Here here) {
        return switch (answer) {
            case PasswordCheck.RightPassword _ -> FormErrors.NONE;
            case PasswordCheck.WrongPassword last ->
                FormErrors.of(
                        PASSWORD,
                        last.waitUntil()
                                .map(until -> wrong + " "
                                        + here.texts()
                                                .text("account.password.wait", Map.of("until", here.moment(until))))
                                .orElse(wrong));
            case PasswordCheck.TooSoon soon ->
                FormErrors.of(
                        PASSWORD,
                        here.texts().text("account.password.tooSoon", Map.of("until", here.moment(soon.until()))));
            case PasswordCheck.Crowded _ -> FormErrors.of(PASSWORD, here.texts().text("account.password.crowded"));
        };
    }

    /** Why a password cannot be set. */
    static String weakness(Weakness weakness, Here here) {
        return switch (weakness) {
            case TOO_SHORT -> here.texts().text("account.weak.short", Map.of("shortest", Passwords.SHORTEST));
            case TOO_LONG -> here.texts().text("account.weak.long", Map.of("longest", Passwords.LONGEST));
            case COMMON -> here.texts().text("account.weak.common");
            case PERSONAL -> here.texts().text("account.weak.personal");
        };
    }

    /** Why a sign-in begins anew, as its address says. */
    static Optional<String> notice(@Nullable String over, Here here) {
        return switch (over) {
            case "time" -> Optional.of(here.texts().text("account.over.time"));
            case "children" -> Optional.of(here.texts().text("account.over.children"));
            case null, default -> Optional.empty();
        };
    }
}
