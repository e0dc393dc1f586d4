package kezek.portal.stateregister;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import kezek.portal.stateregister.FamilyAnswer.Family;
import kezek.portal.stateregister.FamilyAnswer.RegisterSilent;
import kezek.rulebook.child.Iin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** A thousand broken answers on the wire. A seed is printed and can be given again: {@code -Dkezek.seed=…}. */
class GarbledAnswersTest {

    private static final int CASES = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Instant NOW = Instant.parse("2026-11-21T07:00:00Z");

    private static final Logger LOG = (Logger) LoggerFactory.getLogger("kezek.portal.stateregister");

    /** Thousands of lines that say what is meant to happen. */
    @BeforeAll
    static void hush() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void speak() {
        LOG.setLevel(null);
    }

    @Test
    @Timeout(120)
    void no_broken_answer_breaks_the_portal_or_keeps_it_waiting() throws IOException {
        var seed = Long.getLong("kezek.seed", System.nanoTime());
        System.out.println("GarbledAnswersTest: -Dkezek.seed=" + seed);
        var current = new AtomicLong();
        var silent = 0;
        try (var gateway = new ScriptedGateway((question, exchange) -> {
                    var random = new Random(current.get() + question.service().hashCode());
                    var whole = GoodAnswers.to(question).getBytes(StandardCharsets.UTF_8);
                    ScriptedGateway.send(exchange, 200, broken(whole, random));
                });
                var register = new GatewayRegister(
                        new Gateway(gateway.access(), PATIENCE), new FamilyReading(Iin.Accepted.ALSO_INVENTED))) {
            for (var number = 0; number < CASES; number++) {
                current.set(seed + number);
                var began = System.nanoTime();
                var answer = register.family(GoodAnswers.PARENT, NOW);
                assertThat(Duration.ofNanos(System.nanoTime() - began))
                        .as("case " + number + " of seed " + seed)
                        .isLessThan(PATIENCE.multipliedBy(2));
                if (answer instanceof RegisterSilent) {
                    silent++;
                } else if (answer instanceof Family family) {
                    assertThat(family.parent().iin()).isEqualTo(GoodAnswers.PARENT);
                }
            }
        }
        assertThat(silent).as("broken answers that were seen to be broken").isGreaterThan(CASES / 2);
    }

    /** Cut, with letters changed, with a part twice or left out, or with a stranger's words in it; never empty. */
    private static byte[] broken(byte[] whole, Random random) {
        var at = 1 + random.nextInt(whole.length - 1);
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(whole, at);
            case 1 -> {
                var changed = whole.clone();
                for (var letter = 0; letter < 1 + random.nextInt(8); letter++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                yield changed;
            }
            case 2 -> joined(Arrays.copyOf(whole, at), whole);
            case 3 -> {
                var until = Math.min(whole.length, at + random.nextInt(60));
                yield joined(Arrays.copyOf(whole, at), Arrays.copyOfRange(whole, until, whole.length));
            }
            default -> {
                var strange = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>&e;<x y='1'>]]>\u0000";
                yield joined(
                        joined(Arrays.copyOf(whole, at), strange.getBytes(StandardCharsets.UTF_8)),
                        Arrays.copyOfRange(whole, at, whole.length));
            }
        };
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
