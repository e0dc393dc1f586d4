package kezek.portal.cabinet;

/**
 * A refusal of the law in words.
 *
 * @param rulePath the address below the language of the rule that explains it
 */
public record RefusalView(String text, String rulePath) {}
