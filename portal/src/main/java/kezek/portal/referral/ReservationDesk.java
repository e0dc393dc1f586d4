package kezek.portal.referral;

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
 * decides one after the other, what was given is written. Page: rules/reservation.md
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
    private record Decided(Act act, List<Optional<Judgement>> judgements, List<Held> held, long last) {}

    /** Decides those that were asked by the instant of the act; who asked after something that falls due in between comes next. */
    @Override
    public List<Optional<Judgement>> decide(List<Claim> claims) {
        var decided = decided(claims);
        if (!decided.held().isEmpty()) {
            var firstEnd = decided.held().getFirst().reservation().until();
            acts.reserved(decided.act(), decided.last(), firstEnd);
        }
        return decided.judgements();
    }

    /** Should memory be wrong, the tables refuse what it gave: then it is forgotten, and the tables are read. */
    private Decided decided(List<Claim> claims) {
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
        var last =
                claims.stream().map(Claim::asked).max(Comparator.naturalOrder()).orElseThrow();
        return acts.act(first.territory(), first.asked(), last, act -> {
            var now = claims.stream()
                    .takeWhile(claim -> !claim.asked().isAfter(act.now()))
                    .toList();
            var decisions = new Decisions(reading.facts(act, now), act.law(), act.now());
            var judgements = now.stream().map(decisions::decide).toList();
            return new Decided(act, judgements, decisions.held(), write(act, decisions.held()));
        });
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
