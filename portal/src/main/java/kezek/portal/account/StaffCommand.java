package kezek.portal.account;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kezek.portal.account.StaffAccounts.NewStaff;
import kezek.portal.platform.command.Command;
import kezek.portal.platform.command.Terminal;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code ./kezek staff …}: an operator opens and closes the accounts of offices, and gives out their passwords. */
@Component
public class StaffCommand implements Command {

    /** How it is used, a line for each form. */
    public static final List<String> USAGE = List.of(
            "staff add --territory SLUG --login LOGIN [--kindergarten CODE] --phone PHONE --name NAME",
            "staff password --territory SLUG --login LOGIN",
            "staff close --territory SLUG --login LOGIN");

    private static final Set<String> ACCOUNT = Set.of("territory", "login");
    private static final Set<String> NEW_ACCOUNT = Set.of("territory", "login", "phone", "name");
    private static final Set<String> KNOWN = Set.of("territory", "login", "phone", "name", "kindergarten");

    private final ObjectProvider<StaffAccounts> accounts;
    private final ObjectProvider<Territories> territories;
    private final ObjectProvider<PortalClock> clock;
    private final Terminal terminal;

    StaffCommand(
            ObjectProvider<StaffAccounts> accounts,
            ObjectProvider<Territories> territories,
            ObjectProvider<PortalClock> clock,
            Terminal terminal) {
        this.accounts = accounts;
        this.territories = territories;
        this.clock = clock;
        this.terminal = terminal;
    }

    /** What was asked for, as far as it can be read. */
    private record Asked(String act, Map<String, String> options) {

        String option(String name) {
            return options.getOrDefault(name, "");
        }
    }

    @Override
    public String name() {
        return "staff";
    }

    @Override
    public int run(List<String> arguments) {
        return run(arguments, terminal.out(), terminal.err());
    }

    /**
     * Carries the command out and says what became of it. A new password is printed once and kept by nobody.
     *
     * @param arguments what follows {@code staff}
     * @return 0 done, 1 refused, 2 wrong use
     */
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        var asked = asked(arguments);
        if (asked.isEmpty()) {
            USAGE.forEach(usage -> err.println("Usage: ./kezek " + usage));
            return WRONG_USE;
        }
        var territory =
                territories.getObject().find(asked.get().option("territory")).filter(Territory::carriesQueue);
        if (territory.isEmpty()) {
            err.println("--territory: no territory " + asked.get().option("territory") + " carries a queue");
            return NOT_DONE;
        }
        var done = carryOut(asked.get(), territory.get());
        (done.isRefusal() ? err : out).println(done.said());
        return done.isRefusal() ? NOT_DONE : DONE;
    }

    private record Done(boolean isRefusal, String said) {}

    private Done carryOut(Asked asked, Territory territory) {
        return switch (asked.act()) {
            case "add" -> refusal(asked).map(said -> new Done(true, said)).orElseGet(() -> add(asked, territory));
            case "password" -> password(asked, territory);
            case "close" ->
                accounts.getObject()
                                .close(
                                        territory,
                                        asked.option("login"),
                                        clock.getObject().now())
                        ? new Done(false, "Closed; all sessions are over: " + asked.option("login"))
                        : unknown(asked);
            default -> throw new IllegalArgumentException(asked.act());
        };
    }

    private Done add(Asked asked, Territory territory) {
        var password = StaffAccounts.freshPassword();
        var staff = new NewStaff(
                asked.option("login"),
                Optional.ofNullable(asked.options().get("kindergarten")),
                asked.option("phone"),
                asked.option("name"));
        return switch (accounts.getObject()
                .add(territory, staff, password, clock.getObject().now())) {
            case StaffAccounts.Added _ ->
                new Done(
                        false,
                        "Added: " + staff.login() + " signs in at /kk/" + territory.slug()
                                + "/office/sign-in\nThe password, shown this once: " + password);
            case StaffAccounts.LoginTaken _ ->
                new Done(true, "--login: " + staff.login() + " is taken; a closed account keeps its login");
            case StaffAccounts.NoSuchKindergarten _ ->
                new Done(
                        true,
                        "--kindergarten: " + territory.slug() + " has none with the code "
                                + asked.option("kindergarten"));
        };
    }

    private Done password(Asked asked, Territory territory) {
        var password = StaffAccounts.freshPassword();
        var isSet = accounts.getObject()
                .setPassword(
                        territory,
                        asked.option("login"),
                        password,
                        clock.getObject().now());
        return isSet
                ? new Done(false, "All sessions are over. The new password, shown this once: " + password)
                : unknown(asked);
    }

    private static Done unknown(Asked asked) {
        return new Done(true, "--login: there is no open account " + asked.option("login"));
    }

    /** What a person has to mend. */
    private static Optional<String> refusal(Asked asked) {
        if (!StaffAccounts.isLogin(asked.option("login"))) {
            return Optional.of("--login: " + asked.option("login")
                    + " is not 2 to 48 lower-case Latin letters, digits, dots, dashes and underscores");
        }
        if (!StaffAccounts.isPhone(asked.option("phone"))) {
            return Optional.of("--phone: write +7 and ten digits, without spaces");
        }
        return asked.option("name").isBlank() ? Optional.of("--name: the name is empty") : Optional.empty();
    }

    private static Optional<Asked> asked(List<String> arguments) {
        if (arguments.size() % 2 == 0) {
            return Optional.empty();
        }
        var options = new HashMap<String, String>();
        for (var at = 1; at < arguments.size(); at += 2) {
            var name = arguments.get(at);
            if (!name.startsWith("--")
                    || !KNOWN.contains(name.substring(2))
                    || options.put(name.substring(2), arguments.get(at + 1)) != null) {
                return Optional.empty();
            }
        }
        var isWhole = switch (arguments.getFirst()) {
            case "add" -> options.keySet().containsAll(NEW_ACCOUNT);
            case "password", "close" -> options.keySet().equals(ACCOUNT);
            default -> false;
        };
        return isWhole ? Optional.of(new Asked(arguments.getFirst(), options)) : Optional.empty();
    }
}
