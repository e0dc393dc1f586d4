package kezek.structure.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kezek.structure.Checkout.TextFile;

/** Rules about text. Each is a function from text to what is wrong with it; each message begins with path and line. */
final class TidyRules {

    static final int FILE_LINES = 250;
    static final int METHOD_LINES = 40;
    static final int PARAMETERS = 5;

    private static final List<String> UNWANTED_LIBRARIES =
            List.of("lombok.", "jakarta.persistence.", "javax.persistence.", "org.hibernate.");

    // Written in two parts, so that this line is not found by its own rule.
    private static final Pattern FOR_LATER = Pattern.compile("\\b(" + "TO" + "DO|FIX" + "ME)\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private TidyRules() {}

    /** A file that does not fit into a head is cut, whatever it is. */
    static List<String> tooLong(TextFile file) {
        var lines = file.text().lines().count();
        return lines <= FILE_LINES ? List.of() : List.of(file.path() + " has " + lines + " lines");
    }

    /** Methods with too many lines, from the first annotation to the closing brace. */
    static List<String> longMethods(TextFile file) {
        return JavaSource.of(file).methods().stream()
                .filter(method -> method.lines() > METHOD_LINES)
                .map(method ->
                        file.path() + ":" + method.line() + " " + method.name() + " has " + method.lines() + " lines")
                .toList();
    }

    /** Methods and written-out constructors with too many parameters; the components of a record are not counted. */
    static List<String> manyParameters(TextFile file) {
        return JavaSource.of(file).methods().stream()
                .filter(method -> method.parameters() > PARAMETERS)
                .map(method -> file.path() + ":" + method.line() + " " + method.name() + " has " + method.parameters()
                        + " parameters")
                .toList();
    }

    /** Libraries that write code behind our backs. */
    static List<String> unwantedLibraries(TextFile file) {
        return JavaSource.of(file).imports().stream()
                .filter(name -> UNWANTED_LIBRARIES.stream().anyMatch(name::startsWith))
                .map(name -> file.path() + " imports " + name)
                .toList();
    }

    /** Marks of work that is left for later. */
    static List<String> leftForLater(TextFile file) {
        return linesWith(FOR_LATER, file);
    }

    /** Words that mix Latin and Cyrillic letters: the eye does not see them, a search does not find them. */
    static List<String> mixedWords(TextFile file) {
        var found = new ArrayList<String>();
        var number = 0;
        for (var line : file.text().lines().toList()) {
            number++;
            for (var word :
                    WORD.matcher(line).results().map(match -> match.group()).toList()) {
                if (LATIN.matcher(word).find() && CYRILLIC.matcher(word).find()) {
                    found.add(file.path() + ":" + number + " " + word);
                }
            }
        }
        return found;
    }

    private static List<String> linesWith(Pattern unwanted, TextFile file) {
        var lines = file.text().lines().toList();
        return Stream.iterate(0, number -> number < lines.size(), number -> number + 1)
                .filter(number -> unwanted.matcher(lines.get(number)).find())
                .map(number -> file.path() + ":" + (number + 1) + " "
                        + lines.get(number).strip())
                .toList();
    }
}
