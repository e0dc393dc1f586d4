package kezek.portal.platform.settings;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.web.server.PortInUseException;

/**
 * The portal will not start, and a person has to do something about it. It is thrown while the parts of the portal are put together, ends
 * the program with code 2 and is shown without a stack trace.
 */
public final class StartRefused extends RuntimeException implements ExitCodeGenerator {

    /** What the program ends with. */
    public static final int EXIT_CODE = 2;

    private final List<String> problems;

    /** One sentence for the person who starts the portal: what is wrong, and what to do. */
    public StartRefused(String problem) {
        this(List.of(problem));
    }

    public StartRefused(List<String> problems) {
        super(String.join("; ", problems), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, a sentence each. */
    public List<String> problems() {
        return problems;
    }

    /** How the problems are shown: a head and a line each. */
    public static String shown(List<String> problems) {
        return "Kezek does not start:" + System.lineSeparator() + "  - "
                + String.join(System.lineSeparator() + "  - ", problems);
    }

    /** What a person has to mend, if that is the cause of the failure. */
    public static Optional<List<String>> problemsIn(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return Optional.of(refused.problems());
            }
            if (cause instanceof PortInUseException taken) {
                return Optional.of(List.of("KEZEK_PORT is \"" + taken.getPort() + "\": another program listens there"));
            }
        }
        return Optional.empty();
    }

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }
}
