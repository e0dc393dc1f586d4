package kezek.portal.platform.web;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/**
 * All texts for people in one language, from {@code messages/<feature>_<language>.properties}. Texts are ICU messages with named arguments, so
 * that Russian gets its three plural forms. A text that is missing, or an argument too many or too few, is an error: nobody ever reads a key.
 */
public final class Texts {

    private final Language language;
    private final Map<String, MessageFormat> formats = new HashMap<>();
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    /** The texts of these patterns by key. */
    public Texts(Language language, Map<String, String> patterns) {
        this.language = language;
        patterns.forEach((key, pattern) -> formats.put(key, new MessageFormat(pattern, language.locale())));
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
        var format = formats.get(key);
        if (format == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language.code());
        }
        if (!format.getArgumentNames().equals(arguments.keySet())) {
            throw new IllegalArgumentException("text " + key + " in " + language.code() + " names "
                    + format.getArgumentNames() + ", but was given " + arguments.keySet());
        }
        // A message format is not safe to share between threads while it formats.
        return ((MessageFormat) format.clone()).format(arguments);
    }

    /** A day as people say it: «5 желтоқсан, сенбі». */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** A moment in the local time that it carries: «5 желтоқсан, 18:00». */
    public String moment(ZonedDateTime instant) {
        return moment.format(instant);
    }
}
