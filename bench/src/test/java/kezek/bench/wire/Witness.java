package kezek.bench.wire;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for some paths, one after the other, and remembers what it was asked and told. */
final class Witness implements Asker {

    private final Iterator<String> paths;
    private final List<Long> asked = new ArrayList<>();
    private final List<Integer> statuses = new ArrayList<>();
    private final List<Long> nanos = new ArrayList<>();
    private int sentHome;

    Witness(Iterator<String> paths) {
        this.paths = paths;
    }

    Witness(List<String> paths) {
        this(paths.iterator());
    }

    @Override
    public byte @Nullable [] next() {
        if (!paths.hasNext()) {
            sentHome++;
            return null;
        }
        asked.add(System.nanoTime());
        return Request.of("POST", paths.next(), "Content-Type: text/plain\r\n", "key");
    }

    @Override
    public void answered(int status, long took) {
        statuses.add(status);
        nanos.add(took);
    }

    /** When it was let ask, as the machine counts nanoseconds. */
    List<Long> asked() {
        return asked;
    }

    List<Integer> statuses() {
        return statuses;
    }

    List<Long> nanos() {
        return nanos;
    }

    /** How often it said that it has no question. */
    int sentHome() {
        return sentHome;
    }
}
