package kezek.portal.account;

import static kezek.portal.account.SignInVisitor.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.portal.PortalTest;
import kezek.portal.SentCodes;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.territory.Territory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Whoever types the number of another person sees the same whether the portal knows it or not, at every step before the code is right. */
@PortalTest
@Import(TestRegister.class)
class StrangerLearnsNothingTest {

    private static final int ROUNDS = 100;

    private final int port;
    private final Territory village;
    private final ApplicationContext portal;
    private final SentCodes sent;

    StrangerLearnsNothingTest(@LocalServerPort int port, ApplicationContext portal) {
        this.port = port;
        this.portal = portal;
        this.village = SomeFamily.village(portal);
        this.sent = new SentCodes(portal);
    }

    @Test
    void every_answer_is_the_same_for_a_number_that_is_known_and_for_one_that_is_not() {
        var known = known();
        var unknown = SomeFamily.invented();
        assertThat(walk(known)).isEqualTo(walk(unknown));
        assertThat(sent.newestOf(1, known.phone())).hasSize(6);
        assertThat(sent.to(unknown.phone())).isEmpty();
    }

    /**
     * Prints the figures of this machine. The lookup of the phone runs after the answer, so they differ by chance alone; the bound is wide because
     * other tests use the machine too, and still narrower than one question to a register.
     */
    @Test
    void it_takes_as_long() {
        var families = Stream.generate(this::known).limit(ROUNDS).toList();
        nanos(known());
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (var n = 0; n < ROUNDS; n++) {
            // By turns, so that what the one leaves behind slows neither of them more.
            if (n % 2 == 0) {
                known.add(nanos(families.get(n)));
                unknown.add(nanos(SomeFamily.invented()));
            } else {
                unknown.add(nanos(SomeFamily.invented()));
                known.add(nanos(families.get(n)));
            }
        }
        System.out.printf(
                "StrangerLearnsNothingTest: POST /sign-in, median of %d: known %d µs, unknown %d µs%n",
                ROUNDS, median(known) / 1_000, median(unknown) / 1_000);
        assertThat(Math.abs(median(known) - median(unknown)))
                .isLessThan(Duration.ofMillis(10).toNanos());
    }

    private SomeFamily known() {
        return SomeFamily.invented()
                .applied(
                        portal.getBean(Tx.class),
                        village,
                        portal.getBean(PortalClock.class).now());
    }

    private long nanos(SomeFamily family) {
        var browser = new SignInVisitor(port);
        var key = key(browser.get(path("/sign-in")));
        var began = System.nanoTime();
        browser.post(path("/sign-in"), "iin", family.parent().value(), "key", key);
        return System.nanoTime() - began;
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** What somebody sees who asks for codes until there are none, and guesses until the tries are over. */
    private List<String> walk(SomeFamily family) {
        UnaryOperator<String> plain = text -> text.replace(family.parent().value(), "IIN")
                .replaceAll("name=\"key\" value=\"[^\"]+\"", "key")
                .replaceAll("\\d{1,2} \\p{L}+, \\d{2}:\\d{2}", "moment");
        var browser = new SignInVisitor(port);
        var answers = new ArrayList<String>();
        var key = key(browser.get(path("/sign-in")));
        answers.add(shown(browser.post(path("/sign-in"), "iin", family.parent().value(), "key", key)));
        answers.add(shown(browser.get(path("/sign-in/code"))));
        answers.add(shown(browser.get(path("/sign-in/password"))));
        answers.add(shown(browser.get(path("/sign-in/new-password"))));
        for (var n = 0; n < 2; n++) {
            // Not six digits, so that no guess is right by chance.
            answers.add(shown(browser.post(path("/sign-in/code"), "code", "12345")));
        }
        for (var n = 0; n < 3; n++) {
            answers.add(shown(browser.post(path("/sign-in/code"), "again", "yes")));
        }
        answers.add(shown(browser.post(path("/sign-in"), "iin", family.parent().value(), "key", "none")));
        return answers.stream().map(plain).toList();
    }

    /** Status, headers without dates and numbers of requests, body. */
    private static String shown(HttpResponse<String> answer) {
        var headers = answer.headers().map().entrySet().stream()
                .filter(header -> !List.of("date", "x-request-id", "set-cookie", "content-length")
                        .contains(header.getKey().toLowerCase(Locale.ROOT)))
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining("\n"));
        return answer.statusCode() + "\n" + headers + "\n" + answer.body();
    }

    private String path(String below) {
        return "/kk/" + village.slug() + below;
    }
}
