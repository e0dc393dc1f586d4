package kezek.portal.platform.web.outcome;

/**
 * An outcome as people read it.
 *
 * @param text whole sentences in the reader's language
 * @param rulePage the name of the rule page that explains the answer
 * @param particular whether the text names something of this very case, such as an instant or a number
 */
public record OutcomeText(String text, String rulePage, boolean particular) {

    /** The address of the rule page below the language: {@code /rules/queue-order}. */
    public String rulePath() {
        return "/rules/" + rulePage;
    }
}
