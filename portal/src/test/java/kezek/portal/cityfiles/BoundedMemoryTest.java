package kezek.portal.cityfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kezek.rulebook.child.Iin;
import org.junit.jupiter.api.Test;

/** A file may be larger than the memory: whatever is not a row of ours must not be kept. */
class BoundedMemoryTest {

    /** More than the whole heap of the test, as one array could not even be. */
    private static final long LARGE = 2L * 1024 * 1024 * 1024 + 1;

    /** A header, then one text over and over. */
    private static final class Endless extends InputStream {

        private final byte[] start = CityFileText.header(CityFile.PLACES).getBytes(StandardCharsets.UTF_8);
        private final byte[] text;
        private long at;

        Endless(String text) {
            this.text = text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            throw new IllegalStateException("byte by byte would take hours");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (at >= LARGE) {
                return -1;
            }
            var i = 0;
            for (; i < length && at < start.length; i++, at++) {
                bytes[offset + i] = start[(int) at];
            }
            while (i < length) {
                var from = (int) ((at - start.length) % text.length);
                var chunk = Math.min(length - i, text.length - from);
                System.arraycopy(text, from, bytes, offset + i, chunk);
                i += chunk;
                at += chunk;
            }
            return length;
        }
    }

    @Test
    void two_gigabytes_without_a_line_break_are_one_problem() throws IOException {
        try (var reader =
                CityFileReader.places(new Endless("x".repeat(65_536)), CityFileText.reading(Iin.Accepted.REAL_ONLY))) {
            var refused = (ReadLine.Refused<PlaceRow>) reader.next().orElseThrow();
            assertEquals(
                    List.of(Reason.LINE_TOO_LONG),
                    refused.problems().stream().map(Problem::reason).toList());
            assertTrue(reader.bytesRead() >= LARGE);
            assertTrue(reader.next().isEmpty());
        }
    }

    @Test
    void ten_thousand_rows_with_open_quotes_are_ten_thousand_problems() throws IOException {
        try (var reader = CityFileReader.places(
                new Endless("1,\"KG-1,01,2026-11-18\n2,KG-1,01,2026-11-18T10:00\n"),
                CityFileText.reading(Iin.Accepted.REAL_ONLY))) {
            var open = 0;
            var good = 0;
            while (open < 10_000) {
                var line = reader.next().orElseThrow();
                if (line instanceof ReadLine.Refused<PlaceRow>) {
                    open++;
                } else {
                    good++;
                }
            }
            assertEquals(9_999, good);
        }
    }
}
