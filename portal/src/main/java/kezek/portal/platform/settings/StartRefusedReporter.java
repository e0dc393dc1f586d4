package kezek.portal.platform.settings;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Shows why the portal does not start to the person at the terminal, as lines and not as a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StartRefusedReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        var problems = StartRefused.problemsIn(failure);
        problems.ifPresent(found -> System.err.println(StartRefused.shown(found)));
        return problems.isPresent();
    }
}
