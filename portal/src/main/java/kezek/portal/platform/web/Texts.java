package kezek.portal.platform.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All texts for people in one language, from {@code messages/<feature>_<language>.properties}. Texts are ICU messages with named arguments, so
 * that Russian gets its three plural forms. A text that is missing, or an argument too many or too few, is an error: nobody ever reads a key.
 */
public final class Texts {

    private final Language language;
    private final Map<String, Message> messages = new HashMap<>();
    private final DateTimeFormatter date;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    /** The texts of these patterns by key. */
    public Texts(Language language, Map<String, String> patterns) {
        this.language = language;
        patterns.forEach((key, pattern) -> messages.put(key, Message.of(pattern, language)));
        this.date = DateTimeFormatter.ofPattern(datePattern(language), language.locale());
        this.day = DateTimeFormatter.ofPattern("d MMMM, EEEE", language.locale());
        this.moment = DateTimeFormatter.ofPattern("d MMMM, HH:mm", language.locale());
    }

    /** The language of these texts. */
    public Language language() {
        return language;
    }

    /** The text of a key that takes no arguments. */
    public String text(String key) {
        return text(key, Map.of());
    }

    /**
     * The text of a key with exactly the arguments that it names.
     *
     * @throws IllegalArgumentException for an unknown key or other arguments than the text names
     */
    public String text(String key, Map<String, ?> arguments) {
        var message = message(key);
        if (!message.arguments().equals(arguments.keySet())) {
            throw new IllegalArgumentException("text " + key + " in " + language.code() + " names "
                    + message.arguments() + ", but was given " + arguments.keySet());
        }
        // A message format is not safe to share between threads while it formats.
        return ((MessageFormat) message.format().clone()).format(arguments);
    }

    /**
     * The names of all arguments that the text of a key takes, also of those that stand in one of its forms alone.
     *
     * @throws IllegalArgumentException for an unknown key
     */
    public Set<String> arguments(String key) {
        return message(key).arguments();
    }

    /** A date with its year: «2027 жылғы 31 тамыз». */
    public String date(LocalDate date) {
        return this.date.format(date);
    }

    /** A day as people say it: «5 желтоқсан, сенбі». */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** A moment in the local time that it carries: «5 желтоқсан, 18:00». */
    public String moment(ZonedDateTime instant) {
        return moment.format(instant);
    }

    /** Abbreviations of «year» would end in a full stop in the middle of sentences. */
    private static String datePattern(Language language) {
        return switch (language) {
            case KK -> "yyyy 'жылғы' d MMMM";
            case RU -> "d MMMM yyyy 'года'";
            case EN -> "d MMMM yyyy";
        };
    }

    private Message message(String key) {
        var message = messages.get(key);
        if (message == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language.code());
        }
        return message;
    }

    private record Message(MessageFormat format, Set<String> arguments) {

        /** An argument is named by a word or by a number. */
        private static final Set<MessagePattern.Part.Type> NAMES =
                Set.of(MessagePattern.Part.Type.ARG_NAME, MessagePattern.Part.Type.ARG_NUMBER);

        static Message of(String pattern, Language language) {
            var parts = new MessagePattern(pattern);
            // The format itself names only the arguments outside plural and select forms.
            var arguments = IntStream.range(0, parts.countParts())
                    .mapToObj(parts::getPart)
                    .filter(part -> NAMES.contains(part.getType()))
                    .map(parts::getSubstring)
                    .collect(Collectors.toUnmodifiableSet());
            return new Message(new MessageFormat(pattern, language.locale()), arguments);
        }
    }
}
