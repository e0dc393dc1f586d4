package kezek.portal.check;

import java.util.UUID;
import kezek.portal.account.FormErrors;

/**
 * The page that asks for the code. What was typed before travels with the form, so that the portal keeps nothing about who asks.
 *
 * @param iin as it was typed
 * @param key of the form that asked for the code
 * @param code as it was typed
 */
public record CodeView(String iin, UUID key, String code, FormErrors errors) {}
