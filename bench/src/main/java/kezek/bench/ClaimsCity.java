package kezek.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import kezek.bench.wire.Request;
import kezek.portal.account.Sessions;
import kezek.portal.territory.Territory;
import kezek.rulebook.calendar.SchoolYear;
import kezek.rulebook.child.Iin;
import kezek.rulebook.child.Sex;

/**
 * A territory at which children press: each has a family of its own that is signed in. Its places opened three weeks ago, so that everyone may
 * ask for them. Groups have the codes K1, K2 and so on, children the numbers 1, 2 and so on.
 */
final class ClaimsCity {

    private static final int SERIALS = 10_000;
    private static final int TOKEN_BYTES = 32;
    private static final int AGE_FROM = 3;
    private static final int AT_ONCE = 20_000;
    private static final long YEARS_OF_TURN = 20;

    private static final String ROWS = """
            insert into kindergarten (territory_id, id, code, name_kk, name_ru, address_kk, address_ru, ownership, invented, added_at)
            select ':territory', cast(md5(':territory/group/' || i) as uuid), 'K' || i, 'Бала', 'Бала', '-', '-', 'STATE', true, ':now'::timestamptz - interval '24 days'
            from generate_series(1, :groups) i;
            insert into kindergarten_group (territory_id, id, kindergarten_id, code, age_from, age_to, language, kind, capacity, added_at)
            select territory_id, id, id, code, :age, :age + 1, 'KAZAKH', 'ORDINARY', 1000000, added_at
            from kindergarten where territory_id = ':territory';
            insert into freed_place (territory_id, id, number, group_id, age_from, age_to, kind, school_year, reported_at, reported_by,
                published_at, opened_at)
            select g.territory_id, cast(md5(g.id || '/place/' || i) as uuid), row_number() over (), g.id, :age, :age + 1, 'ORDINARY', :year,
                ':now'::timestamptz - interval '23 days', 'bench', ':now'::timestamptz - interval '22 days', ':now'::timestamptz - interval '21 days'
            from kindergarten_group g, generate_series(1, :places) i where g.territory_id = ':territory';
            alter table family add id uuid;
        update family set id = cast(md5(':territory/family/' || number) as uuid);
            insert into representative (territory_id, id, iin) select ':territory', id, iin from family;
            insert into child (territory_id, id, iin, birth_date) select ':territory', id, iin, make_date(:born, 4, 15) from family;
            insert into application (territory_id, id, number, child_id, representative_id, kind, cohort, lane, filed_at, registered_at, registered_by)
            select ':territory', id, number, id, id, 'ORDINARY', :born, 'ORDINARY', ':now'::timestamptz - interval '24 days',
                ':now'::timestamptz - interval '24 days', 'bench' from family;
            insert into session (token_hash, parent_iin, started_at, seen_at, until_at)
            select token_hash, iin, ':now', ':now', ':now'::timestamptz + interval '12 hours' from family;
            insert into release_cycle (territory_id, carried_out_until) values (':territory', ':now')
                on conflict (territory_id) do update set carried_out_until = excluded.carried_out_until;
            insert into counter (territory_id, name, last_number) values (':territory', 'application', 1000000),
                (':territory', 'place', 1000000), (':territory', 'journal', 1);
            """;

    private final Territory territory;
    private final int groups;
    private final String[] tokens;

    /** How many there are of what. */
    record Size(int children, int groups, int placesOfGroup) {}

    private ClaimsCity(Territory territory, int groups, String[] tokens) {
        this.territory = territory;
        this.groups = groups;
        this.tokens = tokens;
    }

