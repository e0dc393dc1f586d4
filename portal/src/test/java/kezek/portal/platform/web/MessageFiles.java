package kezek.portal.platform.web;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with message files; every check returns its complaints, so that it can be shown to bite. */
final class MessageFiles {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern LITERAL = Pattern.compile("\"(\\w+(?:\\.\\w+)+\\.?)\"");

    private MessageFiles() {}

    /** The keys that stand in one map and not in the other. */
    static List<String> differentKeys(Map<String, String> one, Map<String, String> other) {
        var only = new TreeSet<>(one.keySet());
        only.removeAll(other.keySet());
        var onlyOther = new TreeSet<>(other.keySet());
        onlyOther.removeAll(one.keySet());
        only.addAll(onlyOther);
        return List.copyOf(only);
    }

    /** The keys whose texts name other arguments in one language than in the other. */
    static List<String> differentArguments(Map<String, String> one, Map<String, String> other) {
        return one.keySet().stream()
                .filter(key -> !arguments(one.get(key)).equals(arguments(other.get(key))))
                .toList();
    }

    /** The keys that do not stand after the one before them; a key that stands twice is among them. */
    static List<String> notInOrder(String file) {
        var keys = file.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2)[0])
                .toList();
        var complaints = new ArrayList<String>();
        for (var i = 1; i < keys.size(); i++) {
            if (keys.get(i).compareTo(keys.get(i - 1)) <= 0) {
                complaints.add(keys.get(i));
            }
        }
        return complaints;
    }

    /** The words that mix Latin and Cyrillic letters: nobody sees the difference, and no search finds them. */
    static List<String> mixedWords(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> word.group())
                .filter(MessageFiles::isMixed)
                .toList();
    }

    /** The keys that no source names, in full or as one of a family: {@code "cityfiles.problem."} before the name of a constant. */
    static Set<String> unused(Set<String> keys, Set<String> literals) {
        var unused = new TreeSet<>(keys);
        unused.removeAll(literals);
        unused.removeIf(key -> literals.contains(key.substring(0, key.lastIndexOf('.') + 1)));
        return unused;
    }

    /** The literals that look like a key of one of these bundles, and are none. */
    static Set<String> unknown(Set<String> keys, Set<String> literals) {
        var bundles = new TreeSet<String>();
        keys.forEach(key -> bundles.add(key.substring(0, key.indexOf('.') + 1)));
        var unknown = new TreeSet<>(literals);
        unknown.removeIf(literal -> bundles.stream().noneMatch(literal::startsWith));
        unknown.removeAll(keys);
        unknown.removeIf(literal -> literal.endsWith(".") && keys.stream().anyMatch(key -> key.startsWith(literal)));
        return unknown;
    }

    /** The literals of a source file or template that have the form of a key, or of the beginning of keys, which ends with a dot. */
    static Set<String> literals(String source) {
        var literals = new TreeSet<String>();
        LITERAL.matcher(source).results().forEach(literal -> literals.add(literal.group(1)));
        return literals;
    }

    /** The texts of a message file by key. */
    static Map<String, String> texts(String file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    /** All files below a folder whose names end so. */
    static List<Path> files(Path folder, String suffix) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The content of a file. */
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> arguments(@Nullable String text) {
        var names = new TreeSet<String>();
        if (text != null) {
            var pattern = new MessagePattern(text);
            for (var at = 0; at < pattern.countParts(); at++) {
                var type = pattern.getPart(at).getType();
                if (type == MessagePattern.Part.Type.ARG_NAME || type == MessagePattern.Part.Type.ARG_NUMBER) {
                    names.add(pattern.getSubstring(pattern.getPart(at)));
                }
            }
        }
        return names;
    }

    private static boolean isMixed(String word) {
        var scripts = new TreeSet<Character.UnicodeScript>();
        word.codePoints().forEach(letter -> scripts.add(Character.UnicodeScript.of(letter)));
        return scripts.contains(Character.UnicodeScript.LATIN) && scripts.contains(Character.UnicodeScript.CYRILLIC);
    }
}
