package kezek.rulebook.city.audit;

import java.time.Instant;
import java.util.Optional;
import kezek.rulebook.city.audit.Books.ChildAndKind;
import kezek.rulebook.city.audit.Happening.Lane;
import kezek.rulebook.city.audit.Happening.Prolonged;
import kezek.rulebook.city.audit.Happening.ReferralConfirmed;
import kezek.rulebook.city.audit.Happening.ReferralEnded;
import kezek.rulebook.city.audit.Happening.ReferralTaken;

/** Referrals: taken within the reservation, five working days to the second, prolonged once, ended in one way. */
final class Referrals {

    private static final int WORKING_DAYS = 5;
    private static final int PROLONGED_DAYS = 30;

    private final Books books;
    private final Findings findings;

    Referrals(Books books, Findings findings) {
        this.books = books;
        this.findings = findings;
    }

    void taken(ReferralTaken taken) {
        var now = taken.at();
        var applicant = books.applicant(taken.number());
        findings.require(
                applicant
                        .hold
                        .filter(hold -> hold.place() == taken.place() && hold.at(now))
                        .isPresent(),
                Rule.REFERRAL_NEEDS_RESERVATION,
                taken,
                "the child does not hold the place now");
        findings.require(
                !books.spot(taken.place()).referred,
                Rule.A_PLACE_HAS_ONE_HOLDER,
                taken,
                "another child has a referral to it");
        findings.require(
                applicant.referral.isEmpty(), Rule.A_CHILD_HOLDS_ONE_PLACE, taken, "the child has another referral");
        findings.require(!books.paper.isFrozen(now), Rule.NOTHING_ON_FROZEN_DAYS, taken, "a referral was issued");
        var until = books.paper.workingDaysLater(now, WORKING_DAYS);
        findings.require(
                taken.until().equals(until),
                taken.awaitsBenefit() ? Rule.BENEFIT_TERM : Rule.REFERRAL_TERM,
                taken,
                "the term ends at " + until);
        var unproved = applicant.lane == Lane.X && !applicant.certificateConfirmed;
        findings.require(
                taken.awaitsBenefit() == unproved,
                Rule.BENEFIT_TERM,
                taken,
                "a child out of turn waits for its benefit, if that is not confirmed; nobody else does");
    }

    void confirmed(ReferralConfirmed confirmed) {
        var referral = books.applicant(confirmed.number()).referral;
        findings.require(
                referral.filter(waiting ->
                                waiting.awaitsBenefit() && confirmed.at().isBefore(waiting.until()))
                        .isPresent(),
                Rule.BENEFIT_TERM,
                confirmed,
                "no referral waits for it any more");
        var until = books.paper.workingDaysLater(confirmed.at(), WORKING_DAYS);
        findings.require(
                confirmed.until().equals(until), Rule.REFERRAL_TERM, confirmed, "the fresh term ends at " + until);
    }

    void prolonged(Prolonged prolonged) {
        var referral = books.applicant(prolonged.number()).referral;
        findings.require(
                referral.filter(running -> !running.prolonged()
                                && !running.awaitsBenefit()
                                && prolonged.at().isBefore(running.until()))
                        .isPresent(),
                Rule.PROLONGED_ONCE_IN_TIME,
                prolonged,
                "it cannot be prolonged any more");
        var longest = referral.map(running -> books.paper.daysLater(running.taken(), PROLONGED_DAYS));
        findings.require(
                longest.equals(Optional.of(prolonged.until())),
                Rule.PROLONGED_ONCE_IN_TIME,
                prolonged,
                "the longest term ends at " + longest);
    }

    void ended(ReferralEnded ended) {
        var referral = books.applicant(ended.number()).referral.filter(live -> live.place() == ended.place());
        findings.require(
                referral.isPresent(), Rule.REFERRAL_ENDS_IN_TIME, ended, "the child has no such referral any more");
        referral.ifPresent(live -> findings.require(
                endsAsItMay(live, ended), Rule.REFERRAL_ENDS_IN_TIME, ended, "the term ends at " + live.until()));
        if (ended.ending() == Happening.Ending.ENROLLED) {
            enrolled(ended);
        }
    }

    private static boolean endsAsItMay(Applicant.Referral live, ReferralEnded ended) {
        var inTime = ended.at().isBefore(live.until());
        return switch (ended.ending()) {
            case ENROLLED, REFUSED -> inTime && !live.awaitsBenefit();
            case GIVEN_BACK -> inTime;
            case BENEFIT_REJECTED -> inTime && live.awaitsBenefit();
            case LAPSED -> isEnd(ended.at(), live) && !live.awaitsBenefit();
            case BENEFIT_NOT_CONFIRMED -> isEnd(ended.at(), live) && live.awaitsBenefit();
        };
    }

    private static boolean isEnd(Instant now, Applicant.Referral live) {
        return now.equals(live.until());
    }

    private void enrolled(ReferralEnded ended) {
        var applicant = books.applicant(ended.number());
        var group = books.spot(ended.place()).group;
        var children = books.enrolled.getOrDefault(group.group(), 0);
        findings.require(
                children < group.capacity(), Rule.GROUPS_ARE_NOT_OVERFULL, ended, children + " children are enrolled");
        var childAndKind = new ChildAndKind(applicant.filed.child(), applicant.filed.kind());
        findings.require(
                !books.groupOf.containsKey(childAndKind),
                Rule.A_CHILD_HOLDS_ONE_PLACE,
                ended,
                "the child is enrolled elsewhere");
    }
}