    /**
     * Writes the rows of a territory that has none. Its journal begins, so that its board is loaded.
     *
     * @param turn which territory of the run: families of different ones have different numbers
     */
    static ClaimsCity build(Connection owner, Territory territory, Size size, int turn, Instant now)
            throws SQLException {
        var random = new Random(turn);
        var tokens = new String[size.children()];
        for (var i = 0; i < tokens.length; i++) {
            var bytes = new byte[TOKEN_BYTES];
            random.nextBytes(bytes);
            tokens[i] = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
        var city = new ClaimsCity(territory, size.groups(), tokens);
        city.writeFamilies(owner, turn);
        city.writeRows(owner, size, now);
        return city;
    }

    int children() {
        return tokens.length;
    }

    /** A child asks for a place of any group, with a new key. */
    byte[] claim(int child, Random random) {
        var group = "K" + (1 + random.nextInt(groups));
        var key = new UUID(random.nextLong(), random.nextLong());
        return Request.of(
                "POST",
                path(child),
                headers(child) + "Content-Type: application/json\r\nIdempotency-Key: " + key + "\r\n",
                "{\"kindergarten\":\"" + group + "\",\"group\":\"" + group + "\"}");
    }

    /** The family looks for a reservation with this key; it has none, so the answer is 404. */
    byte[] look(int child, UUID key) {
        return Request.of("DELETE", path(child) + "/" + key, headers(child), "");
    }

    /** The address at which a child asks for a place. */
    private String path(int child) {
        return "/api/v1/" + territory.slug() + "/applications/" + child + "/reservations";
    }

    /** The cookie of its family, and what a browser says: a request that says nothing of its origin may be refused. */
    private String headers(int child) {
        return "Cookie: " + Sessions.COOKIE + "=" + tokens[child - 1] + "\r\nSec-Fetch-Site: same-origin\r\n";
    }

    private void writeFamilies(Connection owner, int turn) throws SQLException {
        try (var table = owner.createStatement()) {
            table.execute("drop table if exists family");
            table.execute("create temporary table family (number int, iin text, token_hash bytea)");
        }
        var iins = inventedOf(LocalDate.of(1900, 1, 1).plusYears(YEARS_OF_TURN * turn), tokens.length);
        try (var insert = owner.prepareStatement(
                "insert into family select i, iin, token_hash from unnest(?, ?, ?) as one (i, iin, token_hash)")) {
            for (var from = 0; from < tokens.length; from += AT_ONCE) {
                var end = Math.min(from + AT_ONCE, tokens.length);
                var hashes = IntStream.range(from, end)
                        .mapToObj(i -> hash(tokens[i]))
                        .toArray(byte[][]::new);
                var numbers = IntStream.range(from, end).mapToObj(i -> i + 1).toArray();
                insert.setArray(1, owner.createArrayOf("int", numbers));
                insert.setArray(
                        2, owner.createArrayOf("text", iins.subList(from, end).toArray()));
                insert.setArray(3, owner.createArrayOf("bytea", hashes));
                insert.executeUpdate();
            }
        }
    }

    /** Different ones of people born from that day on. */
    private static List<String> inventedOf(LocalDate born, int count) {
        return born.datesUntil(LocalDate.of(2099, 1, 1))
                .flatMap(day -> IntStream.range(0, SERIALS).mapToObj(serial -> Iin.invented(day, Sex.FEMALE, serial)))
                .flatMap(Optional::stream)
                .limit(count)
                .map(Iin::value)
                .toList();
    }

    private void writeRows(Connection owner, Size size, Instant now) throws SQLException {
        var year = SchoolYear.decidingOn(LocalDate.ofInstant(now, territory.zone()));
        var born = year.startYear() - AGE_FROM;
        try (var statement = owner.createStatement()) {
            for (var sql : ROWS.split(";\\s*")) {
                statement.execute(sql.replace(":territory", territory.id().toString())
                        .replace(
                                ":now",
                                OffsetDateTime.ofInstant(now, ZoneOffset.UTC).toString())
                        .replace(":groups", String.valueOf(size.groups()))
                        .replace(":places", String.valueOf(size.placesOfGroup()))
                        .replace(":age", String.valueOf(AGE_FROM))
                        .replace(":born", String.valueOf(born))
                        .replace(":year", String.valueOf(year.startYear())));
            }
        }
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
