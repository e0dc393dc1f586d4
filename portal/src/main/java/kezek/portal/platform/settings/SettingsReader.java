package kezek.portal.platform.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the settings and gathers everything that is wrong, so that a person mends it in one go. */
final class SettingsReader {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int SECRET_BYTES = 32;

    private final Map<String, String> environment;
    private final Path checkout;
    private final List<String> problems = new ArrayList<>();

    SettingsReader(Map<String, String> environment, Path checkout) {
        this.environment = environment;
        this.checkout = checkout;
    }

    Settings.Outcome read() {
        var mode = mode();
        var port = port();
        var address = address(mode);
        var home = home();
        var database = database();
        var proxies = proxies();
        var demo = demo(mode);
        var secret = secret(mode);
        var register = register();
        var counter = counter();
        var queueNames = queueNames();
        return mode.isPresent() && problems.isEmpty()
                ? new Settings.Accepted(new Settings(
                        mode.get(),
                        port,
                        address,
                        home,
                        database,
                        proxies,
                        demo,
                        secret,
                        register,
                        counter,
                        queueNames))
                : new Settings.Refused(List.copyOf(problems));
    }

    /** Empty if it is not known: then nothing is said about what depends on it. */
    private Optional<Mode> mode() {
        var word = value(Variable.MODE).orElse(Mode.DEVELOPMENT.word());
        var known = Stream.of(Mode.values())
                .filter(mode -> mode.word().equals(word))
                .findFirst();
        return known.isPresent() ? known : wrong(Variable.MODE, known);
    }

    private int port() {
        var text = value(Variable.PORT).orElse("8080");
        var right = text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65_535;
        return right ? Integer.parseInt(text) : wrong(Variable.PORT, 8080);
    }

    private InetAddress address(Optional<Mode> mode) {
        var address = NetworkRange.parseAddress(value(Variable.ADDRESS).orElse(LOOPBACK));
        return address.filter(found -> found.isLoopbackAddress() || !mode.equals(Optional.of(Mode.DEVELOPMENT)))
                .orElseGet(() -> wrong(Variable.ADDRESS, InetAddress.ofLiteral(LOOPBACK)));
    }

    private Path home() {
        var byDefault = checkout.resolve(".kezek").toAbsolutePath().normalize();
        try {
            return value(Variable.HOME)
                    .map(text -> Path.of(text).toAbsolutePath().normalize())
                    .orElse(byDefault);
        } catch (InvalidPathException notAPath) {
            return wrong(Variable.HOME, byDefault);
        }
    }

    private Optional<ExternalDatabase> database() {
        var application = login(Variable.DB_USER, Variable.DB_PASSWORD);
        var owner = login(Variable.DB_OWNER_USER, Variable.DB_OWNER_PASSWORD);
        var url = value(Variable.DB_URL);
        if (url.isEmpty()) {
            Stream.of(Variable.DB_USER, Variable.DB_OWNER_USER)
                    .filter(variable -> value(variable).isPresent())
                    .forEach(variable -> problem(variable, "KEZEK_DB_URL is not set"));
            return Optional.empty();
        }
        if (!url.get().startsWith("jdbc:postgresql:") || url.get().matches(".*[?&](user|password)=.*")) {
            // The value may hold a password, so it is not repeated.
            problems.add("KEZEK_DB_URL: allowed is " + Variable.DB_URL.allowed());
        }
        if (application.isEmpty()) {
            problems.add("KEZEK_DB_USER is not set: " + Variable.DB_USER.allowed());
        }
        return application.map(login -> new ExternalDatabase(url.get(), login, owner.orElse(login)));
    }

    private Optional<Login> login(Variable user, Variable password) {
        var secret = value(password);
        if (secret.isPresent() && value(user).isEmpty()) {
            problem(password, user.variable() + " is not set");
        }
        return value(user).map(name -> new Login(name, new Secret(secret.orElse(""))));
    }

    private List<NetworkRange> proxies() {
        var parts = value(Variable.PROXIES).stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(part -> NetworkRange.parse(part.strip()))
                .toList();
        return parts.stream().allMatch(Optional::isPresent)
                ? parts.stream().flatMap(Optional::stream).toList()
                : wrong(Variable.PROXIES, List.of());
    }

    private boolean demo(Optional<Mode> mode) {
        var development = !mode.equals(Optional.of(Mode.PRODUCTION));
        return switch (value(Variable.DEMO).orElse(development ? "yes" : "no")) {
            case "yes" -> development || wrong(Variable.DEMO, false);
            case "no" -> false;
            default -> wrong(Variable.DEMO, false);
        };
    }

    private Optional<Secret> secret(Optional<Mode> mode) {
        var text = value(Variable.SECRET);
        if (text.isEmpty() && mode.equals(Optional.of(Mode.PRODUCTION))) {
            problems.add("KEZEK_SECRET is not set: allowed is " + Variable.SECRET.allowed());
        }
        if (text.isPresent() && text.get().getBytes(StandardCharsets.UTF_8).length < SECRET_BYTES) {
            return wrong(Variable.SECRET, Optional.empty());
        }
        return text.map(Secret::new);
    }

    private Optional<RegisterAccess> register() {
        var sender = login(Variable.REGISTER_SENDER, Variable.REGISTER_PASSWORD);
        var url = value(Variable.REGISTER_URL);
        if (url.isEmpty()) {
            if (sender.isPresent()) {
                problem(Variable.REGISTER_SENDER, "KEZEK_REGISTER_URL is not set");
            }
            return Optional.empty();
        }
        var address = httpAddress(url.get());
        if (address.isEmpty()) {
            // The value may hold a password, so it is not repeated.
            problems.add("KEZEK_REGISTER_URL: allowed is " + Variable.REGISTER_URL.allowed());
        }
        if (sender.isEmpty()) {
            problems.add("KEZEK_REGISTER_SENDER is not set: " + Variable.REGISTER_SENDER.allowed());
        }
        return address.flatMap(known -> sender.map(login -> new RegisterAccess(known, login)));
    }

    private CounterSize counter() {
        return new CounterSize(
                number(Variable.COUNTER_LANES, CounterSize.USUAL.lanes(), 16),
                number(Variable.COUNTER_BATCH, CounterSize.USUAL.batch(), 4_096),
                number(Variable.COUNTER_LINE, CounterSize.USUAL.line(), 1_000_000));
    }

    /** A whole number from 1 on. */
    private int number(Variable variable, int byDefault, int most) {
        var text = value(variable).orElse(String.valueOf(byDefault));
        var right = text.matches("[1-9]\\d{0,6}") && Integer.parseInt(text) <= most;
        return right ? Integer.parseInt(text) : wrong(variable, byDefault);
    }

    private PublicNames queueNames() {
        var word = value(Variable.QUEUE_NAMES).orElse("none");
        return Stream.of(PublicNames.values())
                .filter(names -> names.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseGet(() -> wrong(Variable.QUEUE_NAMES, PublicNames.NONE));
    }

    private static Optional<URI> httpAddress(String text) {
        try {
            var address = new URI(text.strip());
            var fits = ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getFragment() == null;
            return fits ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<String> value(Variable variable) {
        return variable.in(environment);
    }

    /** Notes the problem and goes on with a value that is never used, because a problem was noted. */
    private <T> T wrong(Variable variable, T instead) {
        problem(variable, "allowed is " + variable.allowed());
        return instead;
    }

    private void problem(Variable variable, String why) {
        var shown = variable.secret() ? "" : " is \"" + value(variable).orElse("") + "\"";
        problems.add(variable.variable() + shown + ": " + why);
    }
}
