package kezek.portal.stateregister.simulator;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import kezek.portal.platform.command.Command;
import kezek.portal.platform.command.Terminal;
import kezek.portal.platform.settings.Mode;
import kezek.portal.platform.settings.Settings;
import kezek.portal.stateregister.SimulatedFamilies;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code ./kezek simulator register}: the simulated register on its own, until it is told to end. */
@Component
class SimulatorCommand implements Command {

    private static final String PORT = "[0-9]{1,5}";
    private static final int LAST_PORT = 65_535;

    private final ObjectProvider<SimulatedFamilies> families;
    private final Settings settings;
    private final Terminal terminal;

    SimulatorCommand(ObjectProvider<SimulatedFamilies> families, Settings settings, Terminal terminal) {
        this.families = families;
        this.settings = settings;
        this.terminal = terminal;
    }

    @Override
    public String name() {
        return "simulator";
    }

    @Override
    public int run(List<String> arguments) {
        var port = port(arguments);
        if (port.isEmpty()) {
            terminal.err().println("Usage: ./kezek simulator register [--port N]");
            return WRONG_USE;
        }
        if (settings.mode() == Mode.PRODUCTION) {
            terminal.err().println("A simulated register is for development: KEZEK_MODE is production");
            return NOT_DONE;
        }
        try (var simulator = RegisterSimulator.start(port.get(), families.getObject())) {
            terminal.out().println("The simulated register is at " + simulator.address());
            new CountDownLatch(1).await();
            return DONE;
        } catch (IOException taken) {
            terminal.err().println("--port: another program listens on " + port.get());
            return NOT_DONE;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return DONE;
        }
    }

    /** The port; 0, any that is free, where none is named; empty if the arguments cannot be read. */
    private static Optional<Integer> port(List<String> arguments) {
        if (arguments.equals(List.of("register"))) {
            return Optional.of(0);
        }
        return Optional.of(arguments)
                .filter(words -> words.size() == 3
                        && words.getFirst().equals("register")
                        && words.get(1).equals("--port"))
                .map(List::getLast)
                .filter(number -> number.matches(PORT))
                .map(Integer::parseInt)
                .filter(number -> number >= 1 && number <= LAST_PORT);
    }
}
