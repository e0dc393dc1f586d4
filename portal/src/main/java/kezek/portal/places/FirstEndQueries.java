package kezek.portal.places;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Repository;

/** One statement that every change of a territory asks: what ends by itself next. Each part is one look into an index. */
@Repository
class FirstEndQueries {

    /** What ends first of its kind. */
    sealed interface First {}

    /** A window: that of an opening. */
    record Window(Instant opening) implements First {}

    /** A reservation, a referral or a term in the stop-list: at an instant. */
    record Term(Instant until) implements First {}

    /** The oldest birth year in a queue: at school age. */
    record Cohort(int birthYear) implements First {}

    /** What ends next of each kind; of windows all that are not over. The index of reservations fits who names their end (V11). */
    List<First> firstEnds(ReadDb db, Territory territory) {
        return db.select("""
                        with recursive openings as (
                            (select opened_at from access where territory_id = :territory and ended_at is null order by opened_at limit 1)
                            union all
                            select (select x.opened_at from access x
                                where x.territory_id = :territory and x.ended_at is null and x.opened_at > o.opened_at
                                order by x.opened_at limit 1)
                            from openings o where o.opened_at is not null
                        )
                        select opened_at, cast(null as timestamptz) as until_at, cast(null as int) as cohort from openings
                        union all
                        select null, (select until_at from reservation
                            where territory_id = :territory and closed_at is null and until_at < 'infinity'
                            order by until_at limit 1), null
                        union all
                        select null, (select min(until_at) from referral where territory_id = :territory and closed_at is null), null
                        union all
                        select null, (select e.until_at from stop_list_entry e
                            join application a on a.territory_id = :territory and a.id = e.application_id and a.closed_at is null
                            where e.territory_id = :territory and e.ended_at is null and e.until_at is not null
                            order by e.until_at limit 1), null
                        union all
                        select null, null, (select a.cohort from application a
                            where a.territory_id = :territory and a.kind = kinds.kind and a.closed_at is null
                                and not exists (select from referral r
                                    where r.territory_id = :territory and r.application_id = a.id and r.closed_at is null)
                            order by a.cohort limit 1)
                        from (values ('ORDINARY'), ('SPECIAL'), ('SANATORIUM')) kinds (kind)
                        """).param("territory", territory.id()).list(FirstEndQueries::first).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<First> first(Row row) {
        return row.optional("opened_at", Row::instant)
                .<First>map(Window::new)
                .or(() -> row.optional("until_at", Row::instant).map(Term::new))
                .or(() -> row.optional("cohort", Row::integer).map(Cohort::new));
    }
}
