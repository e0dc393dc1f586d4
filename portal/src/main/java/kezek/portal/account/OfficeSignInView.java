package kezek.portal.account;

import java.util.Optional;

/**
 * The page that asks somebody of an office for login and password. The password is not shown again.
 *
 * @param login as it was typed
 * @param key of the form
 * @param next the page that was asked for, below the territory; or empty
 * @param notice why the sign-in begins anew, if it does
 */
public record OfficeSignInView(String login, String key, String next, FormErrors errors, Optional<String> notice) {}
