package kezek.portal.queue;

import kezek.rulebook.queue.RegistrationOutcome;

/** What became of an application that a parent sent. */
public sealed interface Filing {

    /** It stands in the queue under this public number. */
    record Filed(long number) implements Filing {}

    /** It was not taken; a refusal of the law. */
    record NotFiled(RegistrationOutcome refusal) implements Filing {}
}
