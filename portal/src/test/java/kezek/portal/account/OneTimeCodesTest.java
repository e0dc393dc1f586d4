package kezek.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import kezek.portal.PortalTest;
import kezek.portal.SentCodes;
import kezek.portal.account.OneTimeCodes.CodeSent;
import kezek.portal.account.OneTimeCodes.Errand;
import kezek.portal.account.OneTimeCodes.Expired;
import kezek.portal.account.OneTimeCodes.NoCode;
import kezek.portal.account.OneTimeCodes.Purpose;
import kezek.portal.account.OneTimeCodes.Right;
import kezek.portal.account.OneTimeCodes.TooManyTries;
import kezek.portal.account.OneTimeCodes.TooOften;
import kezek.portal.account.OneTimeCodes.Wrong;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.AllTexts;
import kezek.portal.platform.web.Language;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@PortalTest
class OneTimeCodesTest {

    private static final Errand ERRAND = new Errand(Purpose.APPLY, "a draft");
    private static final Duration TINY = Duration.ofNanos(1_000);
    private static final Duration LENGTH = Duration.ofMinutes(10);

    private final OneTimeCodes codes;
    private final SentCodes sent;
    private final Territory territory;
    private final Tx tx;
    private final AllTexts texts;
    private final Instant now;

    /** A phone of this test alone. */
    private final String phone =
            "+7799%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));

    OneTimeCodesTest(OneTimeCodes codes, ApplicationContext portal, Territories territories, AllTexts texts) {
        this.codes = codes;
        this.sent = new SentCodes(portal);
        this.territory = territories.find("semey").orElseThrow();
        this.tx = portal.getBean(Tx.class);
        this.texts = texts;
        this.now = portal.getBean(PortalClock.class).now();
    }

    @Test
    void a_code_is_right_once() {
        assertThat(send(ERRAND, now)).isEqualTo(new CodeSent(now.plus(LENGTH)));
        var code = sent.newest(phone);
        assertThat(code).matches("[0-9]{6}");
        assertThat(check(code, now)).isEqualTo(new Right());
        assertThat(check(code, now)).isEqualTo(new NoCode());
    }

    @Test
    void it_may_be_typed_with_spaces_and_dashes() {
        send(ERRAND, now);
        var code = sent.newest(phone);
        assertThat(check(" " + code.substring(0, 3) + "\u00a0-\u2013 " + code.substring(3) + "\t", now))
                .isEqualTo(new Right());
    }

    @Test
    void until_its_last_moment_it_is_right_and_then_expired() {
        send(ERRAND, now);
        var until = now.plus(LENGTH);
        assertThat(check(sent.newest(phone), until)).isEqualTo(new Expired(until));
        assertThat(check(sent.newest(phone), until.minus(TINY))).isEqualTo(new Right());
    }

    @Test
    void the_fifth_wrong_try_is_the_last() {
        send(ERRAND, now);
        var code = sent.newest(phone);
        for (var left = 4; left >= 1; left--) {
            assertThat(check(other(code), now)).isEqualTo(new Wrong(left));
        }
        assertThat(check(other(code), now)).isEqualTo(new TooManyTries());
        assertThat(check(code, now)).isEqualTo(new TooManyTries());
    }

    @Test
    void after_four_wrong_tries_the_right_one_is_right() {
        send(ERRAND, now);
        var code = sent.newest(phone);
        for (var n = 0; n < 4; n++) {
            check(other(code), now);
        }
        assertThat(check(code, now)).isEqualTo(new Right());
    }

    @Test
    void what_is_no_code_costs_no_try() {
        send(ERRAND, now);
        for (var typed : List.of("", "12345", "1234567", "abcdef", "١٢٣٤٥٦")) {
            assertThat(check(typed, now)).as(typed).isEqualTo(new Wrong(5));
        }
    }

    @Test
    void a_newer_code_of_the_same_errand_replaces_the_older() {
        send(ERRAND, now);
        send(ERRAND, now.plusSeconds(1));
        var older = sent.to(phone).getFirst();
        var newer = sent.newest(phone);
        if (!older.equals(newer)) {
            assertThat(check(older, now.plusSeconds(2))).isEqualTo(new Wrong(4));
        }
        assertThat(check(newer, now.plusSeconds(2))).isEqualTo(new Right());
    }

