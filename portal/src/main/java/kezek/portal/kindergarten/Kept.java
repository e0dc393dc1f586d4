package kezek.portal.kindergarten;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a node has read a moment ago and shows again for a short time, so that a thousand visitors of one second ask the database once. While
 * one visitor reads, the others of the same key wait for what it reads.
 */
final class Kept<K, V> {

    private final Duration time;
    private final Map<K, Slot<V>> slots = new ConcurrentHashMap<>();

    /** Keeps everything for this time. */
    Kept(Duration time) {
        this.time = time;
    }

    /** What is kept of a key, or what is read now because it is too old. */
    V get(K key, Instant now, Supplier<V> reading) {
        return slots.computeIfAbsent(key, first -> new Slot<>()).get(now, time, reading);
    }

    private record Value<V>(V value, Instant readAt) {

        boolean isFresh(Instant now, Duration time) {
            return !now.isBefore(readAt) && now.isBefore(readAt.plus(time));
        }
    }

    private static final class Slot<V> {

        private @Nullable Value<V> last;

        synchronized V get(Instant now, Duration time, Supplier<V> reading) {
            var kept = last;
            if (kept == null || !kept.isFresh(now, time)) {
                kept = new Value<>(reading.get(), now);
                last = kept;
            }
            return kept.value();
        }
    }
}
