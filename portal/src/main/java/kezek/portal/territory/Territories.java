package kezek.portal.territory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import org.springframework.stereotype.Component;

/**
 * All territories. They are few and change rarely, so a node keeps them in memory and looks again when it meets a slug that it does not know:
 * an operator may have added it on another node.
 */
@Component
public class Territories {

    /** The classifier of 2024, on which the file rests. Earlier forms of a territory are earlier rows. */
    private static final LocalDate FILE_VALID_FROM = LocalDate.of(2024, 1, 1);

    /** Unknown slugs are mostly mistyped: they do not make a node ask more often than this. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Tx tx;
    private final TerritoriesQueries queries;
    private final PortalClock clock;
    private volatile Map<String, Territory> known;
    private volatile Instant lookedAt;

    Territories(Tx tx, TerritoriesQueries queries, PortalClock clock) {
        this.tx = tx;
        this.queries = queries;
        this.clock = clock;
        this.lookedAt = clock.now();
        loadFile();
        this.known = look();
    }

    /** The territory with this slug. */
    public Optional<Territory> find(String slug) {
        if (!known.containsKey(slug)) {
            lookAgain();
        }
        return Optional.ofNullable(known.get(slug));
    }

    /** The territory with this identifier. */
    public Optional<Territory> withId(UUID id) {
        var found = knownWithId(id);
        if (found.isPresent()) {
            return found;
        }
        lookAgain();
        return knownWithId(id);
    }

    private Optional<Territory> knownWithId(UUID id) {
        return known.values().stream()
                .filter(territory -> territory.id().equals(id))
                .findFirst();
    }

    /** Another node may have added a territory; not more often than patience asks, because anybody can ask for any slug. */
    private void lookAgain() {
        if (lookedAt.plus(PATIENCE).isBefore(clock.now())) {
            known = look();
        }
    }

    /** All, regions first. */
    public List<Territory> all() {
        return List.copyOf(known.values());
    }

    /** The territory in which another lies. */
    public Optional<Territory> parent(Territory territory) {
        return territory.parent().flatMap(this::knownWithId);
    }

    /** What lies directly in a territory, by name. */
    public List<Territory> inside(Territory territory) {
        return known.values().stream()
                .filter(inner -> inner.parent().equals(Optional.of(territory.id())))
                .toList();
    }

    /** What lies in a territory at any depth: a village lies in a district, and so in its region. */
    public Stream<Territory> within(Territory territory) {
        return inside(territory).stream().flatMap(inner -> Stream.concat(Stream.of(inner), within(inner)));
    }

    /** The territory that the national classifier now knows under this code. */
    public Optional<Territory> withKato(String kato) {
        return tx.read(db -> queries.slugOf(db, kato)).flatMap(this::find);
    }

    /**
     * Adds a village or settlement with a queue of its own. Its time zone is that of the territory it lies in.
     *
     * @param slug well formed, not reserved, not taken yet; see {@link Slugs}
     * @param kato nine digits, where the classifier has a code
     * @return empty if the slug is taken
     */
    public Optional<Territory> add(Territory parent, String slug, Map<String, String> names, Optional<String> kato) {
        if (!Slugs.wellFormed(slug) || Slugs.reserved(slug)) {
            throw new IllegalArgumentException("no slug of a territory: " + slug);
        }
        var now = clock.now();
        var today = now.atZone(parent.zone()).toLocalDate();
        var added = new Territory(
                Ids.at(now),
                slug,
                Territory.Level.SETTLEMENT,
                Optional.of(parent.id()),
                true,
                parent.zone(),
                names,
                parent.point(),
                today);
        var isNew = tx.write(db -> {
            var rows = queries.add(db, List.of(added));
            if (rows == 1) {
                kato.ifPresent(code -> queries.addKato(db, slug, code, today));
            }
            return rows == 1;
        });
        known = look();
        return isNew ? Optional.of(added) : Optional.empty();
    }

    private Map<String, Territory> look() {
        lookedAt = clock.now();
        var all = new LinkedHashMap<String, Territory>();
        tx.read(queries::all).forEach(territory -> all.put(territory.slug(), territory));
        return Collections.unmodifiableMap(all);
    }

    /** Adds what the file of the product has and the database has not; another node may be doing the same. */
    private void loadFile() {
        var now = clock.now();
        tx.run(db -> {
            var lines = TerritoryFile.lines();
            var ids = new HashMap<>(idsBySlug(db));
            var slugs = lines.stream().collect(Collectors.toMap(TerritoryFile.Line::kato, TerritoryFile.Line::slug));
            var missing =
                    lines.stream().filter(line -> !ids.containsKey(line.slug())).toList();
            for (var line : missing) {
                var parent = line.parentKato().map(slugs::get).map(ids::get);
                var id = Ids.at(now);
                var isNew = queries.add(db, List.of(territory(id, line, parent))) == 1;
                // Another node may have been quicker: then its identifiers hold.
                ids.putAll(isNew ? Map.of(line.slug(), id) : idsBySlug(db));
                queries.addKato(db, line.slug(), line.kato(), FILE_VALID_FROM);
            }
        });
    }

    private Map<String, UUID> idsBySlug(ReadDb db) {
        return queries.all(db).stream().collect(Collectors.toMap(Territory::slug, Territory::id));
    }

    private static Territory territory(UUID id, TerritoryFile.Line line, Optional<UUID> parent) {
        return new Territory(
                id,
                line.slug(),
                line.level(),
                parent,
                line.carriesQueue(),
                ZoneId.of(line.zone()),
                line.names(),
                line.point(),
                FILE_VALID_FROM);
    }
}
