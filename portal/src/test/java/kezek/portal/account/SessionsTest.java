package kezek.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import kezek.portal.PortalTest;
import kezek.portal.SignIns;
import kezek.portal.SmallCity;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.territory.Territories;
import kezek.rulebook.child.Iin;
import kezek.rulebook.child.Sex;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@PortalTest
class SessionsTest {

    private static final Duration TINY = Duration.ofNanos(1_000);

    private final ApplicationContext portal;
    private final Sessions sessions;
    private final Tx tx;
    private final Instant now;
    private final SignedIn.Parent parent = new SignedIn.Parent(anybody());

    SessionsTest(ApplicationContext portal, Sessions sessions, Tx tx, PortalClock clock) {
        this.portal = portal;
        this.sessions = sessions;
        this.tx = tx;
        this.now = clock.now();
    }

    @Test
    void a_token_leads_to_who_signed_in() {
        assertThat(sessions.find(sessions.begin(parent, now), now)).contains(parent);
    }

    @Test
    void each_session_has_a_token_of_its_own() {
        assertThat(sessions.begin(parent, now)).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(sessions.begin(parent, now));
    }

    @Test
    void a_session_lasts_twelve_hours() {
        var token = sessions.begin(parent, now);
        var until = now.plus(Duration.ofHours(12));
        assertThat(sessions.find(token, until.minus(TINY))).contains(parent);
        assertThat(sessions.find(token, until)).isEmpty();
    }

    @Test
    void whoever_signs_in_after_seven_in_the_evening_is_still_there_when_the_places_open() {
        var astana = ZoneId.of("Asia/Almaty");
        var evening = LocalDate.of(2026, 11, 20).atTime(19, 1).atZone(astana).toInstant();
        var opening = LocalDate.of(2026, 11, 21).atTime(7, 0).atZone(astana).toInstant();
        assertThat(sessions.find(sessions.begin(parent, evening), opening)).contains(parent);
    }

    @Test
    void a_token_that_nobody_was_given_leads_to_nobody() {
        for (var token : new String[] {"", "x", TokenHash.freshToken(), TokenHash.freshToken() + "="}) {
            assertThat(sessions.find(token, now)).as(token).isEmpty();
        }
    }

    @Test
    void an_ended_session_is_over_here_at_once() {
        var token = sessions.begin(parent, now);
        sessions.find(token, now);
        sessions.end(token, now);
        assertThat(sessions.find(token, now)).isEmpty();
    }

    @Test
    void the_other_sessions_of_the_same_person_go_on() {
        var phone = sessions.begin(parent, now);
        var desk = sessions.begin(parent, now);
        sessions.end(phone, now);
        assertThat(sessions.find(desk, now)).contains(parent);
    }

    @Test
    void another_node_believes_what_it_knows_for_thirty_seconds() {
        var nanos = new AtomicLong();
        var other = new Sessions(tx, portal.getBean(SessionsQueries.class), nanos::get);
        var token = sessions.begin(parent, now);
        assertThat(other.find(token, now)).contains(parent);
        sessions.end(token, now);
        nanos.set(Duration.ofSeconds(30).minus(TINY).toNanos());
        assertThat(other.find(token, now)).contains(parent);
        nanos.set(Duration.ofSeconds(30).toNanos());
        assertThat(other.find(token, now)).isEmpty();
    }

    @Test
    void all_sessions_of_a_parent_end_together() {
        var phone = sessions.begin(parent, now);
        var desk = sessions.begin(parent, now);
        sessions.find(phone, now);
        tx.run(db -> sessions.endAll(db, parent.iin(), now));
        assertThat(sessions.find(phone, now)).isEmpty();
        assertThat(sessions.find(desk, now)).isEmpty();
    }

    @Test
    void that_somebody_is_there_is_written_once_a_minute() {
        var token = sessions.begin(parent, now);
        find(token, now.plusSeconds(60).minus(TINY));
        assertThat(seen(token)).isEqualTo(now);
        find(token, now.plusSeconds(60));
        assertThat(seen(token)).isEqualTo(now.plusSeconds(60));
        find(token, now.plusSeconds(119));
        assertThat(seen(token)).isEqualTo(now.plusSeconds(60));
    }

    @Test
    void a_crowd_that_is_there_is_written_down_together_and_no_request_writes() {
        var crowd = new Sessions(tx, portal.getBean(SessionsQueries.class));
        var tokens =
                Stream.generate(() -> sessions.begin(parent, now)).limit(1_200).toList();
        var later = now.plusSeconds(61);
        tokens.forEach(token -> crowd.find(token, later));
        assertThat(tokens).allSatisfy(token -> assertThat(seen(token)).isEqualTo(now));
        assertThat(crowd.tellTouches()).isEqualTo(tokens.size());
        assertThat(tokens).allSatisfy(token -> assertThat(seen(token)).isEqualTo(later));
        assertThat(crowd.tellTouches()).isZero();
    }

    @Test
    void what_another_node_knows_to_be_later_stays() {
        var other = new Sessions(tx, portal.getBean(SessionsQueries.class));
        var token = sessions.begin(parent, now);
        other.find(token, now.plusSeconds(90));
        find(token, now.plusSeconds(100));
        other.tellTouches();
        assertThat(seen(token)).isEqualTo(now.plusSeconds(100));
    }

    @Test
    void a_session_that_was_ended_stays_so_when_its_touch_is_written() {
        var token = sessions.begin(parent, now);
        sessions.find(token, now.plusSeconds(60));
        sessions.end(token, now.plusSeconds(61));
        sessions.tellTouches();
        assertThat(sessions.find(token, now.plusSeconds(62))).isEmpty();
    }

    @Test
    void people_of_an_office_are_who_their_account_says() {
        var territories = portal.getBean(Territories.class);
        var city = SmallCity.in(tx, territories, portal.getBean(PortalClock.class));
        var people = new SignIns(portal);
        var clerk = people.newClerk(city, "SEM-1", now);
        var officer = people.newOfficer(city, now);
        assertThat(sessions.find(sessions.begin(clerk, now), now)).contains(clerk);
        assertThat(sessions.find(sessions.begin(officer, now), now)).contains(officer);
    }

    @Test
    void the_database_keeps_no_token() {
        var token = sessions.begin(parent, now);
        var line = tx.read(db -> db.select("select s::text as line from session s where token_hash = :hash")
                .param("hash", TokenHash.of(token).bytes())
                .single(row -> row.text("line")));
        assertThat(line).doesNotContain(token);
    }

    private void find(String token, Instant at) {
        assertThat(sessions.find(token, at)).isPresent();
        sessions.tellTouches();
    }

    private Instant seen(String token) {
        return tx.read(db -> db.select("select seen_at from session where token_hash = :hash")
                .param("hash", TokenHash.of(token).bytes())
                .single(row -> row.instant("seen_at")));
    }

    private static Iin anybody() {
        var born = LocalDate.of(1990, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(3_000));
        return Iin.invented(born, Sex.MALE, ThreadLocalRandom.current().nextInt(10_000))
                .or(() -> Iin.invented(born, Sex.MALE, 1))
                .or(() -> Iin.invented(born, Sex.MALE, 2))
                .orElseThrow();
    }
}
