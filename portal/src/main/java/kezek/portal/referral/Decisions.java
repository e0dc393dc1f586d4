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
        var child = facts.child(claim).orElseThrow();
        var given = give(claim, child);
        return given.isPresent() ? given : facts.group(claim.group()).map(group -> fromAll(claim, child, group));
    }

    /** What the next claim is given; empty if it cannot be told without all places of the group, or without what is not known. */
    Optional<Judgement> give(Claim claim) {
        return facts.child(claim).flatMap(child -> give(claim, child));
    }

    /** What its key was given, or one of the places that are next. */
    private Optional<Judgement> give(Claim claim, ClaimingChild child) {
        var before = child.given(claim.key());
        return before.isPresent()
                ? before.map(Judgement.Given::new)
                : facts.group(claim.group()).flatMap(group -> first(claim, child, group.next(), new ArrayList<>()));
    }

    /** Any place of the group; who can have none hears of the nearest of all. */
    private Judgement fromAll(Claim claim, ClaimingChild child, ClaimedGroup group) {
        var refused = new ArrayList<Verdict>();
        return first(claim, child, group.all(), refused)
                .orElseGet(() -> NearestRefusal.of(refused, Verdict::outcome)
                        .<Judgement>map(Judgement.Refused::new)
                        .orElseGet(Judgement.NothingPublished::new));
    }

    private Optional<Judgement> first(
            Claim claim, ClaimingChild child, List<ClaimedPlace> places, List<Verdict> refused) {
        for (var place : places) {
            var asking = child.asking(place.number());
            var verdict = Verdict.of(new ReserveFacts(place.asked(), asking, law), now);
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
