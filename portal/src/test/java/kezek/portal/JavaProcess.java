package kezek.portal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Another JVM that runs one of our main classes and writes what it prints into a file. Closing it kills it. */
public final class JavaProcess implements AutoCloseable {

    /** These processes live for seconds: the thorough compiler costs them more than it gives. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private static final int SECONDS = 60;

    private final Process process;
    private final Path output;

    private JavaProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts the class with the class path of this test. */
    public static JavaProcess start(Class<?> main, Map<String, String> environment, Path output, String... arguments)
            throws IOException {
        var command =
                new ArrayList<>(List.of(java(), QUICK, "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return start(command, environment, output);
    }

    /** Starts any command; of our own variables it gets only those given here. */
    public static JavaProcess start(List<String> command, Map<String, String> environment, Path output)
            throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KEZEK_"));
        builder.environment().putAll(environment);
        return new JavaProcess(builder.start(), output);
    }

    /** The program that this test runs on. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What follows the word in a line that begins with it, as soon as one was printed. */
    public String awaitLine(String word) throws IOException, InterruptedException {
        for (var look = 0; look < SECONDS * 50; look++) {
            var found = printed().lines().filter(line -> line.startsWith(word)).findFirst();
            if (found.isPresent()) {
                return found.get().substring(word.length()).strip();
            }
            if (!process.isAlive()) {
                break;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("no line " + word + " in: " + printed());
    }

    /** A port of this machine that nobody has. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What the portal that this is says of its health on this port, as soon as it serves. */
    String healthWhenUp(int port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            while (process.isAlive()) {
                try {
                    return client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body();
                } catch (IOException notYet) {
                    Thread.sleep(50);
                }
            }
        }
        throw new AssertionError(printed());
    }

    /** All that was printed so far. */
    public String printed() throws IOException {
        return Files.readString(output);
    }

    /** Kills it as {@code kill -9} does and waits for its end. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end, as {@code kill} does; the code that it ended with. */
    public int end() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    /** The code that it ends with by itself. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still alive after " + SECONDS + " seconds");
        }
        return process.exitValue();
    }

    /** The number of the process. */
    public long pid() {
        return process.pid();
    }

    /** Whether it is alive. */
    public boolean alive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