    @Test
    void it_is_worth_nothing_for_another_errand_and_another_phone() {
        send(ERRAND, now);
        var code = sent.newest(phone);
        assertThat(codes.check(phone, new Errand(Purpose.APPLY, "another draft"), code, now))
                .isEqualTo(new NoCode());
        assertThat(codes.check(phone, new Errand(Purpose.SIGN_IN, "a draft"), code, now))
                .isEqualTo(new NoCode());
        assertThat(codes.check("+77990000000", ERRAND, code, now)).isEqualTo(new NoCode());
        assertThat(check(code, now)).isEqualTo(new Right());
    }

    @Test
    void three_codes_in_ten_minutes_and_the_fourth_is_too_often() {
        for (var n = 0; n < 3; n++) {
            assertThat(send(new Errand(Purpose.APPLY, "draft " + n), now.plusSeconds(n)))
                    .isInstanceOf(CodeSent.class);
        }
        var again = now.plus(LENGTH);
        assertThat(send(ERRAND, again.minus(TINY))).isEqualTo(new TooOften(again));
        assertThat(sent.to(phone)).hasSize(3);
        assertThat(send(ERRAND, again)).isInstanceOf(CodeSent.class);
    }

    @Test
    void six_codes_in_a_day_and_the_seventh_is_too_often() {
        for (var n = 0; n < 6; n++) {
            assertThat(send(ERRAND, now.plusSeconds(n * 3_600L))).isInstanceOf(CodeSent.class);
        }
        var again = now.plus(Duration.ofDays(1));
        assertThat(send(ERRAND, now.plusSeconds(6 * 3_600L))).isEqualTo(new TooOften(again));
        assertThat(send(ERRAND, again.minus(TINY))).isEqualTo(new TooOften(again));
        assertThat(send(ERRAND, again)).isInstanceOf(CodeSent.class);
    }

    @Test
    void of_many_who_ask_at_once_three_get_a_code() throws Exception {
        var answers = atOnce(20, () -> send(ERRAND, now));
        assertThat(answers).filteredOn(CodeSent.class::isInstance).hasSize(3);
        assertThat(answers).filteredOn(TooOften.class::isInstance).hasSize(17);
        assertThat(sent.to(phone)).hasSize(3);
    }

    @Test
    void of_many_who_have_the_code_at_once_one_is_right() throws Exception {
        send(ERRAND, now);
        var code = sent.newest(phone);
        var answers = atOnce(20, () -> check(code, now));
        assertThat(answers).filteredOn(Right.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(NoCode.class::isInstance).hasSize(19);
    }

    @Test
    void many_wrong_tries_at_once_are_counted_one_by_one() throws Exception {
        send(ERRAND, now);
        var wrong = other(sent.newest(phone));
        var answers = atOnce(20, () -> check(wrong, now));
        assertThat(answers).filteredOn(Wrong.class::isInstance).hasSize(4).doesNotHaveDuplicates();
        assertThat(answers).filteredOn(TooManyTries.class::isInstance).hasSize(16);
    }

    @Test
    void neither_phone_nor_code_can_be_read_from_the_table() {
        send(ERRAND, now);
        var digits = sent.newest(phone);
        var kept = tx.read(db -> db.select("select c::text as line from one_time_code c where bound_to = 'a draft'")
                .list(row -> row.text("line")));
        assertThat(kept).isNotEmpty().noneMatch(row -> row.contains(phone.substring(2)));
        assertThat(kept).noneMatch(row -> row.contains("," + digits + ","));
    }

    @Test
    void the_message_names_the_code_and_the_minutes_and_fits_one_part_of_a_message() {
        for (var language : Language.values()) {
            var message = texts.in(language).text("message.code", Map.of("code", "123456", "minutes", "10"));
            assertThat(message).contains("123456", "10");
            assertThat(message.length()).as(message).isLessThanOrEqualTo(language == Language.EN ? 160 : 70);
        }
    }

    private OneTimeCodes.Sending send(Errand errand, Instant at) {
        return codes.send(territory, phone, errand, Language.KK, at);
    }

    private OneTimeCodes.Check check(String typed, Instant at) {
        return codes.check(phone, ERRAND, typed, at);
    }

    /** Another code than this one. */
    private static String other(String code) {
        return (code.charAt(0) == '9' ? '0' : (char) (code.charAt(0) + 1)) + code.substring(1);
    }

    private static <T> List<T> atOnce(int many, Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    threads.invokeAll(Stream.generate(() -> work).limit(many).toList());
            return running.stream().map(future -> future.resultNow()).toList();
        }
    }
}
