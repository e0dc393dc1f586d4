package kezek.portal.opendata;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import kezek.portal.protocol.Slice;

/** How much of a list a program asks for: a bounded number of rows after the row that the cursor names. */
final class Portion {

    /** The most rows of an answer. */
    static final int LARGEST = 200;

    static final int USUAL = 50;

    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern KEY = Pattern.compile("([0-9]{1,16})\\.([0-9]{1,18})");
    private static final int MICROS = 1_000_000;
    private static final int NANOS_OF_MICRO = 1_000;

    private Portion() {}

    /** One row more than is shown, so that it is known whether any follow. */
    static Slice slice(String cursor, int size) {
        return new Slice(cursor.isEmpty() ? Optional.empty() : Optional.of(key(cursor)), 0, size + 1);
    }

    static int size(String typed) {
        return Optional.of(typed)
                .filter(text -> SIZE.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(size -> size <= LARGEST)
                .orElseThrow(() -> new Misunderstood(Problem.SIZE));
    }

    /** The cursor that stands for the rows after this one. */
    static String cursor(Slice.Key key) {
        var micros = key.at().getEpochSecond() * MICROS + key.at().getNano() / NANOS_OF_MICRO;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((micros + "." + key.number()).getBytes(StandardCharsets.US_ASCII));
    }

    private static Slice.Key key(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            var parts = KEY.matcher(text);
            if (parts.matches()) {
                var micros = Long.parseLong(parts.group(1));
                var at = Instant.ofEpochSecond(micros / MICROS, micros % MICROS * NANOS_OF_MICRO);
                return new Slice.Key(at, Long.parseLong(parts.group(2)));
            }
        } catch (IllegalArgumentException forged) {
            throw new Misunderstood(Problem.CURSOR);
        }
        throw new Misunderstood(Problem.CURSOR);
    }
}
