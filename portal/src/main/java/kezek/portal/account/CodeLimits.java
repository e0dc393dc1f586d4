package kezek.portal.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.WriteDb;
import org.springframework.stereotype.Component;

/**
 * How often something may be asked for. Codes: three times in ten minutes and six times in a day, for one phone or one person in all
 * territories together: every SMS costs money, and nobody is to be woken by a stranger.
 */
@Component
class CodeLimits {

    /** At most so many in any stretch of this length, a day at most; its beginning is out. */
    record Limit(int most, Duration length) {}

    private static final List<Limit> CODES =
            List.of(new Limit(3, Duration.ofMinutes(10)), new Limit(6, Duration.ofDays(1)));

    /** How long it has to be remembered when something was asked for. */
    static final Duration REMEMBERED = Duration.ofDays(1);

    private record Asked(int number, Instant at) {}

    /** Takes one of the codes that are left. If none is, nothing is written, and the answer is from when there is one again. */
    Optional<Instant> take(WriteDb db, Subject subject, Instant now) {
        return take(db, subject, CODES, now);
    }

    /** The same of anything that has these limits. */
    Optional<Instant> take(WriteDb db, Subject subject, List<Limit> limits, Instant now) {
        var most = limits.stream().mapToInt(Limit::most).max().orElseThrow();
        while (true) {
            var latest = latest(db, subject, most);
            var from = from(latest.stream().map(Asked::at).toList(), limits, now);
            if (from.isPresent()) {
                return from;
            }
            var number = latest.isEmpty() ? 1 : latest.getFirst().number() + 1;
            if (wrote(db, subject, number, now)) {
                return Optional.empty();
            }
            // Somebody else took this number in the meantime, and is among the latest now.
        }
    }

    /**
     * From when a code may be asked for again; empty if it may be now.
     *
     * @param latest when codes were asked for, the latest first
     */
    static Optional<Instant> from(List<Instant> latest, List<Limit> limits, Instant now) {
        return limits.stream()
                .flatMap(limit -> latest.size() < limit.most()
                        ? Stream.of()
                        : Stream.of(latest.get(limit.most() - 1).plus(limit.length())))
                .filter(now::isBefore)
                .max(Instant::compareTo);
    }

    private static List<Asked> latest(ReadDb db, Subject subject, int most) {
        return db.select("""
                        select number, asked_at from code_request where subject = :subject order by number desc limit :most
                        """)
                .param("subject", subject.hash())
                .param("most", most)
                .list(row -> new Asked(row.integer("number"), row.instant("asked_at")));
    }

    private static boolean wrote(WriteDb db, Subject subject, int number, Instant now) {
        var rows = db.change("""
                        insert into code_request (subject, number, asked_at) values (:subject, :number, :now)
                        on conflict (subject, number) do nothing
                        """)
                .param("subject", subject.hash())
                .param("number", number)
                .param("now", now)
                .rows();
        return rows == 1;
    }
}
