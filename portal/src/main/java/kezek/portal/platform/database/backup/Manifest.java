package kezek.portal.platform.database.backup;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a backup consists of: its last file. A line of head, a line for every file, and the checksum of all lines before it.
 *
 * @param from where in the journal of PostgreSQL (WAL) the recovery begins
 * @param to where the data are consistent
 * @param files by name, in the order of the backup
 */
record Manifest(String from, String to, Map<String, Part> files) {

    /** Its name in the backup. */
    static final String NAME = "MANIFEST";

    /** Folder of PostgreSQL's data directory in a backup. */
    static final String DATA = "data/";

    /** Folder of the home's secrets in a backup. */
    static final String SECRETS = "secrets/";

    private static final String HEAD = "kezek backup 1 from %s to %s";
    private static final Pattern HEAD_LINE = Pattern.compile("kezek backup 1 from ([0-9A-F/]+) to ([0-9A-F/]+)");
    private static final Pattern FILE_LINE = Pattern.compile("([0-9a-f]{64}) (\\d+) (.+)");
    private static final String SUM = "sum ";

    Manifest {
        files = new LinkedHashMap<>(files);
    }

    /**
     * One file.
     *
     * @param sha256 in hexadecimal digits
     * @param bytes how many
     */
    record Part(String sha256, long bytes) {}

    /** As it is written; file names have no line breaks. */
    String text() {
        var lines = new StringBuilder(HEAD.formatted(from, to)).append('\n');
        files.forEach((name, part) -> lines.append(part.sha256)
                .append(' ')
                .append(part.bytes)
                .append(' ')
                .append(name)
                .append('\n'));
        return lines + SUM + sumOf(lines.toString()) + "\n";
    }

    /** Reads it; empty if it is none of ours, of another version, or not as it was written. */
    static Optional<Manifest> of(String text) {
        var end = text.lastIndexOf(SUM);
        if (end < 1 || !text.substring(end).equals(SUM + sumOf(text.substring(0, end)) + "\n")) {
            return Optional.empty();
        }
        var lines = text.substring(0, end).lines().toList();
        var head = HEAD_LINE.matcher(lines.getFirst());
        var files = new LinkedHashMap<String, Part>();
        for (var line : lines.subList(1, lines.size())) {
            var file = FILE_LINE.matcher(line);
            if (!file.matches()) {
                return Optional.empty();
            }
            files.put(file.group(3), new Part(file.group(1), Long.parseLong(file.group(2))));
        }
        return head.matches() ? Optional.of(new Manifest(head.group(1), head.group(2), files)) : Optional.empty();
    }

    private static String sumOf(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
