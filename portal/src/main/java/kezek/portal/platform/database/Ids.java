package kezek.portal.platform.database;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Identifiers of rows: UUIDs of version 7, made here and not by the database, which may be several servers. They ascend with time. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new identifier of this instant. */
    public static UUID at(Instant instant) {
        var high = instant.toEpochMilli() << 16 | 0x7000L | RANDOM.nextInt(1 << 12);
        var low = RANDOM.nextLong() >>> 2 | 1L << 63;
        return new UUID(high, low);
    }
}
