package kezek.portal.platform.observe;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The message of an event and its exception as one line. What looks like a person's number, telephone or address is blotted out: code never
 * logs them, but the message of an exception may quote what it could not read.
 */
public final class LogLine extends ThrowableHandlingConverter {

    private static final int FRAMES = 12;
    private static final int CAUSES = 5;
    private static final int SHORTEST_NUMBER = 10;
    private static final Pattern BREAKS = Pattern.compile("\\s*[\\r\\n]+\\s*");

    /** Ten to fifteen digits that stand alone: an IIN has twelve, a telephone ten or eleven. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.-])\\+?\\d{10,15}(?![\\w-])");

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");

    @Override
    public String convert(ILoggingEvent event) {
        var line = new StringBuilder(String.valueOf(event.getFormattedMessage()));
        @Nullable IThrowableProxy thrown = event.getThrowableProxy();
        for (var depth = 0; thrown != null && depth < CAUSES; depth++, thrown = thrown.getCause()) {
            line.append(" | ").append(thrown.getClassName()).append(": ").append(thrown.getMessage());
            line.append(frames(thrown));
        }
        var text = line.toString();
        return blotted(
                text.indexOf('\r') < 0 && text.indexOf('\n') < 0
                        ? text
                        : BREAKS.matcher(text).replaceAll(" "));
    }

    private static String frames(IThrowableProxy thrown) {
        return Stream.of(thrown.getStackTraceElementProxyArray())
                .limit(FRAMES)
                .map(StackTraceElementProxy::getStackTraceElement)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < ", " at ", ""));
    }

    private static String blotted(String line) {
        if (line.indexOf('@') < 0 && !hasLongNumber(line)) {
            // The line of a request, of which there are thousands a second: the patterns would take longer than writing
            // it.
            return line;
        }
        return MAIL.matcher(NUMBER.matcher(line).replaceAll("[number]")).replaceAll("[mail]");
    }

    private static boolean hasLongNumber(String line) {
        var digits = 0;
        for (var i = 0; i < line.length() && digits < SHORTEST_NUMBER; i++) {
            digits = line.charAt(i) >= '0' && line.charAt(i) <= '9' ? digits + 1 : 0;
        }
        return digits == SHORTEST_NUMBER;
    }
}
