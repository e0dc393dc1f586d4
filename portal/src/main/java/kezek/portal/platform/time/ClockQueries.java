package kezek.portal.platform.time;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import kezek.portal.platform.database.Tx;

/** The stored offset of the development clock. */
final class ClockQueries {

    private final Tx tx;

    ClockQueries(Tx tx) {
        this.tx = tx;
    }

    /** How far the clock was moved; zero if it never was. */
    Duration offset() {
        return tx.read(db -> db.select("select offset_micros from clock")
                .optional(row -> micros(row.longNumber("offset_micros")))
                .orElse(Duration.ZERO));
    }

    /** Adds to the offset, whatever other nodes added meanwhile; the sum. */
    Duration move(Duration forward) {
        return tx.write(db -> db.change("""
                        insert into clock (id, offset_micros) values (1, :forward)
                        on conflict (id) do update set offset_micros = clock.offset_micros + excluded.offset_micros
                        returning offset_micros
                        """)
                .param("forward", forward.toNanos() / 1_000)
                .returning(row -> micros(row.longNumber("offset_micros")))
                .getFirst());
    }

    private static Duration micros(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }
}
