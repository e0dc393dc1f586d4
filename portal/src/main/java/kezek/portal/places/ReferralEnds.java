package kezek.portal.places;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.places.PlaceReports.Report;
import kezek.portal.places.ReferralEndsQueries.Claim;
import kezek.portal.places.ReferralEndsQueries.Closed;
import kezek.portal.places.ReferralEndsQueries.End;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.child.AgeThatCounts;
import kezek.rulebook.queue.Benefit.State;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LaneRight;
import kezek.rulebook.queue.StopListCause;
import kezek.rulebook.queue.StopListEntry;
import kezek.rulebook.referral.AfterReferral;
import kezek.rulebook.referral.AfterReferral.BackInQueue;
import kezek.rulebook.referral.AfterReferral.ToStopList;
import kezek.rulebook.referral.ReferralState.CancelCause;
import kezek.rulebook.referral.ReferralState.Cancelled;
import kezek.rulebook.referral.ReferralState.Enrolled;
import kezek.rulebook.referral.ReferralState.Lapsed;
import kezek.rulebook.referral.ReferralState.Over;
import kezek.rulebook.referral.RefusalReason;
import org.springframework.stereotype.Component;

/**
 * What follows the end of a referral that led to no enrolment, whoever ended it: the referral is closed, the child goes back in its queue or to
 * the stop-list, the place is free again. Page: rules/referral-term.md
 */
@Component
public class ReferralEnds {

    private final ReferralEndsQueries queries;
    private final FreedPlacesQueries freedPlaces;
    private final PlaceReports reports;

    ReferralEnds(ReferralEndsQueries queries, FreedPlacesQueries freedPlaces, PlaceReports reports) {
        this.queries = queries;
        this.freedPlaces = freedPlaces;
        this.reports = reports;
    }

    /**
     * The end of a referral, as the rulebook decided it.
     *
     * @param referral identifier of the row
     * @param by in what role it was decided
     * @param reason why a kindergarten refused
     */
    public record Ending(UUID referral, Over over, AfterReferral after, Role by, Optional<RefusalReason> reason) {

        private End end() {
            return new End(over.at(), by, because());
        }

        private String because() {
            return switch (over) {
                case Lapsed _ -> "LAPSED";
                case Cancelled cancelled -> cancelled.cause().name();
                case Enrolled _ -> throw new IllegalArgumentException("nothing is undone when a child is enrolled");
            };
        }

        /** Why the benefits fall away that it waited for. */
        private End endOfBenefits() {
            var rejected = because().equals(CancelCause.BENEFIT_REJECTED.name());
            return new End(over.at(), by, rejected ? "REJECTED" : "NOT_CONFIRMED");
        }
    }

    /**
     * Writes the rows; the caller records the entries that come back, in their order. They hold from the instant of the end, which may be
     * before now. A child that has reached school age meanwhile leaves its queue here, and no stop-list awaits it. A place is free again if its
     * group is open and has room; it belongs to the school year that decides at that instant.
     */
    public List<Entry> write(WriteDb db, Territory territory, TerritoryRules law, Ending ending) {
        var end = ending.end();
        var closed = queries.close(db, territory, ending.referral(), end);
        var entries = new ArrayList<Entry>();
        var ended = Entry.of(Kind.REFERRAL_ENDED, end.by())
                .with("referral", closed.referral())
                .with("because", end.because())
                .from(end.at());
        entries.add(ending.reason().map(reason -> ended.with("reason", reason)).orElse(ended));
        var day = law.calendar().dateOf(end.at());
        var schoolAge = AgeThatCounts.endedBySchoolAge(
                closed.cohort(), day, law.at(end.at()).age());
        switch (ending.after().child()) {
            case BackInQueue() -> {}
            case ToStopList stopList -> {
                if (stopList.withoutOutOfTurn()) {
                    entries.addAll(withdrawBenefits(db, territory, closed, ending.endOfBenefits()));
                }
                if (!schoolAge) {
                    entries.addAll(enterStopList(db, territory, closed, stopList, end.by()));
                }
            }
        }
        if (schoolAge) {
            entries.addAll(leaveQueue(db, territory, closed, end.at()));
        }
        entries.addAll(freePlace(db, territory, closed.group(), ending.after().placeFreedAt(), end.by()));
        return entries;
    }

    /** The out-of-turn benefits that nobody confirmed fall away, and with them the lane that rested on them. */
    private List<Entry> withdrawBenefits(WriteDb db, Territory territory, Closed closed, End end) {
        var all = queries.benefits(db, territory, closed.application());
        var lost = all.stream().filter(ReferralEnds::isUnconfirmedOutOfTurn).toList();
        if (lost.isEmpty()) {
            return List.of();
        }
        var left = all.stream()
                .filter(claim -> !lost.contains(claim))
                .map(Claim::benefit)
                .toList();
        queries.withdraw(db, territory, lost, end);
        queries.putInLane(
                db, territory, closed.application(), LaneRight.of(left).lane());
        return lost.stream()
                .map(claim -> Entry.of(Kind.BENEFIT_WITHDRAWN, end.by())
                        .with("application", closed.number())
                        .with("lane", claim.benefit().kind().lane())
                        .with("because", end.because())
                        .withSecret(
                                "benefit", Optional.of(claim.benefit().kind().code()))
                        .from(end.at()))
                .toList();
    }

    private static boolean isUnconfirmedOutOfTurn(Claim claim) {
        var benefit = claim.benefit();
        return benefit.state() == State.UNCONFIRMED && benefit.kind().lane() == Lane.OUT_OF_TURN;
    }

    /** Of two entries that meet the one stands that ends later. */
    private List<Entry> enterStopList(WriteDb db, Territory territory, Closed closed, ToStopList to, Role by) {
        var cause = to.withoutOutOfTurn() ? StopListCause.BENEFIT_NOT_CONFIRMED : StopListCause.REFERRAL_LAPSED;
        var entry = new StopListEntry(cause, to.from(), Optional.of(to.until()));
        var standing = queries.stopListEntry(db, territory, closed.application());
        if (standing.filter(old -> !old.joinedBy(entry).equals(entry)).isPresent()) {
            return List.of();
        }
        queries.enterStopList(db, territory, closed.application(), entry, by);
        return List.of(Entry.of(Kind.STOP_LISTED, by)
                .with("application", closed.number())
                .with("cause", cause)
                .with("until", to.until())
                .from(to.from()));
    }

    private List<Entry> leaveQueue(WriteDb db, Territory territory, Closed closed, Instant at) {
        if (!queries.leaveQueue(db, territory, closed.application(), at)) {
            return List.of();
        }
        return List.of(Entry.of(Kind.APPLICATION_ENDED, Role.CLOCK)
                .with("application", closed.number())
                .with("because", "SCHOOL_AGE")
                .from(at));
    }

    private List<Entry> freePlace(WriteDb db, Territory territory, GroupName group, Instant at, Role by) {
        return freedPlaces
                .room(db, territory, group)
                .filter(room -> room.left() > 0)
                .map(room -> reports.write(db, territory, room, new Report(1, at, by, ReferralEndsQueries.name(by)))
                        .entries())
                .orElse(List.of());
    }
}
