package kezek.portal.platform.database;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table by PostgreSQL's {@code copy}, in its text format. They are sent as they come; none is kept. */
public final class CopyRows {

    private static final int SENT_AT_ONCE = 65_536;
    private static final String NULL = "\\N";

    private final CopyIn copy;
    private final StringBuilder waiting = new StringBuilder(SENT_AT_ONCE + 4_096);

    CopyRows(CopyIn copy) {
        this.copy = copy;
    }

    /**
     * Adds a row: the values in the order of the columns that the statement names. Texts, numbers, truth values, identifiers, dates, instants
     * and bytes are written as PostgreSQL reads them.
     */
    public void row(@Nullable Object... values) {
        var separator = "";
        for (var value : values) {
            waiting.append(separator);
            append(value);
            separator = "\t";
        }
        waiting.append('\n');
        if (waiting.length() >= SENT_AT_ONCE) {
            send();
        }
    }

    /** Sends what waits and ends; how many rows the table got. */
    long end() throws SQLException {
        send();
        return copy.endCopy();
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> waiting.append(NULL);
            case String text -> escape(text);
            // The backslash of the hexadecimal form is escaped as any other.
            case byte[] bytes -> waiting.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            case BigDecimal number -> waiting.append(number.toPlainString());
            default -> waiting.append(value);
        }
    }

    private void escape(String text) {
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            switch (letter) {
                case '\\' -> waiting.append("\\\\");
                case '\n' -> waiting.append("\\n");
                case '\r' -> waiting.append("\\r");
                case '\t' -> waiting.append("\\t");
                default -> waiting.append(letter);
            }
        }
    }

    private void send() {
        var bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
        waiting.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
