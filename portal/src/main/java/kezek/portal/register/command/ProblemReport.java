package kezek.portal.register.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kezek.portal.cityfiles.Problem;
import kezek.portal.cityfiles.Reason;
import kezek.portal.platform.web.Texts;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Keeps the problems of an import: the first ones to be shown, all of them in a file, and how many there are of each reason. */
final class ProblemReport implements Consumer<Problem>, AutoCloseable {

    /** How many are shown. */
    static final int SHOWN = 50;

    /** The name of the file that holds all. */
    static final String FILE = "problems.csv";

    // A spreadsheet takes a file without it for one in an old encoding.
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Texts texts;
    private final List<Path> folders;
    private final List<Problem> first = new ArrayList<>();
    private final Map<Reason, Long> byReason = new EnumMap<>(Reason.class);
    private long count;
    private Optional<Path> file = Optional.empty();
    private Optional<String> unwritable = Optional.empty();
    private @Nullable CSVPrinter printer;

    /**
     * A report that holds nothing yet; its file is made with the first problem.
     *
     * @param folders where the file may lie, the best first
     */
    ProblemReport(Texts texts, List<Path> folders) {
        this.texts = texts;
        this.folders = List.copyOf(folders);
    }

    @Override
    public void accept(Problem problem) {
        if (count == 0) {
            open();
        }
        count++;
        byReason.merge(problem.reason(), 1L, Long::sum);
        if (first.size() < SHOWN) {
            first.add(problem);
        }
        write(
                problem.file().fileName(),
                problem.line(),
                problem.column().orElse(""),
                defused(problem.value()),
                problem.reason(),
                text(problem));
    }

    /** The problems that are shown, a line each: where, what stands there, how to mend it. */
    List<String> lines() {
        return first.stream().map(this::line).toList();
    }

    long count() {
        return count;
    }

    Map<Reason, Long> byReason() {
        return byReason;
    }

    /** The file that holds all problems; empty if there are none or no file could be written. */
    Optional<Path> file() {
        return unwritable.isPresent() ? Optional.empty() : file;
    }

    /** Why the file could not be written, if that was tried. */
    Optional<String> unwritable() {
        return unwritable;
    }

    @Override
    public void close() {
        try {
            if (printer != null) {
                printer.close();
            }
        } catch (IOException full) {
            unwritable = Optional.of(String.valueOf(full.getMessage()));
        }
    }

    private String text(Problem problem) {
        return texts.text(problem.key(), problem.argumentsByName());
    }

    private String line(Problem problem) {
        var where = problem.file().fileName() + ":" + problem.line()
                + problem.column().map(column -> " " + column).orElse("");
        // What a file holds must not steer the terminal.
        var value = problem.value().isEmpty() ? "" : " «" + problem.value().replaceAll("\\p{Cntrl}", "?") + "»";
        return where + value + ": " + text(problem);
    }

    private void open() {
        for (var folder : folders) {
            var path = folder.resolve(FILE);
            try {
                printer = new CSVPrinter(writer(path), CSVFormat.RFC4180);
                file = Optional.of(path);
                unwritable = Optional.empty();
                write("file", "line", "column", "value", "reason", "text");
                return;
            } catch (IOException refused) {
                unwritable = Optional.of(String.valueOf(refused));
            }
        }
    }

    /** Readable by its owner alone: values of a city's files may be personal. */
    private static Writer writer(Path path) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        var rights = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var channel = Files.newByteChannel(path, options, rights);
        var writer =
                new BufferedWriter(new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        return writer;
    }

    private void write(Object... cells) {
        if (printer == null || unwritable.isPresent()) {
            return;
        }
        try {
            printer.printRecord(cells);
        } catch (IOException full) {
            unwritable = Optional.of(String.valueOf(full.getMessage()));
        } catch (UncheckedIOException full) {
            unwritable = Optional.of(String.valueOf(full.getMessage()));
        }
    }

    /** A spreadsheet must not run what stands in a city's file. */
    private static String defused(String value) {
        return value.matches("(?s)[=+\\-@].*") ? "'" + value : value;
    }
}
