package kezek.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The checkout that the tests run in: its root and its text files. */
public final class Checkout {

    private static final Set<String> NOT_OURS = Set.of(".git", ".idea", ".kezek", ".vscode", "node_modules", "target");

    private Checkout() {}

    /** A text file: its path from the root, with slashes, and its text. */
    public record TextFile(String path, String text) {

        /** Whether the path lies under a folder, for instance {@code portal/src/main/}. */
        public boolean isUnder(String folder) {
            return path.startsWith(folder);
        }

        /** Whether the name ends so, for instance {@code .java}. */
        public boolean isNamed(String ending) {
            return path.endsWith(ending);
        }
    }

    /** The root: the nearest folder above the working directory that holds both modules. */
    public static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("rulebook")) && Files.isDirectory(folder.resolve("portal"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no checkout around " + Path.of("").toAbsolutePath());
    }

    /** All files whose name ends in one of the endings, sorted by path; what a build or an editor leaves behind is not read. */
    public static List<TextFile> files(String... endings) {
        return files(root(), List.of(endings));
    }

    private static List<TextFile> files(Path root, List<String> endings) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<Path>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (endings.stream().anyMatch(file.toString()::endsWith)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
            var files = new ArrayList<TextFile>();
            for (var file : found.stream().sorted().toList()) {
                files.add(new TextFile(root.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
