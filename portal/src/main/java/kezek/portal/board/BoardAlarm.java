package kezek.portal.board;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import kezek.portal.platform.settings.Warning;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Says in {@code /health} that boards do not follow their journals; the figures are in {@code /metrics}. */
@Component
@ConditionalOnWebApplication
class BoardAlarm implements Warning {

    private final Boards boards;

    BoardAlarm(Boards boards, Follower follower, MeterRegistry metrics) {
        this.boards = boards;
        gauge(
                metrics,
                "kezek.boards.behind",
                "Entries of all journals that are not on their boards",
                all -> follower.behind());
        gauge(metrics, "kezek.boards.stuck", "Boards that do not follow their journals any more", all -> stuck());
        Gauge.builder("kezek.boards.last.look", boards, all -> seconds())
                .description("How long ago the journals were last seen")
                .baseUnit("seconds")
                .register(metrics);
    }

    private void gauge(MeterRegistry metrics, String name, String what, ToDoubleFunction<Boards> figure) {
        Gauge.builder(name, boards, figure).description(what).register(metrics);
    }

    @Override
    public Optional<String> warning() {
        var stuck = stuck();
        if (stuck > 0) {
            return Optional.of(stuck + " boards do not follow their journals; see the log");
        }
        return boards.lastLook().isSilent()
                ? Optional.of("the boards have not seen the journals for "
                        + boards.lastLook().age().toSeconds() + " s")
                : Optional.empty();
    }

    private long stuck() {
        return boards.live().values().stream()
                        .filter(live -> live.stuck().isPresent())
                        .count()
                + boards.failing().size();
    }

    private double seconds() {
        return boards.lastLook().age().toMillis() / 1_000.0;
    }
}
