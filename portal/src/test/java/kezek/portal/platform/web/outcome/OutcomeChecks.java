package kezek.portal.platform.web.outcome;

import com.ibm.icu.text.MessagePattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is wrong with the texts of an outcome; every check returns its complaints, so that it can be shown to bite. */
final class OutcomeChecks {

    private static final Set<Class<?>> MATTERS = Set.of(Instant.class, LocalDate.class, int.class, long.class);
    private static final Set<String> ALWAYS = Set.of("none", "other", "true", "false");

    private OutcomeChecks() {}

    /** The keys of outcomes that have no text. */
    static List<String> missing(List<? extends Class<?>> outcomes, Set<String> keys) {
        return outcomes.stream()
                .map(OutcomeTexts::key)
                .filter(key -> !keys.contains(key))
                .toList();
    }

    /** The arguments of a text that its outcome does not carry. */
    static Set<String> notCarried(Class<?> outcome, String text) {
        var names = names(text);
        names.removeAll(Argument.of(outcome).keySet());
        return names;
    }

    /** The numbers, dates and instants of an outcome that its text keeps to itself; those of records in it may stay unsaid. */
    static Set<String> unsaid(Class<?> outcome, String text) {
        var matters = new TreeSet<String>();
        for (var component : outcome.getRecordComponents()) {
            var argument = Argument.of(outcome).get(component.getName());
            if (argument != null && MATTERS.contains(argument.type())) {
                matters.add(argument.name());
            }
        }
        matters.removeAll(names(text));
        return matters;
    }

    /** The words by which a text chooses a form and which no outcome of this type ever says. */
    static Set<String> neverSaid(Class<?> outcome, String text) {
        var words = new TreeSet<String>();
        selectors(text).forEach((name, chosen) -> {
            var argument = Argument.of(outcome).get(name);
            words.addAll(chosen);
            if (argument != null && argument.type().isSealed()) {
                Argument.records(argument.type()).map(Class::getSimpleName).forEach(words::remove);
            }
        });
        words.removeAll(ALWAYS);
        return words;
    }

    private static Set<String> names(String text) {
        var pattern = new MessagePattern(text);
        var names = new TreeSet<String>();
        parts(pattern)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME)
                .forEach(part -> names.add(pattern.getSubstring(part)));
        return names;
    }

    /** The selectors of the outermost selects by the name of their argument. */
    private static Map<String, Set<String>> selectors(String text) {
        var pattern = new MessagePattern(text);
        var selectors = new TreeMap<String, Set<String>>();
        for (var at = 0; at < pattern.countParts(); at++) {
            if (pattern.getPart(at).getType() == MessagePattern.Part.Type.ARG_START
                    && pattern.getPart(at).getArgType() == MessagePattern.ArgType.SELECT) {
                var name = pattern.getSubstring(pattern.getPart(at + 1));
                var chosen = selectors.computeIfAbsent(name, fresh -> new TreeSet<>());
                for (var form = at + 2;
                        pattern.getPart(form).getType() == MessagePattern.Part.Type.ARG_SELECTOR;
                        form = pattern.getLimitPartIndex(form + 1) + 1) {
                    chosen.add(pattern.getSubstring(pattern.getPart(form)));
                }
            }
        }
        return selectors;
    }

    private static Stream<MessagePattern.Part> parts(MessagePattern pattern) {
        return IntStream.range(0, pattern.countParts()).mapToObj(pattern::getPart);
    }
}
