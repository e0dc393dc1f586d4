package kezek.rulebook.city.audit;

import java.time.Duration;
import java.time.Instant;
import kezek.rulebook.city.audit.Happening.LetGo;
import kezek.rulebook.city.audit.Happening.Recalled;
import kezek.rulebook.city.audit.Happening.Reserved;
import kezek.rulebook.city.audit.Happening.TurnedAway;

/** Who holds a place: the entitled and nobody else, one at a time, for ten minutes. */
final class Claims {

    private static final Duration HELD = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private final Books books;
    private final Findings findings;

    Claims(Books books, Findings findings) {
        this.books = books;
        this.findings = findings;
    }

    void reserved(Reserved reserved) {
        var now = reserved.at();
        var applicant = books.applicant(reserved.number());
        var spot = books.spot(reserved.place());
        findings.require(
                spot.isFree() && !spot.isHeld(now), Rule.A_PLACE_HAS_ONE_HOLDER, reserved, "somebody has the place");
        findings.require(
                applicant.referral.isEmpty() && !applicant.holds(now),
                Rule.A_CHILD_HOLDS_ONE_PLACE,
                reserved,
                "the child has another place");
        findings.require(
                mayTake(applicant, spot, now), Rule.ONLY_THE_ENTITLED_RESERVE, reserved, "the child has no right");
        findings.require(
                reserved.until().equals(now.plus(HELD)), Rule.TEN_MINUTES, reserved, "until " + reserved.until());
    }

    void turnedAway(TurnedAway turnedAway) {
        var now = turnedAway.at();
        var applicant = books.applicant(turnedAway.number());
        var spot = books.spot(turnedAway.place());
        var couldHold = mayTake(applicant, spot, now)
                && !spot.isHeld(now)
                && applicant.referral.isEmpty()
                && !applicant.holds(now)
                && applicant
                        .lastHeld(spot.id)
                        .filter(end -> now.isBefore(end.plus(PAUSE)))
                        .isEmpty();
        findings.require(!couldHold, Rule.THE_ENTITLED_ARE_NOT_REFUSED, turnedAway, "nothing stands in the way");
    }

    void letGo(LetGo letGo) {
        var held = books.applicant(letGo.number()).hold.filter(hold -> hold.at(letGo.at()));
        findings.require(
                held.filter(hold -> hold.place() == letGo.place()).isPresent(),
                Rule.TEN_MINUTES,
                letGo,
                "the child does not hold the place now");
    }

    void recalled(Recalled recalled) {
        var spot = books.spot(recalled.place());
        findings.require(
                spot.isFree() && !spot.isHeld(recalled.at()),
                Rule.ONLY_UNCLAIMED_PLACES_ARE_RECALLED,
                recalled,
                "somebody has the place");
    }

    /** Whether the law opens the place to the child, if neither holds anything: the right kind, age and hour. */
    private boolean mayTake(Applicant applicant, Spot spot, Instant now) {
        var age = books.age(spot, applicant);
        var fits = applicant.filed.kind() == spot.group.kind()
                && age >= 2
                && spot.group.from() <= age
                && age < spot.group.to();
        var everyoneMay = spot.opened
                .filter(opening -> !now.isBefore(books.paper.windowEnd(opening)))
                .isPresent();
        return fits
                && spot.isFree()
                && spot.opened.isPresent()
                && books.isInQueue(applicant, now)
                && !applicant.isStopped(now)
                && !books.paper.isFrozen(now)
                && (everyoneMay || books.hasAccess(applicant, now));
    }
}
