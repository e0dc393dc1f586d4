package kezek.portal.queue;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.portal.PortalTest;
import kezek.portal.platform.web.AllTexts;
import kezek.portal.platform.web.Language;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A message is at most two SMS in Kazakh or Russian letters, also with the longest that it may have to say. */
@PortalTest
class MessageTextsTest {

    private static final int TWO_MESSAGES = 134;

    private final AllTexts texts;
    private final Territories territories;

    MessageTextsTest(AllTexts texts, Territories territories) {
        this.texts = texts;
        this.territories = territories;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_message_fits_into_two_sms(Language language) {
        var words = texts.in(language);
        var longest = Map.of(
                "awaits",
                "BENEFIT",
                "code",
                "999999",
                "minutes",
                "10",
                "number",
                "999999999",
                "referral",
                "999999999",
                "territory",
                longestName(language),
                "until",
                Stream.iterate(1, month -> month <= 12, month -> month + 1)
                        .map(month -> words.moment(
                                LocalDateTime.of(2026, month, 28, 23, 59).atZone(ZoneId.of("Asia/Almaty"))))
                        .max(Comparator.comparing(String::length))
                        .orElseThrow(),
                "kindergarten",
                "KZ-ALMATY-00123",
                "group",
                "GROUP-12");
        var keys =
                ResourceBundle.getBundle("messages.message_" + language.code()).keySet();
        assertTrue(keys.contains(NewApplication.REGISTERED_MESSAGE));
        for (var key : keys) {
            var arguments = words.arguments(key).stream()
                    .collect(Collectors.toMap(
                            name -> name,
                            name -> Optional.ofNullable(longest.get(name)).orElseThrow()));
            var text = words.text(key, arguments);
            assertTrue(text.length() <= TWO_MESSAGES, () -> text.length() + ": " + text);
        }
    }

    private String longestName(Language language) {
        return territories.all().stream()
                .filter(Territory::carriesQueue)
                .map(territory -> territory.name(language.code()))
                .max(Comparator.comparing(String::length))
                .orElseThrow();
    }
}
