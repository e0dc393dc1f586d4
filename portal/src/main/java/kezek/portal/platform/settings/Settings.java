package kezek.portal.platform.settings;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole configuration of the portal; {@link Variable} says what each part is read from and what is allowed.
 *
 * @param mode {@code KEZEK_MODE}
 * @param port {@code KEZEK_PORT}, 1 to 65535
 * @param address {@code KEZEK_ADDRESS}; in development a loopback address
 * @param home {@code KEZEK_HOME}, absolute
 * @param database {@code KEZEK_DB_…}; empty: the embedded PostgreSQL
 * @param proxies {@code KEZEK_PROXIES}: only their forwarded headers are believed
 * @param demo {@code KEZEK_DEMO}; false in production
 * @param secret {@code KEZEK_SECRET}; present in production
 * @param register {@code KEZEK_REGISTER_…}; empty: the simulated register in development, none in production
 * @param counter {@code KEZEK_COUNTER_…}
 * @param queueNames {@code KEZEK_QUEUE_NAMES}
 */
public record Settings(
        Mode mode,
        int port,
        InetAddress address,
        Path home,
        Optional<ExternalDatabase> database,
        List<NetworkRange> proxies,
        boolean demo,
        Optional<Secret> secret,
        Optional<RegisterAccess> register,
        CounterSize counter,
        PublicNames queueNames) {

    public Settings {
        proxies = List.copyOf(proxies);
        if (mode == Mode.DEVELOPMENT && !address.isLoopbackAddress()) {
            throw new IllegalArgumentException("development listens on loopback only");
        }
        if (mode == Mode.PRODUCTION && demo) {
            throw new IllegalArgumentException("production has no demo data");
        }
        if (mode == Mode.PRODUCTION && secret.isEmpty()) {
            throw new IllegalArgumentException("production has a secret");
        }
    }

    /** A portal of development on a free port, without demo data and with everything else as usual: for tools that begin one in their own process. */
    public static Settings ofDevelopment(Path home, Optional<ExternalDatabase> database) {
        return new Settings(
                Mode.DEVELOPMENT,
                0,
                InetAddress.getLoopbackAddress(),
                home,
                database,
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                CounterSize.USUAL,
                PublicNames.NONE);
    }

    /** The same portal with another database and without demo data. */
    public Settings on(ExternalDatabase other) {
        return new Settings(
                mode, port, address, home, Optional.of(other), proxies, false, secret, register, counter, queueNames);
    }

    /** What reading the environment gives. */
    public sealed interface Outcome {}

    /** Everything is right. */
    public record Accepted(Settings settings) implements Outcome {}

    /** All that is wrong, one line for a person each: the variable, its value unless it is a secret, what is allowed. */
    public record Refused(List<String> problems) implements Outcome {}

    /**
     * The settings that the environment asks for.
     *
     * @param checkout the folder in which {@code .kezek} lies unless {@code KEZEK_HOME} names another
     */
    public static Outcome read(Map<String, String> environment, Path checkout) {
        return new SettingsReader(environment, checkout).read();
    }

    /** Variables that begin like ours and are none of them: most likely slips of the pen. In alphabetical order. */
    public static List<String> unknown(Map<String, String> environment) {
        var known = List.of(Variable.values()).stream().map(Variable::variable).toList();
        return environment.keySet().stream()
                .filter(name -> name.startsWith("KEZEK_") && !known.contains(name))
                .sorted()
                .toList();
    }
}
