package kezek.portal.referral;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kezek.portal.counter.Desk;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.platform.database.Fault;
import kezek.portal.referral.Decisions.Held;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Decides claims that came together, in one transaction: the territory is locked, what is due is carried out, the facts of all are read, the rule
 * decides one after the other, what was given is written. While nobody else writes in the territory, this node knows what it would find: then all
 * of it is one trip to the database, and the tables refuse it if somebody did write. Page: rules/reservation.md
 */
@Component
class ReservationDesk implements Desk<Claim, Optional<Judgement>> {

    private static final Logger LOG = LoggerFactory.getLogger(ReservationDesk.class);

    private final Acts acts;
    private final ClaimReading reading;
    private final ClaimQueries queries;
    private final Shelves shelves;

    ReservationDesk(Acts acts, ClaimReading reading, ClaimQueries queries, Shelves shelves) {
        this.acts = acts;
        this.reading = reading;
        this.queries = queries;
        this.shelves = shelves;
    }

    /** What a transaction decided and what it wrote; the number of its last entry. */
    private record Decided(Act act, List<Optional<Judgement>> judgements, List<Held> held, long last) {
        boolean wrote() {
            return !held.isEmpty();
        }
    }

    /** Decides those that were asked by the instant of the act; who asked after something that falls due in between comes next. */
    @Override
    public List<Optional<Judgement>> decide(List<Claim> claims) {
        var decided = foreseen(claims).orElseGet(() -> locked(claims));
        if (decided.wrote()) {
            var firstEnd = decided.held().getFirst().reservation().until();
            acts.reserved(decided.act(), decided.last(), firstEnd);
        }
        return decided.judgements();
    }

    /**
     * What is decided without a look; empty if this node does not know enough, if others have written meanwhile, or if nothing was given: who is
     * refused is refused after a look. What goes wrong here may be due to what others wrote.
     */
    private Optional<Decided> foreseen(List<Claim> claims) {
        var territory = claims.getFirst().territory();
        try {
            return acts.foresee(territory, claims.getFirst().asked(), lastAsked(claims))
                    .filter(moment ->
                            shelves.at(territory, moment.entry().orElseThrow()).isPresent())
                    .map(moment -> acts.actForeseen(territory, moment, Decided::wrote, act -> judged(act, claims)))
                    .filter(Decided::wrote);
        } catch (RuntimeException failed) {
            if (Fault.of(failed) != Fault.OWN) {
                throw failed;
            }
            LOG.info("{} claims in {} are decided after a look", claims.size(), territory.slug(), failed);
            acts.forget(territory);
            return Optional.empty();
        }
    }

    /** Should memory be wrong, the tables refuse what it gave: then it is forgotten, and the tables are read. */
    private Decided locked(List<Claim> claims) {
        try {
            return transaction(claims);
        } catch (RuntimeException failed) {
            if (!Fault.isAgainstTables(failed)) {
                throw failed;
            }
            LOG.warn("{} claims are decided again from the tables", claims.size(), failed);
            shelves.lose(claims.getFirst().territory());
            return transaction(claims);
        }
    }

    private Decided transaction(List<Claim> claims) {
        var first = claims.getFirst();
        return acts.act(first.territory(), first.asked(), lastAsked(claims), act -> judged(act, claims));
    }

    private static Instant lastAsked(List<Claim> claims) {
        return claims.stream().map(Claim::asked).max(Comparator.naturalOrder()).orElseThrow();
    }

    private Decided judged(Act act, List<Claim> claims) {
        var now = claims.stream()
                .takeWhile(claim -> !claim.asked().isAfter(act.now()))
                .toList();
        var decisions = new Decisions(reading.facts(act, now), act.law(), act.now());
        var judgements = now.stream().map(decisions::decide).toList();
        return new Decided(act, judgements, decisions.held(), write(act, decisions.held()));
    }

    /** The number of the last entry. */
    private long write(Act act, List<Held> held) {
        if (held.isEmpty()) {
            return 0;
        }
        queries.add(act.db(), act.territory(), held);
        return act.record(held.stream()
                .map(one -> Entry.of(Kind.RESERVED, Role.PARENT)
                        .with("application", one.claim().application().number())
                        .with("place", one.place().number())
                        .with("until", one.reservation().until()))
                .toList());
    }
}
