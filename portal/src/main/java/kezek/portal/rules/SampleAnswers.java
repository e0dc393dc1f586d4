package kezek.portal.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.rulebook.Outcome;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.child.ParsedBin;
import kezek.rulebook.child.ParsedIin;
import kezek.rulebook.queue.Benefit;
import kezek.rulebook.queue.BenefitOutcome;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LaneRight;
import kezek.rulebook.queue.LineExit;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.RegistrationOutcome;
import kezek.rulebook.queue.RestoreOutcome;
import kezek.rulebook.queue.StopListCause;
import kezek.rulebook.queue.StopListEntry;
import kezek.rulebook.referral.AfterReferral;
import kezek.rulebook.referral.AwaitedBenefitOutcome;
import kezek.rulebook.referral.EnrolOutcome;
import kezek.rulebook.referral.GiveBackOutcome;
import kezek.rulebook.referral.IssueOutcome;
import kezek.rulebook.referral.LapseOutcome;
import kezek.rulebook.referral.ProlongOutcome;
import kezek.rulebook.referral.Referral;
import kezek.rulebook.referral.ReferralHidden;
import kezek.rulebook.referral.ReferralOver;
import kezek.rulebook.referral.ReferralState;
import kezek.rulebook.referral.ReferralTerm;
import kezek.rulebook.referral.ReferralToAnotherKindergarten;
import kezek.rulebook.referral.RefusalReason;
import kezek.rulebook.referral.RefuseOutcome;
import kezek.rulebook.release.RecallOutcome;
import kezek.rulebook.reservation.CancelOutcome;
import kezek.rulebook.reservation.Reservation;
import kezek.rulebook.reservation.ReserveOutcome;

/**
 * Every answer of the rulebook with sample values, so that a rule page can show which answers exist. The samples tell one story: a place that
 * opened on Friday, 13.09.2019, as the tables of the pages do. An answer with several wordings stands here once for each.
 */
final class SampleAnswers {

    /** The local time in which the samples are told. */
    static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private static final Instant OPENS = at("2019-09-13T07:00");
    private static final Instant EVERYONE = at("2019-09-18T07:00");
    private static final Instant HELD = at("2019-09-13T10:00");
    private static final Instant HELD_UNTIL = at("2019-09-13T10:10");
    private static final Instant ISSUED = at("2019-09-13T10:04");
    private static final Instant TERM_ENDS = at("2019-09-20T10:04");
    private static final Instant STOP_LIST_ENDS = at("2019-09-30T10:04");
    private static final Instant FREEZE_ENDS = at("2019-09-16T00:00");

    private static final Reservation RESERVATION = new Reservation(HELD, HELD_UNTIL, Optional.empty());
    private static final Optional<ReferralTerm> TERM = Optional.of(new ReferralTerm(ISSUED, TERM_ENDS));
    private static final Referral REFERRAL = new Referral(ISSUED, Optional.empty(), TERM, false, Optional.empty());
    private static final Referral AWAITING = new Referral(ISSUED, TERM, Optional.empty(), false, Optional.empty());
    private static final AfterReferral STOP_LISTED =
            new AfterReferral(new AfterReferral.ToStopList(TERM_ENDS, STOP_LIST_ENDS, true), TERM_ENDS);
    private static final AfterReferral BACK = new AfterReferral(new AfterReferral.BackInQueue(), TERM_ENDS);
    private static final LaneRight PROVED = new LaneRight(Lane.OUT_OF_TURN, true);
    private static final LaneRight ORDINARY = new LaneRight(Lane.ORDINARY, true);

    private SampleAnswers() {}

    /** The answers that a rule page explains, in the order in which a family meets them. */
    static List<Outcome> of(String rulePage) {
        return all().filter(answer -> answer.rulePage().equals(rulePage)).toList();
    }

    /** All answers. */
    static Stream<Outcome> all() {
        return Stream.of(numbers(), joining(), benefits(), stopList(), reserving(), taking(), referral(), recall())
                .flatMap(List::stream);
    }

    private static List<Outcome> numbers() {
        return List.of(
                new ParsedIin.IinNotTwelveDigits(),
                new ParsedIin.UnknownCentury(),
                new ParsedIin.ImpossibleDate(),
                new ParsedIin.IinWrongCheckDigit(),
                new ParsedIin.InventedNotAccepted(),
                new ParsedBin.BinNotTwelveDigits(),
                new ParsedBin.ImpossibleMonth(),
                new ParsedBin.UnknownKind(),
                new ParsedBin.BinWrongCheckDigit());
    }

    private static List<Outcome> joining() {
        return List.of(
                new RegistrationOutcome.Joins(new LineId.OfCohort(QueueKind.ORDINARY, 2016)),
                new RegistrationOutcome.NotYetBorn(LocalDate.of(2020, 3, 15)),
                new RegistrationOutcome.SchoolAge(LocalDate.of(2019, 8, 31)),
                new RegistrationOutcome.InAnotherTerritory(""),
                new RegistrationOutcome.AlreadyInQueue(QueueKind.ORDINARY, 123),
                new RegistrationOutcome.ConclusionNeeded());
    }

