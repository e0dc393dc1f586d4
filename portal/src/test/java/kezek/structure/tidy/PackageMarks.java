package kezek.structure.tidy;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.structure.Checkout.TextFile;

/**
 * Every package says what may be absent, and in a main source tree also what it is. Tests of a package are marked by the main sources; where
 * these declare a module, the tests must not have a mark of their own: it would stand first on the classpath, and nobody would check the
 * dependencies of the module any more.
 */
final class PackageMarks {

    private static final Pattern MARKED = Pattern.compile("(?m)^@NullMarked$");
    private static final Pattern DESCRIBED = Pattern.compile("(?s)^/\\*\\*.+?\\*/.*");
    private static final Pattern MODULE = Pattern.compile("(?m)^@ApplicationModule\\b");

    private PackageMarks() {}

    /** What is wrong with the packages of these Java files, sorted by folder. */
    static List<String> wrong(List<TextFile> java) {
        var marks = java.stream()
                .filter(file -> file.isNamed("/package-info.java"))
                .collect(Collectors.toMap(PackageMarks::folder, TextFile::text));
        var folders = java.stream().map(PackageMarks::folder).distinct().sorted();
        return folders.flatMap(folder -> wrong(folder, marks)).toList();
    }

    private static Stream<String> wrong(String folder, Map<String, String> marks) {
        var own = marks.getOrDefault(folder, "");
        var ofMain = folder.contains("/src/test/") ? marks.getOrDefault(mainOf(folder), "") : "";
        if (own.isEmpty()) {
            return ofMain.isEmpty() ? Stream.of(folder + " has no package-info.java") : Stream.empty();
        }
        var wrong = Stream.<String>builder();
        if (MODULE.matcher(ofMain).find()) {
            wrong.add(folder + " hides the module that " + mainOf(folder) + " declares");
        }
        if (!MARKED.matcher(own).find()) {
            wrong.add(folder + " is not @NullMarked");
        }
        if (folder.contains("/src/main/") && !DESCRIBED.matcher(own).matches()) {
            wrong.add(folder + " does not say what it is");
        }
        return wrong.build();
    }

    private static String mainOf(String testFolder) {
        return testFolder.replace("/src/test/", "/src/main/");
    }

    private static String folder(TextFile file) {
        return file.path().substring(0, file.path().lastIndexOf('/'));
    }
}
