package kezek.portal.platform.database.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Set;

/**
 * The data directory of a server at work, copied between pg_backup_start and pg_backup_stop. Pages that are written meanwhile are copied half
 * old and half new; the journal of PostgreSQL holds each of them whole (full_page_writes). What is left out is what PostgreSQL's own tool
 * leaves out: https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP-DATA
 */
final class DataFiles extends SimpleFileVisitor<Path> {

    private static final Set<String> ONLY_THE_FOLDER = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");
    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "pg_internal.init",
            "backup_label",
            "tablespace_map",
            "current_logfiles");
    private static final String TEMPORARY = "pgsql_tmp";
    private static final Path CONTROL = Path.of("global", "pg_control");
    private static final int LOOKS = 100;

    private final Path data;
    private final BackupFile backup;

    private DataFiles(Path data, BackupFile backup) {
        this.data = data;
        this.backup = backup;
    }

    static void copy(Path data, BackupFile backup) throws IOException {
        Files.walkFileTree(data, new DataFiles(data, backup));
        backup.file(Manifest.DATA + CONTROL, control(data.resolve(CONTROL)));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (folder.equals(data)) {
            return FileVisitResult.CONTINUE;
        }
        if (folder.getFileName().toString().startsWith(TEMPORARY)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        backup.folder(name(folder));
        return ONLY_THE_FOLDER.contains(data.relativize(folder).toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        var last = file.getFileName().toString();
        var isControl = data.relativize(file).equals(CONTROL);
        if (!isControl && !LEFT_OUT.contains(last) && !last.startsWith(TEMPORARY)) {
            backup.file(name(file), file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
        return failure == null || failure instanceof NoSuchFileException
                ? FileVisitResult.CONTINUE
                : super.postVisitDirectory(folder, failure);
    }

    private String name(Path path) {
        return Manifest.DATA + data.relativize(path);
    }

    /** It has no second copy in the journal, so it is read until two looks agree. */
    private static byte[] control(Path file) throws IOException {
        var before = Files.readAllBytes(file);
        for (var look = 0; look < LOOKS; look++) {
            var now = Files.readAllBytes(file);
            if (Arrays.equals(before, now)) {
                return now;
            }
            before = now;
        }
        throw new IOException(file + " changes all the time");
    }
}
