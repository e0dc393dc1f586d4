package kezek.portal.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page that asks a parent for the IIN.
 *
 * @param iin as it was typed
 * @param key of the form
 * @param next the page that was asked for, below the territory; or empty
 * @param notice why the sign-in begins anew, if it does
 * @param rule the path of the rule page that explains what is wrong with the number
 */
public record SignInView(
        String iin,
        String key,
        String next,
        FormErrors errors,
        Optional<String> notice,
        @Nullable String rule) {}
