package kezek.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kezek.portal.PressingFamily.Sent;
import kezek.portal.PressingFamily.Wish;
import kezek.portal.platform.database.local.LocalPostgres;
import kezek.portal.platform.settings.ExternalDatabase;
import kezek.portal.platform.settings.PortalContext;
import kezek.portal.platform.settings.Settings;
import kezek.portal.town.Parents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

/** The portal is killed while families press its buttons: what one of them was told holds, and what was asked again is answered. */
@Timeout(180)
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class KilledPortalTest {

    private static final int FAMILIES = 24;
    private static final int PLACES_OF_EACH = 14;
    private static final int DONE_BEFORE_THE_KILL = 60;
    private static final List<String> KINDERGARTENS = List.of("K", "L");

    @TempDir
    private Path folder;

    private Path home;
    private final long seed = new Random().nextLong();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<PressingFamily> families = new ArrayList<>();

    @BeforeEach
    void open_to_the_user_of_the_database() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        home = folder.resolve("home");
    }

    @AfterEach
    void end_what_a_failed_test_left() throws IOException {
        client.close();
        Leftovers.end(home);
    }

    @Test
    void what_a_killed_portal_acknowledged_holds_and_what_it_did_not_answer_is_answered_at_the_next_try()
            throws Exception {
        var port = JavaProcess.freePort();
        var town = foundTown(port);
        var environment = Map.of("KEZEK_PORT", port + "", "KEZEK_HOME", home.toString(), "KEZEK_DEMO", "no");
        try (var first = portal(environment)) {
            first.healthWhenUp(port);
            pressUntilKilled(first);
            assertThat(first.printed()).as("seed %d", seed).doesNotContain("ERROR");
        }
        assertThat(Stream.of(Wish.values()))
                .as("seed %d", seed)
                .allMatch(wish -> sent(wish).anyMatch(Sent::done));
        assertThat(families.stream().flatMap(one -> one.sent().stream()))
                .anyMatch(form -> form.answer().isEmpty());
        try (var second = portal(environment)) {
            second.healthWhenUp(port);
            var url =
                    second.printed().replaceAll("(?s).*PostgreSQL taken over on (jdbc:postgresql://[^,\\s]+).*", "$1");
            var tables = new GivenPlaces(url, Files.readString(home.resolve("secrets/database-application")));
            theyHaveWhatWasAcknowledged(tables);
            eachFormIsAnsweredAgain(tables);
            assertThat(tables.givenTwice()).as("seed %d", seed).isEmpty();
            journalAndTablesAgree(environment, town);
            assertThat(second.printed()).as("seed %d", seed).doesNotContain("ERROR");
            second.end();
        }
    }

    /** A town of families with sessions and open places, in the database of the home; its server is ended again. Answers its slug. */
    private String foundTown(int port) {
        try (var postgres = LocalPostgres.start(home)) {
            var database = new ExternalDatabase(postgres.url(), postgres.application(), postgres.owner());
            var settings = Settings.ofDevelopment(home, Optional.of(database));
            var application = new SpringApplication(Portal.class);
            application.setRegisterShutdownHook(false);
            application.setDefaultProperties(Map.of("kezek-tests.jobs", "no"));
            application.addInitializers(new PortalContext(settings));
            try (var context = application.run()) {
                var parents = new Parents(context);
                KINDERGARTENS.forEach(parents::kindergarten);
                var slug = parents.town().territory().slug();
                var cabinet = "http://127.0.0.1:" + port + "/kk/" + slug + "/cabinet/applications";
                for (var i = 0; i < FAMILIES; i++) {
                    var parent = parents.parent();
                    var number = parents.apply(parent).number();
                    families.add(new PressingFamily(client, cabinet, number, parent.cookie()));
                }
                KINDERGARTENS.forEach(code -> parents.report(code, PLACES_OF_EACH, Parents.FOR_EVERYONE_DAYS_AGO));
                parents.town().carryOut(parents.now());
                return slug;
            }
        }
    }

    private void pressUntilKilled(JavaProcess portal) throws Exception {
        var done = new CountDownLatch(DONE_BEFORE_THE_KILL);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pressing = new ArrayList<Future<?>>();
            for (var family : families) {
                var random = new Random(seed + family.application());
                pressing.add(threads.submit(() -> {
                    family.press(random, KINDERGARTENS, done::countDown);
                    return family;
                }));
            }
            var enough = done.await(60, TimeUnit.SECONDS);
            portal.kill();
            for (var family : pressing) {
                family.get();
            }
            assertThat(enough).as("forms done; seed %d", seed).isTrue();
        }
    }

    /** Before anything is asked again. */
    private void theyHaveWhatWasAcknowledged(GivenPlaces tables) throws SQLException {
        for (var family : families) {
            var holds = family.sent().stream().filter(form -> form.wish() == Wish.HOLD);
            var known =
                    holds.filter(form -> form.done() || form.answer().isEmpty()).toList();
            var acknowledged = known.stream().filter(Sent::done).count();
            assertThat((long) tables.reservations(family.application()).size())
                    .as("reservations of application %d, seed %d", family.application(), seed)
                    .isBetween(acknowledged, (long) known.size());
            assertThat(tables.reservations(family.application()))
                    .as("shown to application %d, seed %d", family.application(), seed)
                    .containsAll(shown(family));
            assertThat(tables.referrals(family.application()))
                    .as("referrals of application %d, seed %d", family.application(), seed)
                    .containsAll(told(family));
        }
        assertThat(tables.letGo()).as("let go, seed %d", seed).containsAll(about(Wish.LET_GO));
        assertThat(tables.givenBack()).as("given back, seed %d", seed).containsAll(about(Wish.GIVE_BACK));
    }

    /** Twice: what was done is answered as it was, what was not answered gets one answer. */
    private void eachFormIsAnsweredAgain(GivenPlaces tables) throws Exception {
        for (var family : families) {
            var holds = 0;
            var taken = new TreeSet<String>();
            for (var form : family.sent()) {
                if (form.answer().filter(answer -> !answer.done()).isPresent()) {
                    continue;
                }
                var answer = family.again(form);
                form.answer()
                        .ifPresent(before ->
                                assertThat(answer).as("%s, seed %d", form, seed).isEqualTo(before));
                assertThat(family.again(form)).as("%s, seed %d", form, seed).isEqualTo(answer);
                holds += form.wish() == Wish.HOLD && answer.done() ? 1 : 0;
                if (form.wish() == Wish.TAKE && answer.done()) {
                    taken.add(PressingFamily.numberIn(answer.leadsTo()));
                }
            }
            assertThat(tables.reservations(family.application()))
                    .as("seed %d", seed)
                    .hasSize(holds);
            assertThat(tables.referrals(family.application()))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(taken);
        }
    }

    private void journalAndTablesAgree(Map<String, String> environment, String town) throws Exception {
        var output = Files.createTempFile(folder, "printed", "");
        try (var verify = JavaProcess.start(Portal.class, environment, output, "verify", town)) {
            assertThat(verify.awaitEnd()).as(verify.printed()).isZero();
            assertThat(verify.printed()).contains(town + ": ", " 0 differences");
        }
    }

    private Stream<Sent> sent(Wish wish) {
        return families.stream().flatMap(one -> one.sent().stream()).filter(form -> form.wish() == wish);
    }

    private List<String> about(Wish wish) {
        return sent(wish).filter(Sent::done).map(Sent::about).toList();
    }

    /** The reservations that the family saw on a page. */
    private static List<String> shown(PressingFamily family) {
        return family.sent().stream()
                .filter(form -> form.wish() == Wish.LET_GO || form.wish() == Wish.TAKE)
                .map(Sent::about)
                .toList();
    }

    /** The numbers of the referrals that the family was told it has. */
    private static List<String> told(PressingFamily family) {
        return family.sent().stream()
                .filter(form -> form.wish() == Wish.TAKE && form.done())
                .map(form -> PressingFamily.numberIn(form.answer().orElseThrow().leadsTo()))
                .toList();
    }

    private JavaProcess portal(Map<String, String> environment) throws IOException {
        return JavaProcess.start(Portal.class, environment, Files.createTempFile(folder, "printed", ""));
    }
}
