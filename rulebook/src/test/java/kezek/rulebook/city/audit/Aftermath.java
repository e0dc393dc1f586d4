package kezek.rulebook.city.audit;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import kezek.rulebook.city.audit.Books.ChildAndKind;
import kezek.rulebook.city.audit.Happening.LaneChanged;
import kezek.rulebook.city.audit.Happening.LeftQueue;
import kezek.rulebook.city.audit.Happening.Opened;
import kezek.rulebook.city.audit.Happening.Published;
import kezek.rulebook.city.audit.Happening.ReferralEnded;
import kezek.rulebook.city.audit.Happening.Reported;
import kezek.rulebook.city.audit.Happening.StopListed;

/**
 * What must follow a referral that ended, at the same instant: a place that nobody was enrolled in is free again; a lapse and a benefit
 * that does not hold lead to the stop-list, the latter out of the first lane too; an enrolled child is out of all queues of the kind.
 */
final class Aftermath {

    /** Something that has to happen. */
    private sealed interface Debt {}

    private record PlaceIsFree(long place) implements Debt {}

    private record InStopList(long number) implements Debt {}

    private record OutOfTheFirstLane(long number) implements Debt {}

    private record OutOfTheQueue(long number) implements Debt {}

    private final Books books;
    private final Findings findings;
    private final Set<Debt> debts = new HashSet<>();
    private Instant since = Instant.MIN;

    Aftermath(Books books, Findings findings) {
        this.books = books;
        this.findings = findings;
    }

    /** Strikes out what this happening settles, and notes what it leaves to be settled. */
    void settle(Happening happening) {
        var tooLate = happening.at().isAfter(since) || happening instanceof Published || happening instanceof Opened;
        findings.require(!tooLate || debts.isEmpty(), Rule.WHAT_FOLLOWS_A_REFERRAL, happening, "owed are " + debts);
        if (happening instanceof ReferralEnded ended) {
            owe(ended);
        } else {
            debts.removeIf(debt -> settles(happening, debt));
        }
    }

    private static boolean settles(Happening happening, Debt debt) {
        return switch (debt) {
            case PlaceIsFree(var place) -> happening instanceof Reported reported && reported.place() == place;
            case InStopList(var number) ->
                happening instanceof StopListed listed
                        && listed.number() == number
                        && listed.until().isPresent();
            case OutOfTheFirstLane(var number) ->
                happening instanceof LaneChanged change
                        && change.number() == number
                        && change.lane() != Happening.Lane.X;
            case OutOfTheQueue(var number) -> happening instanceof LeftQueue left && left.number() == number;
        };
    }

    private void owe(ReferralEnded ended) {
        since = ended.at();
        switch (ended.ending()) {
            case ENROLLED -> {
                var child = books.applicant(ended.number()).filed;
                books.inQueue(new ChildAndKind(child.child(), child.kind()))
                        .forEach(application -> debts.add(new OutOfTheQueue(application.filed.number())));
            }
            case GIVEN_BACK, REFUSED -> debts.add(new PlaceIsFree(ended.place()));
            case LAPSED -> {
                debts.add(new PlaceIsFree(ended.place()));
                debts.add(new InStopList(ended.number()));
            }
            case BENEFIT_REJECTED, BENEFIT_NOT_CONFIRMED -> {
                debts.add(new PlaceIsFree(ended.place()));
                debts.add(new InStopList(ended.number()));
                debts.add(new OutOfTheFirstLane(ended.number()));
            }
        }
    }
}
