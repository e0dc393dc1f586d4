package kezek.portal.schedule;

import java.time.Instant;
import org.springframework.context.ApplicationContext;

/** Carries out what is due when a test says so: the work does not begin by itself in tests. */
public final class Timekeeper {

    private Timekeeper() {}

    /** Publications and openings of all territories whose time has come. */
    public static void carryOut(ApplicationContext portal, Instant now) {
        portal.getBean(DueJob.class).run(now);
    }
}
