package kezek.portal.kindergarten;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import kezek.portal.platform.database.Tx;
import kezek.portal.territory.Laws;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * What everyone may see of the kindergartens of a territory. A node reads it at most once in {@link #KEPT} and territory, however many ask:
 * figures are that old at most, while hours of publication and opening hold to the instant.
 */
@Component
public class Kindergartens {

    /** For how long a node shows again what it has read. */
    public static final Duration KEPT = Duration.ofSeconds(5);

    private final Tx tx;
    private final Laws laws;
    private final KindergartensQueries queries;
    private final CountersQueries counters;
    private final Kept<UUID, Catalogue> catalogues = new Kept<>(KEPT);
    private final Kept<UUID, CountersQueries.Counted> counted = new Kept<>(KEPT);
    private final Kept<UUID, Today> days = new Kept<>(KEPT);
    private final Kept<Boolean, Set<UUID>> known = new Kept<>(KEPT);

    Kindergartens(Tx tx, Laws laws, KindergartensQueries queries, CountersQueries counters) {
        this.tx = tx;
        this.laws = laws;
        this.queries = queries;
        this.counters = counters;
    }

    /** The territories of the country that have kindergartens. */
    public Set<UUID> territories(Instant now) {
        return known.get(true, now, () -> tx.read(queries::territories));
    }

    /** The counters of a territory. */
    public Counters counters(Territory territory, Instant now) {
        var catalogue = catalogue(territory, now);
        var people = counted.get(
                territory.id(),
                now,
                () -> tx.read(db -> counters.count(db, territory, Counters.Span.of(catalogue.law(), now))));
        return new Counters(
                catalogue.kindergartens().size(),
                catalogue.free(now),
                people.applications(),
                people.enrolled(),
                people.left());
    }

    /** What has happened to the places of a territory today. */
    public Today today(Territory territory, Instant now) {
        return days.get(
                territory.id(),
                now,
                () -> tx.read(db -> counters.today(
                        db, territory, Today.Span.of(laws.of(db, territory).calendar(), now))));
    }

    /** All kindergartens of a territory. */
    Catalogue catalogue(Territory territory, Instant now) {
        return catalogues.get(
                territory.id(),
                now,
                () -> tx.read(db -> {
                    var law = laws.of(db, territory);
                    return new Catalogue(law, queries.kindergartens(db, territory, law));
                }));
    }
}
