package kezek.portal.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kezek.portal.board.BoardQueries.Filed;
import kezek.portal.board.LiveBoard.Stuck;
import kezek.portal.journal.Journal;
import kezek.portal.journal.Journal.Numbered;
import kezek.portal.journal.Journal.Stored;
import kezek.portal.journal.Kind;
import kezek.portal.journal.Recorded;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.territory.Territory;
import kezek.rulebook.Rulebook;
import kezek.rulebook.Rules;
import kezek.rulebook.Rules.QueueRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads what boards are made of: tables when they are loaded, entries of the journal from there on. */
@Component
class Reading {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private final BoardLoading loading;
    private final BoardQueries queries;
    private final Journal journal;
    private final List<Witness> witnesses;

    Reading(BoardLoading loading, BoardQueries queries, Journal journal, List<Witness> witnesses) {
        this.loading = loading;
        this.queries = queries;
        this.journal = journal;
        this.witnesses = witnesses;
    }

    /** An entry and what is needed to let it happen; it is not known how, if there is a reason. */
    private record Next(long number, String body, Optional<Known> known, String why) {}

    private record Known(Recorded entry, QueueRules rules) {}

    /** The numbers of the last entries of all journals, by territory. */
    Map<UUID, Long> lastEntries(ReadDb db) {
        return queries.lastEntries(db);
    }

    /** The board of a territory as a snapshot shows it. */
    LiveBoard load(ReadDb db, Territory territory, Instant now) {
        return loading.load(db, territory, inForce(territory, now));
    }

    /** The rules under which the lines of a territory are shown: those with which the next opening would begin. */
    static QueueRules inForce(Territory territory, Instant now) {
        var today = now.atZone(territory.zone()).toLocalDate();
        return Rulebook.kazakhstan().inForce(territory.slug(), today).queue();
    }

    /** Whether what a board could not follow is still in the journal. */
    boolean isStillThere(ReadDb db, UUID territory, Stuck stuck) {
        var body = journal.entry(db, territory, stuck.entry()).map(Stored::body).orElse(null);
        return Objects.equals(body, stuck.body());
    }

    /**
     * Lets the entries happen that the board does not contain yet, up to the first that cannot be understood or cannot be true: there the board
     * sticks. What the database does not answer is thrown, and changes nothing.
     */
    void catchUp(ReadDb db, LiveBoard live, Instant now) {
        var entries = new ArrayList<Next>();
        journal.each(
                db,
                live.territory().id(),
                live.followed(),
                stored -> entries.add(read(stored.number(), stored.body())));
        var archive = archive(db, live, entries);
        live.change(() -> {
            for (var next : entries) {
                if (next.number() <= live.followed()) {
                    continue;
                }
                var wrong = apply(live, next, archive);
                if (wrong.isPresent()) {
                    LOG.error(
                            "the board of {} stands still: entry {} {}",
                            live.territory().slug(),
                            next.number(),
                            wrong.get());
                    live.stick(new Stuck(now, next.number(), next.body(), wrong.get()));
                    return;
                }
                tell(live, next);
                live.followed(next.number());
            }
        });
    }

    /**
     * Lets entries happen that this node has just committed, all of them or, if one needs something from the database, none. Whether they
     * happened; what cannot be true is left to {@link #catchUp}, which says so.
     */
    boolean take(LiveBoard live, List<Numbered> committed) {
        var entries = committed.stream()
                .map(one -> next(one.number(), one.body(), one.read()))
                .toList();
        return live.changeIf(() -> live.stuck().isEmpty()
                && witnesses.stream().allMatch(witness -> witness.standsAt(live.territory(), live.followed()))
                && entries.stream().allMatch(next -> needsNothing(live, next))
                && entries.stream().allMatch(next -> happens(live, next)));
    }

    private static boolean needsNothing(LiveBoard live, Next next) {
        return next.known()
                .map(Known::entry)
                .filter(entry -> entry.kind() != Kind.CORRECTED && !isStrange(entry, live.board()))
                .isPresent();
    }

