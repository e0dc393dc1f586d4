package kezek.portal.stateregister;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import kezek.portal.platform.settings.Login;
import kezek.portal.platform.settings.RegisterAccess;
import kezek.portal.platform.settings.Secret;
import kezek.portal.stateregister.wire.SyncQuestion;
import kezek.portal.stateregister.wire.XmlReading;

/** A gateway whose answers a test writes byte by byte. */
final class ScriptedGateway implements AutoCloseable {

    /** Answers one question on the wire. */
    interface Script {
        void play(SyncQuestion question, HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final HttpServer server;

    ScriptedGateway(Script script) throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                var question = XmlReading.read(exchange.getRequestBody().readAllBytes())
                        .flatMap(SyncQuestion::read)
                        .orElseThrow();
                script.play(question, exchange);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    /** How a portal gets there. */
    RegisterAccess access() {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new RegisterAccess(url, new Login("kezek", new Secret("hush")));
    }

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    static void send(HttpExchange exchange, String body) throws IOException {
        send(exchange, 200, body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
