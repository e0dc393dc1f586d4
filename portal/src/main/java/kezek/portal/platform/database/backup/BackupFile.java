package kezek.portal.platform.database.backup;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A backup that is being written: a ZIP file under a temporary name beside its own, which it gets when it is complete and on the disk. Its
 * maker alone may read it: it holds personal data and passwords.
 */
final class BackupFile implements AutoCloseable {

    private final Path target;
    private final Path unfinished;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final Map<String, Manifest.Part> written = new LinkedHashMap<>();

    BackupFile(Path target) throws IOException {
        this.target = target;
        this.unfinished = Files.createTempFile(
                target.resolve("..").normalize(),
                target.getFileName() + ".",
                ".unfinished",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        this.channel = FileChannel.open(unfinished, StandardOpenOption.WRITE);
        this.zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
        // The disk is the slower part, and pages of a database shrink at the lowest level already.
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** An empty folder, or one whose files follow. */
    void folder(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name + "/"));
        zip.closeEntry();
    }

    /** A file as long as it is now: what is added while it is read belongs to the time after. One that has vanished is left out. */
    void file(String name, Path source) throws IOException {
        try (var in = Files.newInputStream(source)) {
            add(name, in, Files.size(source));
        } catch (NoSuchFileException vanished) {
            // A table that was dropped meanwhile; the recovery drops it too.
        }
    }

    void file(String name, byte[] content) throws IOException {
        add(name, new ByteArrayInputStream(content), content.length);
    }

    private void add(String name, InputStream in, long atMost) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        written.put(name, Sha256.copy(in, zip, atMost));
        zip.closeEntry();
    }

    /** Everything was added; how many bytes the backup has. */
    long complete(String from, String to) throws IOException {
        var manifest = new Manifest(from, to, written).text().getBytes(StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(manifest);
        zip.closeEntry();
        zip.finish();
        zip.flush();
        channel.force(true);
        zip.close();
        Files.move(unfinished, target);
        return Files.size(target);
    }

    /** What was not completed is removed. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(unfinished);
    }
}
