package kezek.portal.platform.job;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes {@link Repeating} work. With the property {@code kezek-tests.jobs=no} none begins by itself: tests say when it is done. */
@Component
public final class Jobs {

    private final boolean byThemselves;

    Jobs(@Value("${kezek-tests.jobs:yes}") String byThemselves) {
        this.byThemselves = byThemselves.equals("yes");
    }

    /**
     * Work for as long as the portal serves; to be declared as a bean.
     *
     * @param name for the log
     * @param pause between the end of one turn and the beginning of the next
     */
    public Repeating every(Duration pause, String name, Runnable work) {
        return new Repeating(name, pause, work, byThemselves);
    }
}
