package kezek.portal.platform.settings;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Shows why the portal does not start to the person at the terminal, as lines and not as a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StartRefusedReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        var problems = problems(failure);
        problems.ifPresent(found -> System.err.println(StartRefused.shown(found)));
        return problems.isPresent();
    }

    private static Optional<List<String>> problems(Throwable failure) {
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
}
