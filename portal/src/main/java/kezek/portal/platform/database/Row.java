package kezek.portal.platform.database;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** One row of a result, read by the names of its columns. A column that is null where a value is asked for is a bug and throws. */
public final class Row {

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    /** A column of text. */
    public String text(String column) {
        return value(column, String.class);
    }

    /** A column of whole numbers, {@code smallint} to {@code integer}. */
    public int integer(String column) {
        return value(column, Integer.class);
    }

    /** A column of whole numbers up to {@code bigint}. */
    public long longNumber(String column) {
        return value(column, Long.class);
    }

    /** A column of {@code numeric}. */
    public BigDecimal decimal(String column) {
        return value(column, BigDecimal.class);
    }

    /** A column of {@code boolean}. */
    public boolean flag(String column) {
        return value(column, Boolean.class);
    }

    /** A column of {@code uuid}. */
    public UUID uuid(String column) {
        return value(column, UUID.class);
    }

    /** A column of {@code date}. */
    public LocalDate date(String column) {
        return value(column, LocalDate.class);
    }

    /** A column of {@code timestamptz}, exact to the microsecond. */
    public Instant instant(String column) {
        return value(column, OffsetDateTime.class).toInstant();
    }

    /** A column of {@code bytea}. */
    public byte[] bytes(String column) {
        return value(column, byte[].class);
    }

    /** A column that may be null, read by one of the others: {@code row.optional("closed_at", Row::instant)}. */
    public <T> Optional<T> optional(String column, BiFunction<Row, String, T> reader) {
        try {
            return results.getObject(column) == null ? Optional.empty() : Optional.of(reader.apply(this, column));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private <T> T value(String column, Class<T> type) {
        try {
            @Nullable T value = results.getObject(column, type);
            return Objects.requireNonNull(value, () -> "column " + column + " is null");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The value as the driver takes it: it knows no instants. */
    static @Nullable Object parameter(@Nullable Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }
}
