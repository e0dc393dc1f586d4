package kezek.portal.openqueue;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import kezek.portal.board.Shown;
import kezek.portal.board.Stretch;
import kezek.portal.territory.Territory;
import kezek.rulebook.queue.LineId;
import org.springframework.stereotype.Component;

/**
 * Whole queues as files: the same columns as the pages, in the order of the line, all of one instant. A file is made at most once in
 * {@link #KEPT}, one at a time, and kept compressed, so that memory is bounded however many ask.
 */
@Component
class QueueFiles {

    /** For how long a node sends the same file although the queue has moved on. */
    static final Duration KEPT = Duration.ofSeconds(10);

    /** A queue of a hundred thousand children makes a file of about 1 MB. */
    private static final int FILES = 32;

    private static final String HEADINGS = "position,application,filed,lane,state\n";

    private final OpenQueues queues;
    private final Map<Key, Made> files = new LinkedHashMap<>();

    QueueFiles(OpenQueues queues) {
        this.queues = queues;
    }

    /**
     * A finished file.
     *
     * @param entry the last entry of the journal that it contains
     */
    record File(long entry, byte[] compressed) {}

    private record Key(UUID territory, LineId.OfCohort queue) {}

    private record Made(OpenQueues.Version version, Instant at, File file) {

        boolean holds(OpenQueues.Version present, Instant now) {
            return version.equals(present) || !now.isBefore(at) && now.isBefore(at.plus(KEPT));
        }
    }

    /** The file of a queue; empty if there is no such queue. */
    synchronized Optional<File> of(Territory territory, LineId.OfCohort queue, Instant now) {
        var key = new Key(territory.id(), queue);
        var version = queues.version(territory, now);
        var known = files.get(key);
        if (known != null && known.holds(version, now)) {
            return Optional.of(known.file());
        }
        var all = new OpenQueues.Asked(Optional.empty(), 1, Integer.MAX_VALUE, now);
        return queues.stretch(territory, queue, all).map(stretch -> {
            var file = new File(stretch.entry(), compressed(stretch, territory.zone()));
            files.remove(key);
            files.put(key, new Made(version, now, file));
            if (files.size() > FILES) {
                files.remove(files.keySet().iterator().next());
            }
            return file;
        });
    }

    private static byte[] compressed(Stretch stretch, ZoneId zone) {
        var mask = LaneMask.of(stretch.census());
        var bytes = new ByteArrayOutputStream();
        try (var writer =
                new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.US_ASCII))) {
            writer.write(HEADINGS);
            for (var row : stretch.rows()) {
                writer.write(row.position() + "," + row.number() + ","
                        + row.filedAt().atZone(zone).toLocalDate() + ","
                        + (mask.shows(row.lane()) ? QueuePath.word(row.lane()) : "") + "," + state(row.state()) + "\n");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String state(Shown.State state) {
        return switch (state) {
            case Shown.Waiting waiting -> "waiting";
            case Shown.WithAccess access -> "access";
            case Shown.Reserved reserved -> "reserved";
            case Shown.Referred referred -> "referral";
        };
    }
}