    private boolean happens(LiveBoard live, Next next) {
        if (apply(live, next, new Answers(Map.of(), Map.of())).isPresent()) {
            return false;
        }
        tell(live, next);
        live.followed(next.number());
        return true;
    }

    /** All boards have been brought up as far as possible. */
    void looked(Set<Territory> territories) {
        witnesses.forEach(witness -> witness.looked(territories));
    }

    private void tell(LiveBoard live, Next next) {
        next.known()
                .ifPresent(known -> witnesses.forEach(witness -> witness.happened(live.territory(), known.entry())));
    }

    /** Why the entry cannot happen; then it has not, and the board stands as it stood before. */
    private static Optional<String> apply(LiveBoard live, Next next, Archive archive) {
        if (next.number() != live.followed() + 1) {
            return Optional.of("follows " + live.followed() + ", numbers are missing");
        }
        if (next.known().isEmpty()) {
            return Optional.of(next.why());
        }
        try {
            live.entries().apply(next.known().get().entry(), next.known().get().rules(), archive);
            return Optional.empty();
        } catch (RuntimeException untrue) {
            LOG.error("what entry {} says cannot happen", next.number(), untrue);
            return Optional.of("cannot be true after those before it: " + untrue.getMessage());
        }
    }

    private static Next read(long number, String body) {
        return next(number, body, Recorded.read(body));
    }

    private static Next next(long number, String body, Recorded.Reading read) {
        return switch (read) {
            case Recorded.Unknown(var why) -> new Next(number, body, Optional.empty(), why);
            case Recorded.Understood(var entry) -> {
                var version = entry.setting().rules();
                var rules = Rulebook.kazakhstan().withVersion(version).map(Rules::queue);
                yield new Next(
                        number,
                        body,
                        rules.map(known -> new Known(entry, known)),
                        "was decided under the unknown rules " + version);
            }
        };
    }

    /** Asks the database for what the entries need beside themselves; nothing for most of them. */
    private Archive archive(ReadDb db, LiveBoard live, List<Next> entries) {
        var undone = new HashMap<Long, Recorded>();
        var asked = new ArrayList<Long>();
        for (var next : entries) {
            next.known().map(Known::entry).ifPresent(entry -> {
                if (entry.kind() == Kind.CORRECTED) {
                    undone(db, live, entry).ifPresent(before -> {
                        undone.put(entry.number("entry"), before);
                        ask(before, live, asked);
                    });
                }
                ask(entry, live, asked);
            });
        }
        var filed = asked.isEmpty()
                ? Map.<Long, Filed>of()
                : queries.filed(db, live.territory().id(), asked);
        return new Answers(filed, undone);
    }

    private static void ask(Recorded entry, LiveBoard live, List<Long> asked) {
        if (live.read(board -> isStrange(entry, board))) {
            asked.add(BoardEntries.application(entry));
        }
    }

    private static boolean isStrange(Recorded entry, TerritoryBoard board) {
        return entry.facts().containsKey("application") && !board.knows(BoardEntries.application(entry));
    }

    private Optional<Recorded> undone(ReadDb db, LiveBoard live, Recorded entry) {
        return journal.entry(db, live.territory().id(), entry.number("entry"))
                .flatMap(stored -> read(stored.number(), stored.body()).known())
                .map(Known::entry);
    }

    /** What the database said. An application that has a row but is not on the board had ended before, if it has ended. */
    private record Answers(Map<Long, Filed> filed, Map<Long, Recorded> undone) implements Archive {

        @Override
        public long filedAt(long application) {
            return Optional.ofNullable(filed.get(application))
                    .map(row -> BoardEntries.micros(row.at()))
                    .orElseThrow(() -> new IllegalArgumentException("application " + application + " has no row"));
        }

        @Override
        public Recorded entry(long number) {
            return Optional.ofNullable(undone.get(number))
                    .orElseThrow(() -> new IllegalArgumentException("entry " + number + " cannot be read"));
        }

        @Override
        public boolean hadEnded(long application) {
            return Optional.ofNullable(filed.get(application))
                    .filter(Filed::closed)
                    .isPresent();
        }
    }
}
