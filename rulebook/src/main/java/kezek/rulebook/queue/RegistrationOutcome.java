package kezek.rulebook.queue;

import java.time.LocalDate;

/** What follows when a parent asks to put a child in a queue. Page: rules/queue-order.md */
public sealed interface RegistrationOutcome {

    /** The child joins this queue; its lane is that of {@link LaneRight}. */
    record Joins(LineId.OfCohort queue) implements RegistrationOutcome {}

    /** Refused: the date of birth lies in the future. */
    record NotYetBorn(LocalDate born) implements RegistrationOutcome {}

    /** Refused: applications of this birth year ended after this day, with school age. */
    record SchoolAge(LocalDate lastDay) implements RegistrationOutcome {}

    /** Refused: the child has a live application in this territory, and all its applications are in one. */
    record InAnotherTerritory(String territory) implements RegistrationOutcome {}

    /** Refused: the child is in a queue of this kind already, with this application. */
    record AlreadyInQueue(QueueKind kind, long number) implements RegistrationOutcome {}

    /** Refused: the special queue needs the conclusion of the psychological-medical-pedagogical consultation. */
    record ConclusionNeeded() implements RegistrationOutcome {}
}
