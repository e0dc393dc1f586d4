package kezek.portal;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kezek.portal.platform.command.Command;
import kezek.portal.platform.settings.PortalContext;
import kezek.portal.platform.settings.Purpose;
import kezek.portal.platform.settings.Settings;
import kezek.portal.platform.settings.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the portal, or carries out one command. Who may come in is known by our own accounts: the framework invents no user. Requests are timed
 * by our own log of them.
 */
@SpringBootApplication(exclude = {UserDetailsServiceAutoConfiguration.class, WebMvcObservationAutoConfiguration.class})
public class Portal {

    /** At a terminal the log tells only what went wrong. Nobody asks a command for metrics, and they would start the database at once. */
    private static final Map<String, Object> OF_COMMANDS = Map.of(
            "logging.level.root",
            "WARN",
            "logging.level.org.flywaydb.core.internal.command.DbMigrate",
            "WARN",
            "spring.autoconfigure.exclude",
            "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration");

    private static final Logger LOG = LoggerFactory.getLogger("kezek");

    /**
     * Reads the settings from the environment. Without arguments it serves until the process is told to end; otherwise the first is the name of
     * a {@link Command}, whose code it ends with. Code 2 means that a person has to mend something.
     */
    public static void main(String[] arguments) {
        var checkout = Path.of(System.getProperty("kezek.checkout", ""));
        switch (Settings.read(System.getenv(), checkout)) {
            case Settings.Accepted accepted when arguments.length == 0 -> serve(accepted.settings());
            case Settings.Accepted accepted -> System.exit(carryOut(accepted.settings(), List.of(arguments)));
            case Settings.Refused refused -> {
                System.err.println(StartRefused.shown(refused.problems()));
                System.exit(StartRefused.EXIT_CODE);
            }
        }
    }

    private static void serve(Settings settings) {
        started(application(settings, Purpose.SERVE));
    }

    /** Serves nobody: no port is opened, and of the portal only that is put together what the command needs. */
    private static int carryOut(Settings settings, List<String> arguments) {
        var application = application(settings, Purpose.COMMAND);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setDefaultProperties(OF_COMMANDS);
        try (var context = started(application)) {
            return carryOut(context.getBeansOfType(Command.class).values(), arguments);
        }
    }

    private static int carryOut(Collection<Command> commands, List<String> arguments) {
        var name = arguments.getFirst();
        var named =
                commands.stream().filter(command -> command.name().equals(name)).findFirst();
        if (named.isEmpty()) {
            System.err.println("There is no command " + name + ": ./kezek help lists them");
            return Command.WRONG_USE;
        }
        try {
            return named.get().run(arguments.subList(1, arguments.size()));
        } catch (RuntimeException failed) {
            var problems = StartRefused.problemsIn(failed);
            if (problems.isPresent()) {
                System.err.println(StartRefused.shown(problems.get()));
                return StartRefused.EXIT_CODE;
            }
            LOG.error("{} broke off; what it had begun is undone", name, failed);
            return Command.BROKEN_OFF;
        }
    }

    /** A start that is refused was told by its reporter; what is left is the code. */
    private static ConfigurableApplicationContext started(SpringApplication application) {
        try {
            return application.run();
        } catch (RuntimeException failed) {
            if (StartRefused.problemsIn(failed).isPresent()) {
                System.exit(StartRefused.EXIT_CODE);
            }
            throw failed;
        }
    }

    private static SpringApplication application(Settings settings, Purpose purpose) {
        var application = new SpringApplication(Portal.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.addInitializers(new PortalContext(settings, purpose));
        return application;
    }
}
