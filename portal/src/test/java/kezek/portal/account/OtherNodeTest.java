package kezek.portal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import kezek.portal.Portal;
import kezek.portal.PortalTest;
import kezek.portal.SentCodes;
import kezek.portal.TestDatabase;
import kezek.portal.account.OneTimeCodes.Check;
import kezek.portal.account.OneTimeCodes.CodeSent;
import kezek.portal.account.OneTimeCodes.Errand;
import kezek.portal.account.OneTimeCodes.NoCode;
import kezek.portal.account.OneTimeCodes.Purpose;
import kezek.portal.account.OneTimeCodes.Right;
import kezek.portal.account.OneTimeCodes.Sending;
import kezek.portal.account.OneTimeCodes.TooManyTries;
import kezek.portal.account.OneTimeCodes.Wrong;
import kezek.portal.platform.settings.PortalContext;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Language;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Two portals on one database count as one: what one of them has counted the other knows. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherNodeTest {

    private static final Errand ERRAND = new Errand(Purpose.APPLY, "a draft");
    private static final int ASKING = 20;

    private final ApplicationContext near;
    private final Territory territory;
    private final Instant now;
    private final ConfigurableApplicationContext far;

    OtherNodeTest(ApplicationContext near, Territories territories, PortalClock clock) {
        this.near = near;
        this.territory = territories.find("semey").orElseThrow();
        this.now = clock.now();
        this.far = start();
    }

    private static ConfigurableApplicationContext start() {
        var application = new SpringApplication(Portal.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(
                new PortalContext(TestDatabase.settings()),
                context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("tests", Map.of("kezek-tests.jobs", "no", "server.port", 0))));
        return application.run();
    }

    @AfterAll
    void end() {
        far.close();
    }

    @Test
    void of_many_who_ask_both_nodes_at_once_three_get_a_code() throws Exception {
        var phone = phone();
        var answers = onBoth(codes -> send(codes, phone));
        assertEquals(3, answers.stream().filter(CodeSent.class::isInstance).count());
        assertEquals(3, new SentCodes(near).to(phone).size());
    }

    @Test
    void a_code_of_one_node_is_right_once_on_both() throws Exception {
        var phone = phone();
        send(codes(near), phone);
        var code = new SentCodes(near).newest(phone);
        var answers = onBoth(codes -> codes.check(phone, ERRAND, code, now));
        assertEquals(1, answers.stream().filter(Right.class::isInstance).count());
        assertEquals(
                ASKING - 1, answers.stream().filter(NoCode.class::isInstance).count());
    }

    @Test
    void wrong_tries_on_both_nodes_are_counted_together() throws Exception {
        var phone = phone();
        send(codes(near), phone);
        var wrong = other(new SentCodes(near).newest(phone));
        List<Check> answers = onBoth(codes -> codes.check(phone, ERRAND, wrong, now));
        assertEquals(
                4, answers.stream().filter(Wrong.class::isInstance).distinct().count());
        assertEquals(
                ASKING - 4,
                answers.stream().filter(TooManyTries.class::isInstance).count());
    }

    private interface Asking<T> {
        T ask(OneTimeCodes codes);
    }

    private <T> List<T> onBoth(Asking<T> asking) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var questions = IntStream.range(0, ASKING)
                    .<Callable<T>>mapToObj(i -> () -> asking.ask(codes(i % 2 == 0 ? near : far)))
                    .toList();
            return threads.invokeAll(questions).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }
    }

    private static OneTimeCodes codes(ApplicationContext node) {
        return node.getBean(OneTimeCodes.class);
    }

    private Sending send(OneTimeCodes codes, String phone) {
        return codes.send(territory, phone, ERRAND, Language.KK, now);
    }

    private static String phone() {
        return "+7799%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
    }

    /** Another code than this one. */
    private static String other(String code) {
        return (code.charAt(0) == '9' ? '0' : (char) (code.charAt(0) + 1)) + code.substring(1);
    }
}
