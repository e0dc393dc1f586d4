package kezek.portal.account;

import org.jspecify.annotations.Nullable;

/**
 * The page on which a parent sets a password.
 *
 * @param first whether there was none before
 * @param child the number of an own child, as it was typed
 * @param rule the path of the rule page that explains what is wrong with the number
 */
public record NewPasswordView(
        boolean first,
        String child,
        FormErrors errors,
        @Nullable String rule) {}
