package kezek.portal.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the page of one rule shows, in one language.
 *
 * @param prose HTML made from the page's Markdown by {@link RuleProse}
 * @param done the answers of the system that say what was done or what holds
 * @param refused the answers that say no, and why
 * @param facts where the rule comes from, since when, and what runs it
 * @param previous the rule before this one in the list
 * @param next the rule after this one in the list
 */
public record RuleView(
        String title,
        String prose,
        List<Fact> facts,
        List<TableView> tables,
        List<Answer> done,
        List<Answer> refused,
        Optional<RuleLink> previous,
        Optional<RuleLink> next) {

    private static final Pattern FIGURES = Pattern.compile("[\\d\\s:.,–-]+");

    /**
     * A fact of the page's head.
     *
     * @param name the heading in the reader's language
     * @param language the language in which the value is written
     * @param isCode whether the value is a name in the code
     */
    public record Fact(String name, String value, String language, boolean isCode) {}

    /**
     * An answer of the system.
     *
     * @param isSample whether dates, times or numbers in it are there for the example
     */
    public record Answer(String text, boolean isSample) {}

    /** Whether the rule has answers of its own. */
    public boolean hasAnswers() {
        return !done.isEmpty() || !refused.isEmpty();
    }

    /** A table of examples: each of its rows is run as a test. */
    public record TableView(String id, String heading, List<String> columns, List<List<Cell>> rows) {}

    /** One cell, in the reader's language where it is written in three. */
    public record Cell(String text) {

        /** Whether it is a number, a date or a time, which stays on one line. */
        public boolean isFigures() {
            return FIGURES.matcher(text).matches();
        }
    }
}
