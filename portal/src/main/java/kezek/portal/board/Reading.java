package kezek.portal.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kezek.portal.board.LiveBoard.Stuck;
import kezek.portal.journal.Journal;
import kezek.portal.journal.Kind;
import kezek.portal.journal.Recorded;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.territory.Laws;
import kezek.portal.territory.Territories;
import kezek.rulebook.Rulebook;
import kezek.rulebook.Rules.QueueRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads what boards are made of: tables when they are loaded, entries of the journal from there on. */
@Component
class Reading {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private final Loading loading;
    private final BoardQueries queries;
    private final Journal journal;
    private final Territories territories;
    private final Laws laws;

    Reading(Loading loading, BoardQueries queries, Journal journal, Territories territories, Laws laws) {
        this.loading = loading;
        this.queries = queries;
        this.journal = journal;
        this.territories = territories;
        this.laws = laws;
    }

    /** The numbers of the last entries of all journals, by territory. */
    Map<UUID, Long> lastEntries(ReadDb db) {
        return queries.lastEntries(db);
    }

    /** The board of a territory as a snapshot shows it. */
    LiveBoard load(ReadDb db, UUID territory, Instant now) {
        var found = territories.withId(territory).orElseThrow();
        return loading.load(db, territory, laws.of(db, found).at(now).queue());
    }

    /** Lets the entries happen that the board does not contain yet, up to the first that cannot be understood. */
    void catchUp(ReadDb db, UUID territory, LiveBoard live, Instant now) {
        var understood = new ArrayList<Recorded>();
        journal.each(db, territory, live.followed(), stored -> {
            if (live.stuck().isEmpty()) {
                switch (Recorded.read(stored.body())) {
                    case Recorded.Understood(var entry) -> understood.add(entry);
                    case Recorded.Unknown(var why) -> stick(live, stored.number(), why, now);
                }
            }
        });
        if (!understood.isEmpty()) {
            live.follow(
                    understood.getLast().setting().number(),
                    filedAt(db, territory, understood),
                    () -> understood.forEach(entry -> live.entries().apply(entry, rules(entry))));
        }
    }

    private static void stick(LiveBoard live, long entry, String why, Instant now) {
        LOG.error("a board stands still from entry {} on, which {}", entry, why);
        live.stick(new Stuck(now, why));
    }

    private Map<Long, Long> filedAt(ReadDb db, UUID territory, List<Recorded> entries) {
        var registered = entries.stream()
                .filter(entry -> entry.kind() == Kind.APPLICATION_REGISTERED)
                .map(entry -> entry.number("application"))
                .toList();
        return registered.isEmpty()
                ? Map.of()
                : queries.filedAt(db, territory, registered).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> BoardEntries.micros(entry.getValue())));
    }

    private static QueueRules rules(Recorded entry) {
        return Rulebook.kazakhstan()
                .withVersion(entry.setting().rules())
                .orElseThrow()
                .queue();
    }
}
