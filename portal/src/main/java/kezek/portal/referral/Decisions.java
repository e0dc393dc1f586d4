package kezek.portal.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.reservation.Reservation;
import kezek.rulebook.reservation.ReserveFacts;
import kezek.rulebook.reservation.ReserveOutcome.Reserved;

/** Claims that are decided one after the other as of one instant, each after what the ones before it were given. Nothing is written here. */
final class Decisions {

    private final ClaimFacts facts;
    private final TerritoryRules law;
    private final Instant now;
    private final List<Held> held = new ArrayList<>();

    Decisions(ClaimFacts facts, TerritoryRules law, Instant now) {
        this.facts = facts;
        this.law = law;
        this.now = now;
    }

    /** A place that was given, to be written. */
    record Held(Claim claim, ClaimedPlace place, Reservation reservation) {}

    /** Decides the next claim; empty if there is no such group. */
    Optional<Judgement> decide(Claim claim) {
        var before = facts.child(claim).given(claim.key());
        return before.isPresent()
                ? before.map(Judgement.Given::new)
                : facts.group(claim.group()).map(group -> judge(claim, group));
    }

    /** One of those that are next, or else any; who can have none hears of the nearest of all. */
    private Judgement judge(Claim claim, ClaimedGroup group) {
        return first(claim, group.next(), new ArrayList<>()).orElseGet(() -> {
            var refused = new ArrayList<Verdict>();
            return first(claim, group.all(), refused)
                    .orElseGet(() -> NearestRefusal.of(refused, Verdict::outcome)
                            .<Judgement>map(Judgement.Refused::new)
                            .orElseGet(Judgement.NothingPublished::new));
        });
    }

    private Optional<Judgement> first(Claim claim, List<ClaimedPlace> places, List<Verdict> refused) {
        for (var place : places) {
            var child = facts.child(claim).asking(place.number());
            var verdict = Verdict.of(new ReserveFacts(place.asked(), child, law), now);
            if (verdict.outcome() instanceof Reserved(var reservation)) {
                held.add(new Held(claim, place, reservation));
                facts.give(claim, place, reservation);
                return Optional.of(new Judgement.Given(reservation));
            }
            refused.add(verdict);
        }
        return Optional.empty();
    }

    /** What was given so far. */
    List<Held> held() {
        return held;
    }
}
