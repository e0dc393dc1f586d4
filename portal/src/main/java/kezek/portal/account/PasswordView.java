package kezek.portal.account;

/** The page that asks a parent for the own password. What was typed is not shown again. */
public record PasswordView(FormErrors errors) {}
