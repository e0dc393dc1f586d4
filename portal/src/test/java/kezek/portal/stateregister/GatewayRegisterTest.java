package kezek.portal.stateregister;

import static kezek.portal.stateregister.GoodAnswers.DAUGHTER;
import static kezek.portal.stateregister.GoodAnswers.PARENT;
import static kezek.portal.stateregister.GoodAnswers.SON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kezek.portal.platform.settings.Login;
import kezek.portal.platform.settings.RegisterAccess;
import kezek.portal.platform.settings.Secret;
import kezek.portal.stateregister.FamilyAnswer.Child;
import kezek.portal.stateregister.FamilyAnswer.Family;
import kezek.portal.stateregister.FamilyAnswer.NoSuchPerson;
import kezek.portal.stateregister.FamilyAnswer.RegisterSilent;
import kezek.portal.stateregister.wire.SyncQuestion;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.BenefitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The client against a gateway that a test scripts. */
@Timeout(30)
@ExtendWith(OutputCaptureExtension.class)
class GatewayRegisterTest {

    private static final Instant NOW = Instant.parse("2026-11-21T07:00:00Z");
    private static final Duration PATIENCE = Duration.ofMillis(400);

    @Test
    void a_family_is_put_together_from_three_registers() throws IOException {
        var asked = Collections.synchronizedList(new ArrayList<SyncQuestion>());
        var answer = answer((question, exchange) -> {
            asked.add(question);
            ScriptedGateway.send(exchange, GoodAnswers.to(question));
        });
        assertThat(answer)
                .isEqualTo(new Family(
                        new RegisteredPerson(PARENT, "Тілеуова", "Гүлнар", Optional.of("Асқарқызы")),
                        List.of(
                                new Child(
                                        new RegisteredPerson(SON, "Тілеуов", "Ерлан", Optional.empty()),
                                        Set.of(kind("special-needs"), kind("large-family"))),
                                new Child(
                                        new RegisteredPerson(DAUGHTER, "Тілеуова", "Айзере", Optional.empty()),
                                        Set.of(kind("large-family"))))));
        assertThat(asked)
                .hasSize(3)
                .allMatch(question -> question.sentAt().equals(NOW))
                .allMatch(question -> question.sender().equals(new SyncQuestion.Sender("kezek", "hush")))
                .extracting(SyncQuestion::service)
                .containsExactlyInAnyOrder(
                        "GBDFL_UniversalServiceSync", "KEZEK_CivilStatusChildren", "KEZEK_BenefitsOfChildren");
    }

    @Test
    void a_person_who_is_not_there_is_told_from_silence() throws IOException {
        assertThat(answer((question, exchange) -> ScriptedGateway.send(
                        exchange, GoodAnswers.to(question).replaceAll("(?s)<person>.*</person>", ""))))
                .isEqualTo(new NoSuchPerson());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SCSS001        | SCSE001        | code SCSE001",
                "SCSS001        | Ким Елена      | code that is none",
                "correlationId> | correlation>   | an answer to another question",
                "v10/Types      | v11/Types      | not an answer of the channel",
                "Envelope>      | Envelop>       | not an answer of the channel",
                "00000          | 00001          | cannot be understood",
                "<persons>      | <people>       | not an answer of the channel",
                "920417970296   | 890902922680   | cannot be understood",
                "920417970296   | 920417970297   | cannot be understood",
                "920417970296   | ''             | cannot be understood",
                "children>      | offspring>     | cannot be understood",
                "child>         | son>           | cannot be understood",
                "benefits>      | allowances>    | cannot be understood",
                "Айзере         | ''             | cannot be understood"
            })
    void an_answer_with_something_wrong_is_silence_and_the_log_says_why(
            String part, String instead, String why, CapturedOutput output) throws IOException {
        assertThat(answer((question, exchange) ->
                        ScriptedGateway.send(exchange, GoodAnswers.to(question).replace(part, instead))))
                .isEqualTo(new RegisterSilent());
        assertThat(output.getAll()).contains(why).doesNotContain("Ким", "Тілеуов", "9204", "8909");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 301, 404, 500, 503})
    void another_status_than_200_is_silence_whatever_it_brings(int status) throws IOException {
        assertThat(answer((question, exchange) -> {
                    exchange.getResponseHeaders().set("Location", "/elsewhere");
                    var body = status == 204
                            ? new byte[0]
                            : GoodAnswers.to(question).getBytes(StandardCharsets.UTF_8);
                    ScriptedGateway.send(exchange, status, body);
                }))
                .isEqualTo(new RegisterSilent());
    }

    @Test
    void an_answer_that_is_too_long_is_not_read_to_its_end() throws IOException {
        assertThat(answer((question, exchange) ->
                        ScriptedGateway.send(exchange, GoodAnswers.to(question) + " ".repeat(300_000))))
                .isEqualTo(new RegisterSilent());
    }

    @Test
    void a_late_answer_is_silence() throws IOException {
        assertThat(answer((question, exchange) -> {
                    Thread.sleep(PATIENCE.multipliedBy(3));
                    ScriptedGateway.send(exchange, GoodAnswers.to(question));
                }))
                .isEqualTo(new RegisterSilent());
    }

    @Test
    void an_answer_that_drips_is_silence() throws IOException {
        var began = System.nanoTime();
        assertThat(answer((question, exchange) -> {
                    exchange.sendResponseHeaders(200, 0);
                    for (var letter : GoodAnswers.to(question).getBytes(StandardCharsets.UTF_8)) {
                        exchange.getResponseBody().write(letter);
                        exchange.getResponseBody().flush();
                        Thread.sleep(20);
                    }
                }))
                .isEqualTo(new RegisterSilent());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE.multipliedBy(5));
    }

    @Test
    void nobody_at_the_address_is_silence() throws IOException {
        RegisterAccess gone;
        try (var gateway = new ScriptedGateway((question, exchange) -> {})) {
            gone = gateway.access();
        }
        assertThat(ask(gone)).isEqualTo(new RegisterSilent());
        var unknown =
                new RegisterAccess(URI.create("http://no-such-host.invalid/"), new Login("kezek", new Secret("")));
        assertThat(ask(unknown)).isEqualTo(new RegisterSilent());
    }

    @Test
    void production_does_not_understand_invented_people() throws IOException {
        try (var gateway = new ScriptedGateway(
                        (question, exchange) -> ScriptedGateway.send(exchange, GoodAnswers.to(question)));
                var register =
                        new GatewayRegister(new Gateway(gateway.access()), new FamilyReading(Iin.Accepted.REAL_ONLY))) {
            assertThat(register.family(PARENT, NOW)).isEqualTo(new RegisterSilent());
        }
    }

    private static FamilyAnswer answer(ScriptedGateway.Script script) throws IOException {
        try (var gateway = new ScriptedGateway(script)) {
            return ask(gateway.access());
        }
    }

    private static FamilyAnswer ask(RegisterAccess access) {
        try (var register =
                new GatewayRegister(new Gateway(access, PATIENCE), new FamilyReading(Iin.Accepted.ALSO_INVENTED))) {
            return register.family(PARENT, NOW);
        }
    }

    private static BenefitKind kind(String code) {
        return BenefitKind.withCode(code).orElseThrow();
    }
}
