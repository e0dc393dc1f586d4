package kezek.portal.rules;

import java.util.List;
import java.util.Optional;

/**
 * What the page of one rule shows, in one language.
 *
 * @param prose HTML made from the page's Markdown by {@link RuleProse}
 * @param facts where the rule comes from, since when, and what runs it
 * @param previous the rule before this one in the list
 * @param next the rule after this one in the list
 */
public record RuleView(
        String title,
        String prose,
        List<Fact> facts,
        List<TableView> tables,
        Optional<RuleLink> previous,
        Optional<RuleLink> next) {

    /**
     * A fact of the page's head.
     *
     * @param name the heading in the reader's language
     * @param language the language in which the value is written
     * @param isCode whether the value is a name in the code
     */
    public record Fact(String name, String value, String language, boolean isCode) {}

    /** A table of examples: each of its rows is run as a test. */
    public record TableView(String id, String heading, List<String> columns, List<List<String>> rows) {}
}
