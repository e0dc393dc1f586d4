package kezek.rulebook;

/**
 * What a decision answers: a value, never an exception. People read its text under the simple name of its class, which is therefore unique
 * in the rulebook.
 */
public interface Outcome {

    /** The name of the rule page that explains the answer, one of {@link RulePage#names()}. */
    String rulePage();
}
