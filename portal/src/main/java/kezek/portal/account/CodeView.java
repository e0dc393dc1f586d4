package kezek.portal.account;

/**
 * The page that asks for a code.
 *
 * @param action where the form is sent, below the territory
 * @param lead to whom the code was sent
 * @param code as it was typed
 * @param again whether another code has just been sent
 * @param office whether somebody of an office signs in
 */
public record CodeView(String action, String lead, String code, FormErrors errors, boolean again, boolean office) {}
