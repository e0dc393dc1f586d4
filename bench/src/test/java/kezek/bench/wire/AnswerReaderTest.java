package kezek.bench.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {

    private static final String LONG_HEADER = "Content-Security-Policy: " + "default-src 'self'; ".repeat(20) + "\r\n";

    private static final List<String> ANSWERS = List.of(
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\na\r\n\rb",
            "HTTP/1.1 200 \r\n" + LONG_HEADER + "content-length:12\r\nConnection: keep-alive\r\n\r\n{\"given\":\"\"}",
            "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n1A;name=value\r\n"
                    + "0\r\n\r\nfghijklmnopqrstuvwxyz\r\n0\r\n\r\n",
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\n0\r\n0\r\nTrailer: 0\r\n\r\n");

    private final AnswerReader reader = new AnswerReader();

    @Test
    void an_answer_ends_with_its_last_byte_wherever_it_is_cut() {
        for (var answer : ANSWERS) {
            for (var cut = 0; cut < answer.length(); cut++) {
                reader.begin();
                assertFalse(reader.read(bytes(answer.substring(0, cut))), "ended at " + cut + ": " + answer);
                assertTrue(reader.read(bytes(answer.substring(cut))), "cut at " + cut + ": " + answer);
                assertEquals(200, reader.status());
                assertFalse(reader.closes());
            }
        }
    }

    @Test
    void an_answer_ends_with_its_last_byte_if_its_bytes_come_one_by_one() {
        for (var answer : ANSWERS) {
            reader.begin();
            for (var i = 0; i < answer.length(); i++) {
                assertEquals(i == answer.length() - 1, reader.read(bytes(answer.substring(i, i + 1))), answer);
            }
        }
    }

    @Test
    void an_answer_has_begun_with_its_first_byte() {
        reader.begin();
        assertFalse(reader.begun());
        assertFalse(reader.read(bytes("H")));
        assertTrue(reader.begun());
        reader.begin();
        assertFalse(reader.begun());
    }

    @Test
    void an_answer_that_may_have_no_body_needs_no_length() {
        for (var status : List.of(204, 304)) {
            reader.begin();
            assertTrue(reader.read(bytes("HTTP/1.1 " + status + " -\r\nDate: now\r\n\r\n")));
            assertEquals(status, reader.status());
        }
    }

    @Test
    void an_answer_that_has_a_body_needs_its_length() {
        reader.begin();
        var endless = bytes("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nbody");
        assertThrows(IllegalStateException.class, () -> reader.read(endless));
    }

    @Test
    void what_is_not_http_is_not_taken_for_an_answer() {
        reader.begin();
        assertThrows(IllegalStateException.class, () -> reader.read(bytes("SSH-2.0-OpenSSH\r\n")));
    }

    @Test
    void the_announced_end_of_a_connection_is_heard_and_forgotten_with_the_next_answer() {
        reader.begin();
        assertTrue(reader.read(bytes("HTTP/1.1 409 Conflict\r\nConnection: Close\r\nContent-Length: 2\r\n\r\n{}")));
        assertEquals(409, reader.status());
        assertTrue(reader.closes());
        reader.begin();
        assertTrue(reader.read(bytes("HTTP/1.1 200 OK\r\nX-Connection: close\r\nContent-Length: 0\r\n\r\n")));
        assertFalse(reader.closes());
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
