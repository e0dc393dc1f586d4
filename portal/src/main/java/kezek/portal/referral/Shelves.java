package kezek.portal.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kezek.portal.board.Boards;
import kezek.portal.board.Place;
import kezek.portal.board.Witness;
import kezek.portal.journal.Recorded;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.territory.Laws;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.AgeThatCounts;
import kezek.rulebook.reservation.QueueStanding;
import kezek.rulebook.reservation.ReserveOutcome;
import kezek.rulebook.reservation.ReserveOutcome.Reserved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The places of all territories as this node knows them. It refuses what is surely refused without asking the database: of a hundred families
 * that press at 07:00 some three can be given anything. A refusal from here was true a quarter of a second ago or later. Whoever might be given something, or was ever given anything, goes to the
 * counter; so does everybody while it is not sure that this node knows all.
 */
@Component
class Shelves implements Witness {

    private static final Logger LOG = LoggerFactory.getLogger(Shelves.class);

    /** A refusal was true at some instant of this time before it. */
    private static final Duration FRESH = Duration.ofMillis(250);

    /** What could not be read is tried again after this time. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final Tx tx;
    private final Laws laws;
    private final Boards boards;
    private final ShelfQueries queries;
    private final PortalClock clock;
    private final Map<UUID, KeptShelf> kept = new ConcurrentHashMap<>();
    private final Map<UUID, Long> unreadable = new ConcurrentHashMap<>();
    private volatile long lookedAt = System.nanoTime();
    private volatile boolean looked;

    Shelves(Tx tx, Laws laws, Boards boards, ShelfQueries queries, PortalClock clock) {
        this.tx = tx;
        this.laws = laws;
        this.boards = boards;
        this.queries = queries;
        this.clock = clock;
    }

    /** The refusal of a claim, if it is sure. Not inside a transaction. */
    Optional<ReserveOutcome> refusal(Claim claim) {
        var own = boards.ownCommit(claim.territory());
        var refusal = refusalAtOnce(claim);
        if (refusal.isEmpty() || contains(claim.territory(), own)) {
            return refusal;
        }
        // Whoever was told of a place that came free on this node is not refused by what was true before.
        boards.awaitOwn(claim.territory());
        return contains(claim.territory(), own) ? refusalAtOnce(claim) : Optional.empty();
    }

    /**
     * What is free in a territory, if this node knows all that its journal says up to an entry and no more: for who has locked the territory, so
     * that the journal stands there, or is refused by its counter if it does not.
     */
    Optional<KeptShelf> at(Territory territory, long entry) {
        return exactly(territory, entry).filter(known -> boards.standAt(territory, entry));
    }

    /** What is known of a territory turned out not to be true: it is read anew. */
    void lose(Territory territory) {
        Optional.ofNullable(kept.get(territory.id())).ifPresent(KeptShelf::lose);
    }

    private boolean contains(Territory territory, long entry) {
        var known = kept.get(territory.id());
        return known != null && known.followed() >= entry;
    }

    private Optional<ReserveOutcome> refusalAtOnce(Claim claim) {
        var known = kept.get(claim.territory().id());
        return known != null
                        && isFresh()
                        && boards.follow(claim.territory())
                        && boards.placeAtOnce(
                                        claim.territory(), claim.application().number())
                                instanceof Place.InLine inLine
                ? refusal(claim, known, inLine)
                : Optional.empty();
    }

    private static Optional<ReserveOutcome> refusal(Claim claim, KeptShelf known, Place.InLine inLine) {
        var now = known.notBefore(claim.asked());
        return known.contains(now) ? known.read(shelf -> refusal(claim, shelf, inLine, now)) : Optional.empty();
    }

    private static Optional<ReserveOutcome> refusal(Claim claim, Shelf shelf, Place.InLine inLine, Instant now) {
        var application = claim.application();
        var today = shelf.law().calendar().dateOf(now);
        if (shelf.everHeld(application.number())
                || AgeThatCounts.endedBySchoolAge(
                        application.cohort(), today, shelf.law().on(today).age())) {
            return Optional.empty();
        }
        var waiting =
                new QueueStanding.InLine(inLine.queue().kind(), inLine.queue().birthYear(), inLine.position());
        return shelf.standing(application.number(), waiting, now).flatMap(standing -> {
            if (shelf.looseFacts(application, standing, claim.group())
                    .anyMatch(facts -> Verdict.of(facts, now).outcome() instanceof Reserved)) {
                return Optional.empty();
            }
            var answers = shelf.facts(application, standing, claim.group(), now).stream()
                    .map(facts -> Verdict.of(facts, now).outcome())
                    .toList();
            return answers.stream().anyMatch(Reserved.class::isInstance)
                    ? Optional.empty()
                    : NearestRefusal.of(answers, refusal -> refusal);
        });
    }

    private boolean isFresh() {
        return looked && System.nanoTime() - lookedAt < FRESH.toNanos();
    }

    @Override
    public void happened(Territory territory, Recorded entry) {
        Optional.ofNullable(kept.get(territory.id()))
                .filter(known -> !known.isLost())
                .ifPresent(known -> {
                    var number = entry.setting().number();
                    if (number <= known.followed()) {
                        return;
                    }
                    if (number > known.followed() + 1) {
                        known.lose();
                        return;
                    }
                    try {
                        known.happen(entry);
                    } catch (RuntimeException untrue) {
                        LOG.info(
                                "what is known of places in {} is read anew after entry {}",
                                territory.slug(),
                                number,
                                untrue);
                        known.lose();
                    }
                });
    }

    @Override
    public boolean standsAt(Territory territory, long entry) {
        return exactly(territory, entry).isPresent();
    }

    private Optional<KeptShelf> exactly(Territory territory, long entry) {
        return Optional.ofNullable(kept.get(territory.id()))
                .filter(known -> !known.isLost() && known.followed() == entry);
    }

    @Override
    public void looked(Set<Territory> territories) {
        kept.keySet()
                .removeIf(id -> territories.stream()
                        .noneMatch(territory -> territory.id().equals(id)));
        for (var territory : territories) {
            var known = kept.get(territory.id());
            if (known == null || known.isLost()) {
                reload(territory);
            }
        }
        var now = clock.now();
        if (kept.values().stream().anyMatch(known -> !known.isLost() && !known.contains(now))) {
            tx.read(queries::reached)
                    .forEach((id, reached) ->
                            Optional.ofNullable(kept.get(id)).ifPresent(known -> known.reached(reached)));
        }
        lookedAt = System.nanoTime();
        looked = true;
    }

    /** A territory that cannot be read stands in nobody's way: its claims are all decided at the counter. */
    private void reload(Territory territory) {
        var failedAt = unreadable.get(territory.id());
        if (failedAt != null && System.nanoTime() - failedAt < AGAIN.toNanos()) {
            return;
        }
        try {
            kept.put(territory.id(), load(territory));
            unreadable.remove(territory.id());
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException failed) {
            LOG.warn("what is free in {} cannot be kept in memory", territory.slug(), failed);
            unreadable.put(territory.id(), System.nanoTime());
        }
    }

    private KeptShelf load(Territory territory) {
        return tx.snapshot(db -> {
            var shelf = new Shelf(laws.of(db, territory));
            return new KeptShelf(shelf, queries.load(db, territory, shelf));
        });
    }
}
