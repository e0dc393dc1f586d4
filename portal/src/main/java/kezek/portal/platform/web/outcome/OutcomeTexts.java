package kezek.portal.platform.web.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kezek.portal.platform.web.AllTexts;
import kezek.portal.platform.web.Language;
import kezek.portal.platform.web.Texts;
import kezek.rulebook.Outcome;
import kezek.rulebook.child.AgeGroup;
import org.springframework.stereotype.Component;

/**
 * Puts the answers of the rulebook into words. The text of an outcome stands under {@code outcome.<simple name>} and may name whatever the
 * outcome carries, see {@link Argument}: instants arrive as local date and time, dates with their year, age groups as «3–4», constants of an
 * enum as the text {@code outcome.<enum>.<constant>}, numbers as numbers, so that they can be counted. What an outcome does not carry this
 * time arrives as the word {@code none}, for a {@code select}; where one of several records stands, its simple name does.
 */
@Component
public final class OutcomeTexts {

    private static final String ABSENT = "none";

    private final AllTexts texts;
    private final Map<Class<?>, Map<String, Argument>> arguments = new ConcurrentHashMap<>();

    public OutcomeTexts(AllTexts texts) {
        this.texts = texts;
    }

    /** The text of an outcome and its rule page; instants are told in the local time of {@code zone}, that of the territory. */
    public OutcomeText text(Outcome outcome, Language language, ZoneId zone) {
        var words = texts.in(language);
        var key = key(outcome.getClass());
        var carried = arguments.computeIfAbsent(outcome.getClass(), Argument::of);
        var said = new HashMap<String, Object>();
        for (var name : words.arguments(key)) {
            var argument = carried.get(name);
            if (argument == null) {
                throw new IllegalStateException(
                        "text " + key + " names " + name + ", the outcome carries " + carried.keySet());
            }
            said.put(name, said(argument, outcome, words, zone));
        }
        var particular = said.values().stream().anyMatch(value -> !value.equals(ABSENT));
        return new OutcomeText(words.text(key, said), outcome.rulePage(), particular);
    }

    static String key(Class<?> outcome) {
        return "outcome." + outcome.getSimpleName();
    }

    static String key(Enum<?> constant) {
        return key(constant.getDeclaringClass()) + "." + constant.name();
    }

    private static Object said(Argument argument, Outcome outcome, Texts words, ZoneId zone) {
        return switch (argument.in(outcome)) {
            case null -> ABSENT;
            case Instant instant -> words.moment(instant.atZone(zone));
            case LocalDate date -> words.date(date);
            case AgeGroup group -> group.from() + "–" + group.to();
            case Enum<?> constant -> words.text(key(constant));
            case Number number -> number;
            case String text -> text;
            case Boolean truth -> truth.toString();
            case Record one -> one.getClass().getSimpleName();
            case Object other ->
                throw new IllegalStateException("no words for a " + other.getClass() + " in " + outcome);
        };
    }
}
