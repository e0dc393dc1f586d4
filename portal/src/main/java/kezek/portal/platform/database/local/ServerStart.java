package kezek.portal.platform.database.local;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kezek.portal.platform.settings.StartRefused;

/** How a server is started on the data of a cluster on which none is at work. */
record ServerStart(Cluster cluster) {

    private static final long LOG_BYTES = 10_000_000;
    private static final int STARTS = 3;

    /** A server on a free port, as soon as it takes connections. */
    RunningServer onAFreePort() {
        try {
            prepare();
            for (var start = 1; ; start++) {
                var process = process(freePort());
                try {
                    return ready(process);
                } catch (StartRefused failed) {
                    // Another program may have taken the port between our look and the start.
                    if (start == STARTS || process.isAlive()) {
                        throw failed;
                    }
                }
            }
        } catch (IOException unusable) {
            throw unusable(unusable);
        }
    }

    /** A server on the port on which one was before, because connections are made there. */
    RunningServer onPort(int port) {
        try {
            prepare();
            return ready(process(port));
        } catch (IOException unusable) {
            throw unusable(unusable);
        }
    }

    private void prepare() throws IOException {
        cluster.binaries().removeOthers();
        cluster.grantBackups();
        var log = cluster.folder().log();
        if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
            Files.move(log, cluster.folder().path().resolve("postgres.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Process process(int port) throws IOException {
        var folder = cluster.folder();
        return Subprocess.in(folder.path(), command(port))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
    }

    private RunningServer ready(Process process) throws IOException {
        try {
            return RunningServer.whenReady(cluster.folder().data(), process.toHandle());
        } catch (StartRefused failed) {
            throw new StartRefused(
                    failed.getMessage() + ": " + lastLine(cluster.folder().log()));
        }
    }

    private StartRefused unusable(IOException why) {
        return new StartRefused("PostgreSQL in " + cluster.folder().path() + " cannot be started: " + why);
    }

    private List<String> command(int port) {
        var command = new ArrayList<String>();
        // A session of its own: Ctrl-C at the terminal then reaches the portal alone, which ends the database last.
        command.add("setsid");
        command.addAll(cluster.folder()
                .user()
                .command(
                        cluster.binaries().program("postgres"),
                        "-D",
                        cluster.folder().data().toString()));
        Stream.concat(Stream.of("port=" + port), ServerParameters.of(memory()).stream())
                .flatMap(parameter -> Stream.of("-c", parameter))
                .forEach(command::add);
        return command;
    }

    /** Of the machine, or of the container that the portal runs in. */
    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String lastLine(Path log) throws IOException {
        var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
        return lines.isEmpty() ? "it printed nothing" : lines.getLast() + " (" + log + ")";
    }
}