    private static List<Outcome> benefits() {
        var rejected = new LineExit(LineExit.Cause.BENEFIT_REJECTED, OPENS);
        var entry = new StopListEntry(StopListCause.BENEFIT_NOT_CONFIRMED, TERM_ENDS, Optional.of(STOP_LIST_ENDS));
        return List.of(
                new BenefitOutcome.Confirmed(PROVED),
                new BenefitOutcome.ReferralGoesOn(PROVED, at("2019-09-16T11:30")),
                new AwaitedBenefitOutcome.BenefitConfirmed(REFERRAL),
                new BenefitOutcome.LaneKept(PROVED),
                new BenefitOutcome.LaneLost(Lane.OUT_OF_TURN, ORDINARY, rejected),
                new BenefitOutcome.StillWaits(Optional.empty()),
                new BenefitOutcome.StillWaits(Optional.of(TERM_ENDS)),
                new BenefitOutcome.ReferralCancelled(ORDINARY, entry),
                new AwaitedBenefitOutcome.BenefitRejected(AWAITING, STOP_LISTED),
                new LapseOutcome.BenefitNotConfirmed(AWAITING, STOP_LISTED),
                new BenefitOutcome.AlreadyDecided(Benefit.State.CONFIRMED),
                new BenefitOutcome.TooLate(TERM_ENDS),
                new AwaitedBenefitOutcome.NoBenefitAwaited(),
                new ReferralHidden());
    }

    private static List<Outcome> stopList() {
        return List.of(
                new RestoreOutcome.Restored(OPENS),
                new RestoreOutcome.EndsByItself(STOP_LIST_ENDS),
                new RestoreOutcome.NotStopListed());
    }

    private static List<Outcome> reserving() {
        return List.of(
                new ReserveOutcome.Reserved(RESERVATION),
                new ReserveOutcome.NotInQueue(),
                new ReserveOutcome.HasReferral(TERM_ENDS),
                new ReserveOutcome.InStopList(Optional.of(STOP_LIST_ENDS)),
                new ReserveOutcome.InStopList(Optional.empty()),
                new ReserveOutcome.HoldsThisPlace(HELD_UNTIL),
                new ReserveOutcome.NotPublished(),
                new ReserveOutcome.KindDoesNotFit(QueueKind.SPECIAL, QueueKind.ORDINARY),
                new ReserveOutcome.TooYoung(1, 2),
                new ReserveOutcome.AgeDoesNotFit(3, new AgeGroup(2, 3)),
                new ReserveOutcome.PlaceRecalled(HELD),
                new ReserveOutcome.NotOpenYet(OPENS),
                new ReserveOutcome.NotYourTurn(12, EVERYONE),
                new ReserveOutcome.Frozen(FREEZE_ENDS),
                new ReserveOutcome.PlaceTaken(Optional.of(HELD_UNTIL)),
                new ReserveOutcome.PlaceTaken(Optional.empty()),
                new ReserveOutcome.SamePlaceTooSoon(at("2019-09-13T10:12")),
                new ReserveOutcome.HoldsAnotherPlace(HELD_UNTIL));
    }

    private static List<Outcome> taking() {
        return List.of(
                new CancelOutcome.ReservationCancelled(RESERVATION.closed(HELD), at("2019-09-13T10:02")),
                new CancelOutcome.ReservationOver(HELD_UNTIL),
                new IssueOutcome.ReferralIssued(REFERRAL),
                new IssueOutcome.ReferralAwaitsBenefit(AWAITING),
                new IssueOutcome.ReservationLapsed(HELD_UNTIL),
                new IssueOutcome.PhoneDiffers(),
                new IssueOutcome.OtherReferralLive(TERM_ENDS),
                new IssueOutcome.ReferralsFrozen(FREEZE_ENDS));
    }

    private static List<Outcome> referral() {
        return List.of(
                new EnrolOutcome.ChildEnrolled(ended(new ReferralState.Enrolled(at("2019-09-17T15:20")))),
                new ProlongOutcome.Prolonged(prolonged()),
                new GiveBackOutcome.GivenBack(REFERRAL, BACK),
                new RefuseOutcome.RefusedByKindergarten(REFERRAL, RefusalReason.INCOMPLETE_DOCUMENTS, BACK),
                new LapseOutcome.ReferralLapsed(ended(new ReferralState.Lapsed(TERM_ENDS)), STOP_LISTED),
                new LapseOutcome.ReferralStillLive(TERM_ENDS),
                new ProlongOutcome.ProlongedBefore(at("2019-10-13T10:04")),
                new ProlongOutcome.ProlongingGivesNothing(TERM_ENDS),
                new ProlongOutcome.BenefitStillAwaited(TERM_ENDS),
                new ReferralOver(new ReferralState.Enrolled(at("2019-09-17T15:20"))),
                new ReferralOver(new ReferralState.Lapsed(TERM_ENDS)),
                new ReferralOver(
                        new ReferralState.Cancelled(at("2019-09-16T11:30"), ReferralState.CancelCause.GIVEN_BACK)),
                new ReferralToAnotherKindergarten(),
                new EnrolOutcome.EnrolledElsewhere(),
                new EnrolOutcome.GroupFull(25, 25));
    }

    private static List<Outcome> recall() {
        return List.of(
                new RecallOutcome.Recalled(HELD, "…"),
                new RecallOutcome.RecalledBefore(HELD),
                new RecallOutcome.PlaceHasReferral(),
                new RecallOutcome.PlaceIsHeld(HELD_UNTIL),
                new RecallOutcome.RecallNeedsReason());
    }

    private static Referral ended(ReferralState.Over over) {
        return new Referral(ISSUED, Optional.empty(), TERM, false, Optional.of(over));
    }

    private static Referral prolonged() {
        var term = new ReferralTerm(ISSUED, at("2019-10-13T10:04"));
        return new Referral(ISSUED, Optional.empty(), Optional.of(term), true, Optional.empty());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
