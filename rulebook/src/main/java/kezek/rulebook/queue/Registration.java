package kezek.rulebook.queue;

import java.time.LocalDate;
import java.util.List;
import kezek.rulebook.Rules.AgeRules;
import kezek.rulebook.child.AgeThatCounts;
import kezek.rulebook.queue.RegistrationOutcome.AlreadyInQueue;
import kezek.rulebook.queue.RegistrationOutcome.ConclusionNeeded;
import kezek.rulebook.queue.RegistrationOutcome.InAnotherTerritory;
import kezek.rulebook.queue.RegistrationOutcome.Joins;
import kezek.rulebook.queue.RegistrationOutcome.NotYetBorn;
import kezek.rulebook.queue.RegistrationOutcome.SchoolAge;

/**
 * A parent asks to put a child in a queue. Page: rules/queue-order.md
 *
 * @param territory the territory's slug
 * @param hasConclusion whether the conclusion of the psychological-medical-pedagogical consultation is there
 */
public record Registration(String territory, QueueKind kind, LocalDate born, boolean hasConclusion) {

    /** A live application of the child, anywhere in the country. */
    public record LiveApplication(String territory, QueueKind kind, long number) {}

    /**
     * Whether the child joins the queue; of several refusals the one that the parent can change least comes first.
     *
     * @param live all live applications of the child
     * @param today the territory's date
     * @param rules those in force today
     */
    public RegistrationOutcome decide(List<LiveApplication> live, LocalDate today, AgeRules rules) {
        if (born.isAfter(today)) {
            return new NotYetBorn(born);
        }
        var lastDay = AgeThatCounts.lastDayOfApplication(born.getYear(), rules);
        if (today.isAfter(lastDay)) {
            return new SchoolAge(lastDay);
        }
        for (var application : live) {
            if (!application.territory().equals(territory)) {
                return new InAnotherTerritory(application.territory());
            }
        }
        for (var application : live) {
            if (application.kind() == kind) {
                return new AlreadyInQueue(kind, application.number());
            }
        }
        return kind == QueueKind.SPECIAL && !hasConclusion
                ? new ConclusionNeeded()
                : new Joins(new LineId.OfCohort(kind, born.getYear()));
    }
}
