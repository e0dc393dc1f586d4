package kezek.portal.platform.web.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import kezek.portal.platform.web.AllTexts;
import kezek.portal.platform.web.Language;
import kezek.rulebook.Outcome;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.referral.EnrolOutcome.GroupFull;
import kezek.rulebook.reservation.ReserveOutcome.AgeDoesNotFit;
import kezek.rulebook.reservation.ReserveOutcome.InStopList;
import kezek.rulebook.reservation.ReserveOutcome.NotInQueue;
import kezek.rulebook.reservation.ReserveOutcome.NotYourTurn;
import kezek.rulebook.reservation.ReserveOutcome.TooYoung;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTextsTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final int LONGEST = 230;

    private final AllTexts all = new AllTexts();
    private final OutcomeTexts texts = new OutcomeTexts(all);

    OutcomeTextsTest() throws IOException {}

    /** Carries what no text speaks of. */
    record Unspoken(int position, Optional<Instant> until, String reason) implements Outcome {
        @Override
        public String rulePage() {
            return "queue-order";
        }
    }

    /** Begins at a day or at an instant. */
    sealed interface Start {
        record OnDay(LocalDate from) implements Start {}

        record AtInstant(Instant from) implements Start {}
    }

    @Test
    void every_answer_of_the_rulebook_is_found() {
        assertThat(Outcomes.types())
                .extracting(Class::getSimpleName)
                .contains("NotYourTurn", "ReferralOver", "Restored", "BinWrongCheckDigit")
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @EnumSource
    void every_outcome_has_a_text_in_every_language(Language language) {
        var keys = patterns(language).stringPropertyNames();
        assertThat(OutcomeChecks.missing(Outcomes.types(), keys)).isEmpty();
    }

    @Test
    void an_outcome_without_a_text_is_caught() {
        assertThat(OutcomeChecks.missing(List.of(Unspoken.class, NotInQueue.class), Set.of("outcome.NotInQueue")))
                .containsExactly("outcome.Unspoken");
        assertThatThrownBy(() -> texts.text(new Unspoken(1, Optional.empty(), ""), Language.KK, ALMATY))
                .hasMessageContaining("outcome.Unspoken");
    }

    @TestFactory
    Stream<DynamicTest> every_text_names_what_its_outcome_carries_and_what_matters_of_it() {
        return texts((type, pattern) -> {
            assertThat(OutcomeChecks.notCarried(type, pattern)).isEmpty();
            assertThat(OutcomeChecks.unsaid(type, pattern)).isEmpty();
            assertThat(OutcomeChecks.neverSaid(type, pattern)).isEmpty();
        });
    }

    @Test
    void a_text_that_names_too_much_or_too_little_or_waits_for_a_word_that_never_comes_is_caught() {
        var text = "{until, select, never {} none {} other {{place} {until}}}";
        assertThat(OutcomeChecks.notCarried(Unspoken.class, text)).containsExactly("place");
        assertThat(OutcomeChecks.unsaid(Unspoken.class, text)).containsExactly("position");
        assertThat(OutcomeChecks.neverSaid(Unspoken.class, text)).containsExactly("never");
    }

    @Test
    void what_has_no_words_and_what_is_two_things_under_one_name_is_caught() {
        record Wordless(List<Integer> positions) {}
        record Torn(Start start) {}
        assertThatThrownBy(() -> Argument.of(Wordless.class)).hasMessageContaining("positions");
        assertThatThrownBy(() -> Argument.of(Torn.class)).hasMessageContaining("startFrom");
    }

    @TestFactory
    Stream<DynamicTest> every_text_can_be_said() {
        return Stream.of(Language.values())
                .flatMap(language -> Outcomes.types().stream()
                        .map(type -> DynamicTest.dynamicTest(
                                language.code() + " " + type.getSimpleName(),
                                () -> Samples.of(type).forEach(outcome -> readsWell(outcome, language)))));
    }

    @ParameterizedTest
    @CsvSource({
        "Joins, queueKind queueBirthYear",
        "Reserved, reservationUntil",
        "ReferralIssued, referralTermUntil",
        "ReferralAwaitsBenefit, referralAwaitingUntil",
        "BenefitConfirmed, referralTermUntil",
        "BenefitRejected, afterChildUntil",
        "BenefitNotConfirmed, afterChildUntil",
        "ReferralCancelled, entryUntil rightLane",
        "ReferralLapsed, referralEndingAt afterChildUntil",
        "ReferralOver, state stateAt stateCause",
        "Prolonged, referralTermUntil",
        "LaneLost, lost rightLane",
        "RefusedByKindergarten, reason",
        "Recalled, reason"
    })
    void a_text_names_the_end_that_stands_deeper_in_its_outcome(String outcome, String names) {
        for (var language : Language.values()) {
            assertThat(all.in(language).arguments("outcome." + outcome)).contains(names.split(" "));
        }
    }

    @Test
    void an_instant_is_told_in_the_time_of_the_territory_as_it_was_then() {
        var before = new NotYourTurn(12, Instant.parse("2019-09-18T01:00:00Z"));
        var after = new NotYourTurn(12, Instant.parse("2026-09-18T02:00:00Z"));
        assertThat(kazakh(before)).contains("сіздің нөміріңіз — 12", "18 қыркүйек, 07:00");
        assertThat(kazakh(after)).contains("18 қыркүйек, 07:00");
        assertThat(russian(after)).contains("ваш номер — 12", "18 сентября, 07:00");
        assertThat(english(after)).contains("your number is 12", "18 September, 07:00");
    }

    @Test
    void what_is_optional_has_its_own_words() {
        assertThat(russian(new InStopList(Optional.of(Samples.UNTIL))))
                .contains("закончится сам: 19 сентября, 17:02")
                .doesNotContain("восстановить");
        assertThat(russian(new InStopList(Optional.empty()))).contains("«восстановить»");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 год, на 1 место зачислен 1 ребёнок",
        "2, 2 года, на 2 места зачислены 2 ребёнка",
        "5, 5 лет, на 5 мест зачислено 5 детей",
        "11, 11 лет, на 11 мест зачислено 11 детей",
        "21, 21 год, на 21 место зачислен 21 ребёнок"
    })
    void russian_counts_years_places_and_children_in_three_forms(int count, String years, String children) {
        assertThat(russian(new AgeDoesNotFit(count, new AgeGroup(3, 6)))).contains("группа 3–6", years);
        assertThat(russian(new TooYoung(count, 30))).contains("с 30 лет", "ребёнку " + years);
        assertThat(russian(new GroupFull(count, count))).contains(children);
    }

    @ParameterizedTest
    @CsvSource({"-1", "0"})
    void a_baby_has_no_negative_age(int age) {
        assertThat(russian(new TooYoung(age, 2))).contains("ещё нет года").doesNotContain(age + " ");
        assertThat(kazakh(new TooYoung(age, 2))).contains("әлі 1 жасқа толмаған");
        assertThat(english(new TooYoung(age, 2))).contains("not yet one");
    }

    @Test
    void a_text_leads_to_the_page_of_its_rule_and_says_whether_it_speaks_of_a_case() {
        var turn = texts.text(new NotYourTurn(12, Samples.UNTIL), Language.KK, ALMATY);
        assertThat(turn.rulePath()).isEqualTo("/rules/queue-order");
        assertThat(turn.particular()).isTrue();
        assertThat(texts.text(new NotInQueue(), Language.KK, ALMATY).particular())
                .isFalse();
        assertThat(texts.text(new InStopList(Optional.empty()), Language.KK, ALMATY)
                        .particular())
                .isFalse();
    }

    private void readsWell(Outcome outcome, Language language) {
        var text = texts.text(outcome, language, ALMATY).text();
        assertThat(text)
                .doesNotContainPattern("[{}#]|none|null|Optional|\\.\\.|  |\\d{4}-|[A-Z_]{5}")
                .matches("[\\p{Lu}].*[.!]")
                .hasSizeLessThanOrEqualTo(LONGEST);
    }

    private Stream<DynamicTest> texts(Check check) {
        return Stream.of(Language.values()).flatMap(language -> {
            var patterns = patterns(language);
            return Outcomes.types().stream()
                    .map(type -> DynamicTest.dynamicTest(
                            language.code() + " " + type.getSimpleName(),
                            () -> check.of(type, patterns.getProperty(OutcomeTexts.key(type)))));
        });
    }

    private interface Check {
        void of(Class<?> type, String pattern);
    }

    private String kazakh(Outcome outcome) {
        return texts.text(outcome, Language.KK, ALMATY).text();
    }

    private String russian(Outcome outcome) {
        return texts.text(outcome, Language.RU, ALMATY).text();
    }

    private String english(Outcome outcome) {
        return texts.text(outcome, Language.EN, ALMATY).text();
    }

    private static Properties patterns(Language language) {
        var patterns = new Properties();
        var file = "/messages/outcome_" + language.code() + ".properties";
        try (var in = Objects.requireNonNull(OutcomeTexts.class.getResourceAsStream(file))) {
            patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return patterns;
    }
}
