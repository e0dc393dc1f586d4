package kezek.portal.platform.database;

import java.util.Locale;
import java.util.UUID;

/** Public numbers of a territory: dense, because the row of a counter stays locked until its transaction ends. */
public final class Counters {

    /** What is numbered. */
    public enum Of {
        JOURNAL,
        APPLICATION,
        REFERRAL,
        PLACE,
        ENROLMENT
    }

    private Counters() {}

    /**
     * Takes a run of numbers.
     *
     * @param count how many, at least 1
     * @return the first of them; the others follow it
     */
    public static long take(WriteDb db, UUID territory, Of counter, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("at least one number is taken: " + count);
        }
        return db.change("""
                                insert into counter (territory_id, name, last_number) values (:territory, :name, :count)
                                on conflict (territory_id, name) do update set last_number = counter.last_number + excluded.last_number
                                returning last_number
                                """)
                        .param("territory", territory)
                        .param("name", counter.name().toLowerCase(Locale.ROOT))
                        .param("count", (long) count)
                        .returning(row -> row.longNumber("last_number"))
                        .getFirst()
                - count
                + 1;
    }
}
