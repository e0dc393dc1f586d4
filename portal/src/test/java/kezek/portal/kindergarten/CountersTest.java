package kezek.portal.kindergarten;

import static kezek.portal.CityRows.with;
import static kezek.portal.kindergarten.Sample.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kezek.portal.CityRows;
import kezek.portal.PortalTest;
import kezek.portal.platform.database.Tx;
import kezek.portal.territory.Laws;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The counters against the facts, at instants that the tests choose. */
@PortalTest
class CountersTest {

    private static final Instant NOW = at("2026-03-10T12:00");

    private final Tx tx;
    private final Kindergartens kindergartens;
    private final Territory city;

    CountersTest(Tx tx, Laws laws, KindergartensQueries queries, CountersQueries counters, Territories territories) {
        this.tx = tx;
        // One for each test, so that none sees what another has read.
        this.kindergartens = new Kindergartens(tx, laws, queries, counters);
        this.city = territories.find("saran").orElseThrow();
    }

    @BeforeEach
    void clear() {
        CityRows.clear(city);
    }

    @Test
    void an_empty_territory_has_no_records() {
        assertThat(counters()).isEqualTo(new Counters(0, 0, 0, 0, 0)).returns(false, Counters::hasRecords);
    }

    @Test
    void enrolled_and_left_count_today_and_the_four_days_before() {
        write((rows, group) -> {
            rows.enrolment(group, 2023, at("2026-03-05T23:59:59.999999"), with());
            rows.enrolment(group, 2023, at("2026-03-06T00:00"), with());
            rows.enrolment(group, 2023, NOW, with());
            rows.enrolment(group, 2023, NOW.plusNanos(1_000), with());
            rows.enrolment(group, 2022, at("2025-09-01T09:00"), left(at("2026-03-05T23:59:59.999999"), "LEFT"));
            rows.enrolment(group, 2022, at("2025-09-01T09:00"), left(at("2026-03-06T00:00"), "LEFT"));
            rows.enrolment(group, 2022, at("2025-09-01T09:00"), left(NOW, "TRANSFERRED"));
            rows.enrolment(group, 2022, at("2026-03-09T09:00"), left(NOW, "CORRECTED"));
        });
        assertThat(counters()).isEqualTo(new Counters(1, 0, 0, 2, 2));
    }

    @Test
    void a_place_is_counted_from_18_00_though_nobody_has_carried_the_publication_out() {
        write((rows, group) -> rows.place(group, 2025, at("2026-03-10T17:59"), with()));
        assertThat(kindergartens.counters(city, at("2026-03-10T17:59:59")).freePlaces())
                .isZero();
        // Kept from the second before, and true to the instant all the same.
        assertThat(kindergartens.counters(city, at("2026-03-10T18:00")).freePlaces())
                .isEqualTo(1);
    }

    @Test
    void a_place_that_is_recalled_taken_or_held_is_not_free() {
        write((rows, group) -> {
            var published = at("2026-03-02T18:00");
            var reported = at("2026-03-02T12:00");
            rows.place(group, 2025, reported, with("published_at", published));
            rows.place(
                    group,
                    2025,
                    reported,
                    with("published_at", published, "closed_at", NOW, "closed_because", "RECALLED"));
            rows.place(
                    group,
                    2025,
                    reported,
                    with("published_at", published, "closed_at", NOW, "closed_because", "REFERRED"));
            var held = rows.place(group, 2025, reported, with("published_at", published));
            rows.reservation(held, rows.application(2023, with()), NOW.plusSeconds(60));
        });
        assertThat(kindergartens.counters(city, NOW).freePlaces()).isEqualTo(1);
        assertThat(kindergartens.counters(city, NOW.plusSeconds(59)).freePlaces())
                .isEqualTo(1);
        assertThat(kindergartens.counters(city, NOW.plusSeconds(60)).freePlaces())
                .isEqualTo(2);
    }

    @Test
    void applications_count_until_they_are_closed_or_the_child_goes_to_school() {
        write((rows, group) -> {
            rows.application(2020, with());
            rows.application(2021, with());
            rows.application(2021, with("lane", "OUT_OF_TURN"));
            rows.application(2021, with("closed_at", NOW, "closed_by", "test", "closed_because", "WITHDRAWN"));
        });
        assertThat(kindergartens.counters(city, at("2026-08-31T23:59")).applications())
                .isEqualTo(3);
        assertThat(kindergartens.counters(city, at("2026-09-01T00:00")).applications())
                .isEqualTo(2);
    }

    @Test
    void closed_kindergartens_do_not_count() {
        write((rows, group) -> rows.kindergarten("OLD", with("closed_at", NOW)));
        assertThat(counters().kindergartens()).isEqualTo(1);
    }

    private interface Facts {
        void write(CityRows rows, UUID group);
    }

    private void write(Facts facts) {
        tx.run(db -> {
            var rows = new CityRows(db, city, NOW);
            facts.write(rows, rows.group(rows.kindergarten("ONE", with()), "01", with()));
        });
    }

    private static Map<String, @Nullable Object> left(Instant at, String because) {
        return with("left_at", at, "left_because", because);
    }

    private Counters counters() {
        return kindergartens.counters(city, NOW);
    }
}
