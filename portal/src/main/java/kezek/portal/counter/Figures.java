package kezek.portal.counter;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.function.Supplier;

/** What an operator watches at the counter: how long the lines are, how many claims a transaction decides, how long it takes. */
final class Figures {

    private final DistributionSummary batches;
    private final Timer transactions;

    Figures(MeterRegistry meters, List<Line> lanes) {
        for (var lane = 0; lane < lanes.size(); lane++) {
            Gauge.builder("kezek.counter.line", lanes.get(lane), Line::size)
                    .description("claims that wait before a clerk")
                    .tag("lane", String.valueOf(lane + 1))
                    .register(meters);
        }
        batches = DistributionSummary.builder("kezek.counter.batch")
                .description("claims that were decided together")
                .register(meters);
        transactions = Timer.builder("kezek.counter.transaction")
                .description(
                        "how long it took to write them, with the commit, and to decide them if that was not done before")
                .register(meters);
    }

    /** The same for work that answers nothing. */
    void timed(int claims, Runnable work) {
        batches.record(claims);
        transactions.record(work);
    }

    /** What the work answers. */
    <T> T timed(int claims, Supplier<T> work) {
        batches.record(claims);
        return transactions.record(work);
    }
}
