package kezek.portal.rules;

import kezek.rulebook.RulePage;

/**
 * The way to a rule page.
 *
 * @param name the name in the address
 * @param title the title in the reader's language
 */
public record RuleLink(String name, String title) {

    static RuleLink to(RulePage rule, String language) {
        return new RuleLink(rule.name(), rule.title(language));
    }
}
