package kezek.rulebook.queue;

import java.time.LocalDate;
import kezek.rulebook.Outcome;
import kezek.rulebook.Refusal;

/** What follows when a parent asks to put a child in a queue. Page: rules/queue-order.md */
public sealed interface RegistrationOutcome extends Outcome {

    @Override
    default String rulePage() {
        return "queue-order";
    }

    /** The child joins this queue; its lane is that of {@link LaneRight}. */
    record Joins(LineId.OfCohort queue) implements RegistrationOutcome {}

    /** The date of birth lies in the future. */
    record NotYetBorn(LocalDate born) implements RegistrationOutcome, Refusal {}

    /** Applications of this birth year ended after this day, with school age. */
    record SchoolAge(LocalDate lastDay) implements RegistrationOutcome, Refusal {
        @Override
        public String rulePage() {
            return "age-group";
        }
    }

    /** The child has a live application in this territory, and all its applications are in one. */
    record InAnotherTerritory(String territory) implements RegistrationOutcome, Refusal {}

    /** The child is in a queue of this kind already, with this application. */
    record AlreadyInQueue(QueueKind kind, long number) implements RegistrationOutcome, Refusal {}

    /** The special queue needs the conclusion of the psychological-medical-pedagogical consultation. */
    record ConclusionNeeded() implements RegistrationOutcome, Refusal {}
}
