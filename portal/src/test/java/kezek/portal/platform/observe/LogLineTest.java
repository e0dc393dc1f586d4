package kezek.portal.platform.observe;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLineTest {

    @Test
    void an_exception_with_its_causes_is_one_line() {
        var line =
                line("two\nlines", new IllegalStateException("outer\r\n  message", new ArithmeticException("inner")));
        assertThat(line)
                .startsWith("two lines | java.lang.IllegalStateException: outer message at "
                        + getClass().getName())
                .contains(" < ", " | java.lang.ArithmeticException: inner at ")
                .doesNotContain("\n", "\r");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "For input string: \"170101800015\"             | For input string: \"[number]\"",
                "Key (iin)=(170101800015) already exists        | Key (iin)=([number]) already exists",
                "to +77010000000, 87010000000                   | to [number], [number]",
                "to someone.else@example.kz                     | to [mail]",
                "№ 100042, 123456789 and 1234567890123456       | № 100042, 123456789 and 1234567890123456",
                "0196f0a0-0000-7000-8000-012345678901           | 0196f0a0-0000-7000-8000-012345678901"
            })
    void what_looks_like_a_person_is_blotted_out_and_nothing_else(String message, String line) {
        assertThat(line(message, null)).isEqualTo(line);
        assertThat(line("failed", new IllegalStateException(message)))
                .startsWith("failed | java.lang.IllegalStateException: " + line + " at ");
    }

    private static String line(String message, @Nullable Throwable thrown) {
        var logger = new LoggerContext().getLogger("test");
        return new LogLine().convert(new LoggingEvent("", logger, Level.INFO, message, thrown, null));
    }
}
