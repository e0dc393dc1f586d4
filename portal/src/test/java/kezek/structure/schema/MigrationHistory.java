package kezek.structure.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A migration that others may have run is never edited: it is only ever added. The history is read along first parents, so that a branch may
 * still shape its own migration before it is merged by a merge commit.
 *
 * @param root the root of a git working tree
 * @param folder the folder of the migrations, from the root
 */
record MigrationHistory(Path root, String folder) {

    private static final Pattern NAME = Pattern.compile("V(\\d+)__[a-z0-9_]+\\.sql");

    /** Migrations that were changed, deleted, renamed or retyped by a commit, or that differ from the last commit now. */
    List<String> edited() {
        var edited = new ArrayList<String>();
        for (var line : git(
                "log",
                "-m",
                "--first-parent",
                "--no-renames",
                "--diff-filter=MDT",
                "--name-status",
                "--format=",
                "--",
                folder)) {
            edited.add("history: " + line.replace('\t', ' '));
        }
        for (var line : git("diff", "--no-renames", "--diff-filter=MDT", "--name-status", "HEAD", "--", folder)) {
            edited.add("not committed: " + line.replace('\t', ' '));
        }
        return edited;
    }

    /** Whether git answers here and knows at least one commit; if not, why. */
    Optional<String> unreadable() {
        try {
            git("rev-parse", "--verify", "HEAD");
            return Optional.empty();
        } catch (UncheckedIOException silent) {
            return Optional.of(String.valueOf(silent.getMessage()));
        }
    }

    /** Files of the folder that are not named {@code V<number>__<words>.sql}, and numbers that are missing or there twice. */
    List<String> misnumbered() {
        var names = names();
        var numbers = names.stream()
                .map(NAME::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(name -> Integer.parseInt(name.group(1)))
                .sorted()
                .toList();
        var wrong = new ArrayList<>(names.stream()
                .filter(Predicate.not(NAME.asMatchPredicate()))
                .map(name -> "not a name: " + name)
                .toList());
        if (!numbers.equals(IntStream.rangeClosed(1, numbers.size()).boxed().toList())) {
            wrong.add("not dense: " + numbers);
        }
        return wrong;
    }

    private List<String> names() {
        if (!Files.isDirectory(root.resolve(folder))) {
            return List.of();
        }
        try (var files = Files.list(root.resolve(folder))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<String> git(String... arguments) {
        try {
            var git = new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(arguments))
                            .toList())
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .start();
            var answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (git.waitFor() != 0) {
                throw new IOException("git " + String.join(" ", arguments) + ": " + answer.strip());
            }
            return answer.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }
}
