package kezek.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import kezek.portal.account.Passwords.Weakness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration TINY = Duration.ofNanos(1_000);
    private static final List<String> PERSONAL = List.of("900101950000", "+77990000001");

    private final Passwords passwords = new Passwords(new HashingLine());

    @Test
    void a_password_opens_with_itself_and_with_nothing_else() {
        var hash = passwords.hash("үш көк қайың").orElseThrow();
        assertThat(hash).startsWith("{pbkdf2}").doesNotContain("қайың");
        assertThat(passwords.matches("үш көк қайың", hash)).contains(true);
        assertThat(passwords.matches("үш көк қайын", hash)).contains(false);
        assertThat(passwords.hash("үш көк қайың").orElseThrow())
                .as("each has its own salt")
                .isNotEqualTo(hash);
    }

    @Test
    void letters_of_two_parts_are_the_same_as_of_one() {
        var hash = passwords.hash("мой ёжик").orElseThrow();
        assertThat(passwords.matches(Normalizer.normalize("мой ёжик", Normalizer.Form.NFD), hash))
                .contains(true);
    }

    @Test
    void nobodys_hash_is_opened_by_nothing_and_takes_as_many_rounds() {
        assertThat(passwords.matches("", Passwords.nobodys())).contains(false);
        assertThat(Passwords.nobodys())
                .hasSameSizeAs(passwords.hash("something").orElseThrow());
    }

    @Test
    void eight_characters_are_enough_and_seven_are_not() {
        assertThat(passwords.weakness("бақшам7", PERSONAL)).contains(Weakness.TOO_SHORT);
        assertThat(passwords.weakness("бақшам77", PERSONAL)).isEmpty();
    }

    @Test
    void a_hundred_and_twenty_eight_characters_are_the_most() {
        assertThat(passwords.weakness("abc".repeat(42) + "de", PERSONAL)).isEmpty();
        assertThat(passwords.weakness("abc".repeat(42) + "def", PERSONAL)).contains(Weakness.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Password", "QWERTY123", "қазақстан", "12345678", "1234 5678", "aaaaaaaa", "abababab"})
    void what_many_use_is_refused(String common) {
        assertThat(passwords.weakness(common, PERSONAL)).contains(Weakness.COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"900101950000", "+77990000001", "8 799 000-00-01", "7990000001", "900101 950000"})
    void what_others_know_of_the_person_is_refused(String personal) {
        var refused = passwords.weakness(personal.replaceFirst("^8 ", ""), PERSONAL);
        assertThat(refused).contains(Weakness.PERSONAL);
    }

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 1", "6, 2", "7, 4", "8, 8", "9, 16", "10, 30", "11, 30", "1000, 30"})
    void from_the_fifth_wrong_password_on_the_wait_doubles_up_to_half_an_hour(int wrong, int minutes) {
        var tries = new WrongTries(wrong, Optional.of(NOW));
        var until = NOW.plus(Duration.ofMinutes(minutes));
        if (minutes > 0) {
            assertThat(tries.waitsUntil(until.minus(TINY))).contains(until);
        }
        assertThat(tries.waitsUntil(until)).isEmpty();
    }

    @Test
    void a_hash_never_takes_the_carrier_of_a_request() throws InterruptedException {
        var line = new HashingLine(1, Duration.ofSeconds(5));
        var isVirtual = new AtomicReference<Optional<Boolean>>(Optional.empty());
        Thread.ofVirtual()
                .start(() -> isVirtual.set(line.run(() -> Thread.currentThread().isVirtual())))
                .join();
        assertThat(isVirtual.get()).contains(false);
    }

    @Test
    void whoever_waits_too_long_in_the_line_is_told_so_and_the_next_finds_it_free() throws Exception {
        var line = new HashingLine(1, Duration.ofMillis(50));
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var slow = Thread.ofVirtual()
                .start(() -> line.run(() -> {
                    inside.countDown();
                    try {
                        return leave.await(10, TimeUnit.SECONDS);
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                }));
        inside.await();
        assertThat(line.run(() -> "in")).isEmpty();
        leave.countDown();
        slow.join();
        assertThat(line.run(() -> "in")).contains("in");
    }
}
