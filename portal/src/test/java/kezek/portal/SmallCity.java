package kezek.portal;

import static kezek.portal.CityRows.with;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import kezek.rulebook.calendar.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * A small city for tests that show pages: Semey with three kindergartens. It is written once in a run. Four places are free: three for age 2 in
 * the first kindergarten, one of them for the first in the queue alone, and one for age 3 in the second.
 */
public final class SmallCity {

    /** Its slug. */
    public static final String SLUG = "semey";

    /** A name that must not become a part of the page. */
    public static final String HOSTILE = "<script>alert(1)</script> & \"Әсем\"";

    private static final Duration LONG_AGO = Duration.ofDays(60);

    private static @Nullable Territory written;

    private SmallCity() {}

    /** The city; writes it if this run has not. */
    public static synchronized Territory in(Tx tx, Territories territories, PortalClock clock) {
        var city = written;
        if (city == null) {
            city = territories.find(SLUG).orElseThrow();
            CityRows.clear(city);
            write(tx, city, clock.now());
            written = city;
        }
        return city;
    }

    /** The school year that decides now in the city. */
    public static int schoolYear(Territory city, PortalClock clock) {
        return SchoolYear.decidingOn(clock.now().atZone(city.zone()).toLocalDate())
                .startYear();
    }

    private static void write(Tx tx, Territory city, Instant now) {
        var year = SchoolYear.decidingOn(now.atZone(city.zone()).toLocalDate()).startYear();
        tx.run(db -> {
            var rows = new CityRows(db, city, now);
            first(rows, year, now);
            second(rows, year, now);
            third(rows, now);
            rows.application(year - 2, with());
            rows.application(year - 3, with());
            rows.application(year - 3, with("lane", "FIRST_PRIORITY"));
            rows.application(year - 3, with("closed_at", now, "closed_by", "test", "closed_because", "WITHDRAWN"));
            // Nobody has carried out yet that it ended by school age.
            rows.application(year - 9, with());
        });
    }

    private static void first(CityRows rows, int year, Instant now) {
        var kindergarten = rows.kindergarten(
                "SEM-1",
                with(
                        "name_kk", "«Қарлығаш» балабақшасы",
                        "name_ru", "Детский сад «Карлыгаш»",
                        "bin", "880240565669",
                        "latitude", new BigDecimal("50.4111"),
                        "longitude", new BigDecimal("80.2275")));
        var two = rows.group(kindergarten, "01", with());
        var mixed =
                rows.group(kindergarten, "02", with("age_from", 3, "age_to", 6, "language", "RUSSIAN", "capacity", 25));
        var before = now.minus(LONG_AGO);
        var opened = with("published_at", before.plusSeconds(1), "opened_at", before.plusSeconds(2));
        rows.place(two, year, before, opened);
        rows.place(two, year, before, opened);
        var hourAgo = now.minus(Duration.ofHours(1));
        rows.place(two, year, before, with("published_at", before.plusSeconds(1), "opened_at", hourAgo));
        var recalled = with("closed_at", now, "closed_because", "RECALLED", "published_at", before.plusSeconds(1));
        rows.place(two, year, before, recalled);
        var held = rows.place(
                mixed,
                year,
                before,
                with(
                        "age_from",
                        3,
                        "age_to",
                        6,
                        "published_at",
                        before.plusSeconds(1),
                        "opened_at",
                        before.plusSeconds(2)));
        rows.reservation(held, rows.application(year - 4, with()), now.plus(LONG_AGO));
        rows.enrolment(two, year - 2, before, with());
        rows.enrolment(two, year - 2, now, with());
        rows.enrolment(mixed, year - 5, before, with("left_at", now, "left_because", "LEFT"));
        rows.enrolment(mixed, year - 5, now, with("left_at", now, "left_because", "CORRECTED"));
    }

    private static void second(CityRows rows, int year, Instant now) {
        var kindergarten = rows.kindergarten(
                "SEM-2",
                with(
                        "name_kk", "«Айгөлек» мини-орталығы (ойдан шығарылған)",
                        "name_ru", "Мини-центр «Айголек» (вымышленный)",
                        "address_kk", "Абай көшесі, 12",
                        "address_ru", "улица Абая, 12",
                        "ownership", "PRIVATE",
                        "invented", true,
                        "latitude", new BigDecimal("50.4211"),
                        "longitude", new BigDecimal("80.2675")));
        var special =
                rows.group(kindergarten, "01", with("age_from", 3, "age_to", 4, "kind", "SPECIAL", "capacity", 10));
        var before = now.minus(LONG_AGO);
        rows.place(
                special,
                year,
                before,
                with(
                        "age_from",
                        3,
                        "age_to",
                        4,
                        "kind",
                        "SPECIAL",
                        "published_at",
                        before.plusSeconds(1),
                        "opened_at",
                        before.plusSeconds(2)));
    }

    private static void third(CityRows rows, Instant now) {
        var kindergarten =
                rows.kindergarten("SEM-3", with("name_kk", HOSTILE, "name_ru", HOSTILE, "ownership", "DEPARTMENTAL"));
        rows.group(kindergarten, "01", with("language", "RUSSIAN", "kind", "SANATORIUM", "capacity", 15));
        rows.group(kindergarten, "02", with("closed_at", now, "capacity", 99));
        rows.kindergarten("SEM-9", with("closed_at", now));
    }
}
