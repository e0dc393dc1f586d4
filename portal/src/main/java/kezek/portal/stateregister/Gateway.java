package kezek.portal.stateregister;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import kezek.portal.platform.settings.RegisterAccess;
import kezek.portal.stateregister.wire.SyncAnswer;
import kezek.portal.stateregister.wire.SyncQuestion;
import kezek.portal.stateregister.wire.XmlElement;
import kezek.portal.stateregister.wire.XmlReading;
import kezek.portal.stateregister.wire.XmlWriting;
import kezek.rulebook.child.Iin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the registers over HTTP. Whatever is not a good answer to the very question (late, too long, garbled, a fault, an answer to somebody else)
 * is silence; the log says which register and why, and nothing of whom it was asked.
 */
final class Gateway implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int GOOD = 200;

    /** Codes such as SCSE003 or VAL-JSR-001: only what looks so is repeated in the log. */
    private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{1,20}");

    private final RegisterAccess access;
    private final Duration patience;
    private final HttpClient client;

    Gateway(RegisterAccess access) {
        this(access, ANSWER);
    }

    /** One that waits so long for an answer. */
    Gateway(RegisterAccess access, Duration patience) {
        this.access = access;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /**
     * What the register says about a person: the content of {@code data}; empty if it is silent. It never fails and is there after the time
     * for an answer at the latest.
     *
     * @param now the instant of the question, as it is written into the request
     */
    CompletableFuture<Optional<XmlElement>> ask(Register register, Iin about, Instant now) {
        var question = question(register, about, now);
        var sent = client.sendAsync(
                request(question), BodyHandlers.limiting(BodyHandlers.ofByteArray(), XmlReading.LONGEST));
        return sent.copy()
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answered, late) -> sent.cancel(true))
                .handle((answered, failed) -> understood(question, answered))
                .thenApply(answer -> spoken(register, answer));
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }

    private SyncQuestion question(Register register, Iin about, Instant now) {
        var messageId = UUID.randomUUID();
        var sender = new SyncQuestion.Sender(
                access.sender().user(), access.sender().password().text());
        var parts = List.of(
                XmlElement.of("messageId", messageId.toString()),
                XmlElement.of("messageDate", SyncQuestion.written(now)),
                XmlElement.of("senderCode", sender.id()),
                XmlElement.of("iin", about.value()));
        return new SyncQuestion(messageId, register.serviceId(), now, sender, parts);
    }

    private HttpRequest request(SyncQuestion question) {
        return HttpRequest.newBuilder(access.url())
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .POST(BodyPublishers.ofByteArray(XmlWriting.write(question.envelope())))
                .build();
    }

    /** What an answer is worth. */
    private sealed interface Understood {}

    private record Said(XmlElement data) implements Understood {}

    private record Nothing(String why) implements Understood {}

    private static Understood understood(SyncQuestion question, @Nullable HttpResponse<byte[]> response) {
        if (response == null) {
            return new Nothing("no whole answer in time");
        }
        if (response.statusCode() != GOOD) {
            return new Nothing("HTTP status " + response.statusCode());
        }
        var answer = XmlReading.read(response.body()).flatMap(SyncAnswer::read);
        if (answer.isEmpty()) {
            return new Nothing("not an answer of the channel");
        }
        if (!answer.get().code().equals(SyncAnswer.OK)) {
            var code = answer.get().code();
            return new Nothing("code " + (CODE.matcher(code).matches() ? code : "that is none"));
        }
        return answer.get().answers(question)
                ? new Said(answer.get().data())
                : new Nothing("an answer to another question");
    }

    private static Optional<XmlElement> spoken(Register register, Understood understood) {
        return switch (understood) {
            case Said said -> Optional.of(said.data());
            case Nothing nothing -> {
                LOG.warn("the register {} is silent: {}", register, nothing.why());
                yield Optional.empty();
            }
        };
    }
}
