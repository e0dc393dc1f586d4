package kezek.portal.notification;

import java.time.Instant;
import org.springframework.context.ApplicationContext;

/** Delivers messages when a test says so: the work does not begin by itself in tests. */
public final class Postman {

    private Postman() {}

    /** Carries everything that is due from the outbox to the postbox. */
    public static void deliver(ApplicationContext portal, Instant now) {
        portal.getBean(OutboxJob.class).run(now);
    }
}
