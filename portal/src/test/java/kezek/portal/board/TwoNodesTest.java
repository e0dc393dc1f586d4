package kezek.portal.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import kezek.portal.Portal;
import kezek.portal.PortalTest;
import kezek.portal.TestDatabase;
import kezek.portal.platform.settings.ExternalDatabase;
import kezek.portal.platform.settings.PortalContext;
import kezek.portal.platform.settings.Settings;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.queue.Lane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Two portals on one database; the second reaches it through a line that can be cut. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {

    private static final Duration PROMISED = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int TIMES = 40;

    private final ApplicationContext near;
    private Optional<Cable> cable = Optional.empty();
    private Optional<ConfigurableApplicationContext> far = Optional.empty();

    TwoNodesTest(ApplicationContext near) {
        this.near = near;
    }

    @BeforeAll
    void start_the_second_portal() throws Exception {
        var url = TestDatabase.address().url();
        var port = url.replaceAll("^jdbc:postgresql://[^:/]+:(\\d+)/.*$", "$1");
        cable = Optional.of(new Cable(Integer.parseInt(port)));
        var detour = url.replaceFirst(
                "//[^/]+/", "//127.0.0.1:" + cable.orElseThrow().port() + "/");
        var application = new SpringApplication(Portal.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(
                new PortalContext(settings(detour)),
                context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("tests", Map.of("kezek-tests.jobs", "no", "server.port", 0))));
        far = Optional.of(application.run());
    }

    @AfterAll
    void end() throws Exception {
        far.ifPresent(ConfigurableApplicationContext::close);
        if (cable.isPresent()) {
            cable.get().close();
        }
    }

    @Test
    void a_node_sees_what_it_committed_itself_at_once() {
        var town = Town.found(near, "2026-03-02T12:00");
        var boards = near.getBean(Boards.class);
        var waited = new ArrayList<Long>();
        for (var i = 0; i < TIMES; i++) {
            var number = new Families(town).apply(Lane.ORDINARY, 2022, town.at("2026-03-02T12:00"));
            var began = System.nanoTime();
            assertInstanceOf(Place.InLine.class, boards.place(town.territory(), number));
            waited.add((System.nanoTime() - began) / 1_000);
        }
        System.out.println("own commits seen after µs, median and most: " + median(waited) + " "
                + waited.stream().max(Long::compare).orElseThrow());
    }

    @Test
    void a_node_sees_what_another_committed_within_a_quarter_of_a_second() throws Exception {
        var town = Town.found(near, "2026-03-02T12:00");
        var boards = far().getBean(Boards.class);
        var waited = new ArrayList<Long>();
        for (var i = 0; i < TIMES; i++) {
            var number = new Families(town).apply(Lane.ORDINARY, 2022, town.at("2026-03-02T12:00"));
            var began = System.nanoTime();
            await(() -> boards.place(town.territory(), number) instanceof Place.InLine, "application " + number);
            waited.add((System.nanoTime() - began) / 1_000);
            // So that commits fall anywhere between two looks.
            Thread.sleep(i * 7 % 100);
        }
        System.out.println("another node's commits seen after µs, median and most: " + median(waited) + " "
                + waited.stream().max(Long::compare).orElseThrow());
        assertTrue(median(waited) <= PROMISED.toNanos() / 1_000, waited.toString());
    }

    @Test
    void without_the_database_the_boards_stand_and_say_so_and_go_on_by_themselves() throws Exception {
        var town = Town.found(near, "2026-03-02T12:00");
        var boards = far().getBean(Boards.class);
        var alarm = far().getBean(BoardAlarm.class);
        var first = new Families(town).apply(Lane.ORDINARY, 2022, town.at("2026-03-02T12:00"));
        await(() -> boards.place(town.territory(), first) instanceof Place.InLine, "the first application");
        assertInstanceOf(Boards.Following.class, boards.state(town.territory()));
        assertEquals(Optional.empty(), alarm.warning());
        try {
            cable.orElseThrow().cut();
            var second = new Families(town).apply(Lane.ORDINARY, 2022, town.at("2026-03-02T12:01"));
            await(() -> boards.state(town.territory()) instanceof Boards.Standing, "boards that stand");
            assertTrue(alarm.warning().orElseThrow().contains("have not seen the journals"));
            assertInstanceOf(Place.InLine.class, boards.place(town.territory(), first));
            assertInstanceOf(Place.OutOfQueue.class, boards.place(town.territory(), second));
            assertInstanceOf(Boards.Following.class, near.getBean(Boards.class).state(town.territory()));
            cable.orElseThrow().mend();
            await(() -> boards.place(town.territory(), second) instanceof Place.InLine, "the second application");
            await(() -> boards.state(town.territory()) instanceof Boards.Following, "boards that follow");
            assertEquals(Optional.empty(), alarm.warning());
        } finally {
            cable.orElseThrow().mend();
        }
    }

    private ConfigurableApplicationContext far() {
        return far.orElseThrow();
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static void await(BooleanSupplier happened, String what) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            assertFalse(System.nanoTime() > until, () -> "not seen: " + what);
            Thread.sleep(1);
        }
    }

    private static Settings settings(String url) {
        var ours = TestDatabase.settings();
        var address = TestDatabase.address();
        return ours.on(new ExternalDatabase(url, address.application(), address.owner()));
    }
}
