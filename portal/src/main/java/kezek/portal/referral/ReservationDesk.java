package kezek.portal.referral;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kezek.portal.counter.Ahead;
import kezek.portal.counter.Desk;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.places.DueEvents.Moment;
import kezek.portal.places.DueEvents.Reserving;
import kezek.portal.platform.database.Fault;
import kezek.portal.referral.Decisions.Held;
import kezek.portal.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Decides claims that came together, in one transaction: the territory is locked, what is due is carried out, the facts of all are read, the rule
 * decides one after the other, what was given is written. While nobody else writes in the territory, this node knows what it would find: then
 * it decides ahead, all that is written is one trip to the database, and the tables refuse it if somebody did write. Page: rules/reservation.md
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
        var decided = locked(claims);
        var moment = decided.act().moment();
        if (!decided.held().isEmpty() && moment.entry().isPresent()) {
            acts.reserved(decided.act().territory(), reserving(moment, decided.last(), decided.held()));
        }
        return decided.judgements();
    }

    /** Only what gives somebody a place is decided ahead, and only from memory: who is refused is refused after a look. */
    @Override
    public Optional<Ahead<Optional<Judgement>>> ahead(List<Claim> claims, Optional<Ahead<?>> onItsWay) {
        var territory = claims.getFirst().territory();
        var before = onItsWay.filter(GivenAhead.class::isInstance)
                .map(GivenAhead.class::cast)
                .filter(writing -> writing.isIn(territory));
        return acts.foresee(territory, claims.getFirst().asked(), lastAsked(claims), before.map(GivenAhead::reserving))
                .flatMap(moment -> ahead(claims, moment, before));
    }

    private Optional<Ahead<Optional<Judgement>>> ahead(List<Claim> claims, Moment moment, Optional<GivenAhead> before) {
        var territory = claims.getFirst().territory();
        var known = before.map(GivenAhead::reserving).map(Reserving::after).orElseGet(moment.entry()::orElseThrow);
        return shelves.at(territory, known)
                .map(shelf -> reading.remembered(
                        shelf,
                        territory,
                        moment,
                        claims,
                        before.map(GivenAhead::held).orElse(List.of())))
                .map(facts -> new Decisions(facts, moment.law(), moment.now()))
                .flatMap(decisions -> {
                    var judgements = asked(claims, moment).stream()
                            .map(decisions::give)
                            .takeWhile(Optional::isPresent)
                            .toList();
                    return given(territory, moment, judgements, decisions.held());
                });
    }

    private Optional<Ahead<Optional<Judgement>>> given(
            Territory territory, Moment moment, List<Optional<Judgement>> judgements, List<Held> held) {
        if (held.isEmpty()) {
            return Optional.empty();
        }
        var run = acts.run(territory, moment, entries(held));
        var reserving = reserving(moment, run.last(), held);
        return Optional.of(new GivenAhead(acts, queries, territory, judgements, held, run, reserving));
    }

    private static Reserving reserving(Moment moment, long last, List<Held> held) {
        return new Reserving(moment, last, held.getFirst().reservation().until());
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
        var now = asked(claims, act.moment());
        var decisions = new Decisions(reading.facts(act, now), act.law(), act.now());
        var judgements = now.stream().map(decisions::decide).toList();
        return new Decided(act, judgements, decisions.held(), write(act, decisions.held()));
    }

    /** Those that were asked by the moment. */
    private static List<Claim> asked(List<Claim> claims, Moment moment) {
        return claims.stream()
                .takeWhile(claim -> !claim.asked().isAfter(moment.now()))
                .toList();
    }

    /** The number of the last entry. */
    private long write(Act act, List<Held> held) {
        if (held.isEmpty()) {
            return 0;
        }
        queries.add(act.db(), act.territory(), held);
        return act.record(entries(held));
    }

    private static List<Entry> entries(List<Held> held) {
        return held.stream()
                .map(one -> Entry.of(Kind.RESERVED, Role.PARENT)
                        .with("application", one.claim().application().number())
                        .with("place", one.place().number())
                        .with("until", one.reservation().until()))
                .toList();
    }
}
