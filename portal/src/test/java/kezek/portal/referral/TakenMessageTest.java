package kezek.portal.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kezek.portal.platform.web.AllTexts;
import kezek.portal.platform.web.Language;
import kezek.portal.platform.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The electronic referral fits into two parts of an SMS, whatever it carries. */
class TakenMessageTest {

    /** A part of a longer SMS that is not in Latin letters has 67 characters. */
    private static final int TWO_PARTS = 134;

    private final AllTexts texts;

    TakenMessageTest() throws IOException {
        this.texts = new AllTexts();
    }

    @ParameterizedTest
    @EnumSource
    void the_longest_values_fit(Language language) {
        var words = texts.in(language);
        var longest = Map.of(
                "referral", "1234567",
                "until", longestMoment(words),
                "kindergarten", TakenMessage.name("Ы".repeat(200)),
                "group", TakenMessage.code("W".repeat(32)));
        for (var awaits : List.of("ENROLMENT", "BENEFIT")) {
            var arguments = new HashMap<>(longest);
            arguments.put("awaits", awaits);
            var sms = words.text(Referrals.TAKEN_MESSAGE, arguments);
            assertTrue(sms.length() <= TWO_PARTS, () -> sms.length() + ": " + sms);
        }
    }

    private static String longestMoment(Texts words) {
        var first = ZonedDateTime.of(2026, 1, 10, 10, 0, 0, 0, ZoneOffset.ofHours(5));
        return Stream.iterate(first, day -> day.plus(Duration.ofHours(24)))
                .limit(366)
                .map(words::moment)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    @Test
    void a_name_that_fits_is_left_whole_and_a_longer_one_says_that_it_goes_on() {
        assertEquals("ы".repeat(30), TakenMessage.name("ы".repeat(30)));
        assertEquals("ы".repeat(29) + "…", TakenMessage.name("ы".repeat(31)));
        assertEquals("ы".repeat(28) + "…", TakenMessage.name("ы".repeat(28) + " ыыы"));
        assertEquals("W".repeat(12), TakenMessage.code("W".repeat(12)));
        assertEquals("W".repeat(11) + "…", TakenMessage.code("W".repeat(13)));
    }
}
