package kezek.portal.stateregister.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kezek.portal.stateregister.SimulatedFamilies;
import kezek.portal.stateregister.wire.SyncAnswer;
import kezek.portal.stateregister.wire.SyncQuestion;
import kezek.portal.stateregister.wire.XmlElement;
import kezek.portal.stateregister.wire.XmlReading;
import kezek.portal.stateregister.wire.XmlWriting;
import kezek.rulebook.child.Iin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A gateway on a loopback port, with registers of invented families behind it. */
final class RegisterSimulator implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterSimulator.class);

    /** The path of the synchronous channel, as it is seen in public code. */
    private static final String PATH = "/bip-sync-wss-gost/";

    private static final int SILENT_SECONDS = 30;
    private static final int GOOD = 200;
    private static final int BROKEN = 500;
    private static final int WRONG_METHOD = 405;

    private static final byte[] FAULT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault>\
            <faultcode>soap:Server</faultcode><faultstring>FAULT-015</faultstring></soap:Fault></soap:Body></soap:Envelope>
            """.getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final SimulatedRegisters registers;

    private RegisterSimulator(HttpServer server, SimulatedFamilies families) {
        this.server = server;
        this.registers = new SimulatedRegisters(families);
    }

    /**
     * Starts one.
     *
     * @param port of loopback; 0: any that is free
     * @throws IOException if the port is taken
     */
    static RegisterSimulator start(int port, SimulatedFamilies families) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var simulator = new RegisterSimulator(server, families);
        server.createContext(PATH, simulator::handle);
        server.setExecutor(simulator.threads);
        server.start();
        return simulator;
    }

    /** Where it is asked. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private record Reply(int status, byte[] body) {}

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var reply = exchange.getRequestMethod().equals("POST")
                    ? reply(exchange.getRequestBody().readNBytes(XmlReading.LONGEST + 1))
                    : new Reply(WRONG_METHOD, new byte[0]);
            exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    private Reply reply(byte[] body) {
        var question = XmlReading.read(body).flatMap(SyncQuestion::read);
        var asked = question.flatMap(SimulatedRegisters::asked);
        if (question.isEmpty() || asked.isEmpty()) {
            return new Reply(BROKEN, FAULT);
        }
        return Scenario.of(asked.get())
                .map(scenario -> badly(scenario, question.get()))
                .orElseGet(() -> new Reply(GOOD, well(question.get(), asked.get())));
    }

    private byte[] well(SyncQuestion question, Iin asked) {
        return registers
                .answer(question, asked)
                .map(parts -> written(answer(question.messageId(), SyncAnswer.OK, parts), question.sentAt()))
                .orElseGet(() -> written(answer(question.messageId(), "SCSE001", List.of()), question.sentAt()));
    }

    private Reply badly(Scenario scenario, SyncQuestion question) {
        return switch (scenario) {
            case SILENT -> {
                waitForNothing();
                yield new Reply(BROKEN, FAULT);
            }
            case FAULT -> new Reply(BROKEN, FAULT);
            case REFUSED ->
                new Reply(GOOD, written(answer(question.messageId(), "SCSE003", List.of()), question.sentAt()));
            case MALFORMED -> {
                var whole = well(question, scenario.parent());
                yield new Reply(GOOD, Arrays.copyOf(whole, whole.length / 2));
            }
            case ANOTHER ->
                new Reply(GOOD, written(answer(UUID.randomUUID(), SyncAnswer.OK, List.of()), question.sentAt()));
        };
    }

    private void waitForNothing() {
        try {
            if (!closed.await(SILENT_SECONDS, TimeUnit.SECONDS)) {
                LOG.debug("somebody was kept waiting");
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static SyncAnswer answer(UUID to, String code, List<XmlElement> parts) {
        return new SyncAnswer(UUID.randomUUID().toString(), Optional.of(to.toString()), code, parts);
    }

    private static byte[] written(SyncAnswer answer, Instant at) {
        return XmlWriting.write(answer.envelope(at));
    }
}
