package kezek.portal.register;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kezek.portal.cityfiles.CityFile;

/** A folder that gets the files of a city. They carry other names until all of them are complete, and only their owner may read them. */
record ExportFolder(Path path) {

    private static final String UNFINISHED = ".new";

    /** What lies in the folder and is no file of a city, by name; empty if there is no folder yet. */
    List<String> others() throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (var entries = Files.list(path)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> Arrays.stream(CityFile.values())
                            .map(CityFile::fileName)
                            .noneMatch(ours -> name.equals(ours) || name.equals(ours + UNFINISHED)))
                    .sorted()
                    .toList();
        }
    }

    void make() throws IOException {
        if (!Files.exists(path)) {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    /** A stream into a file that is not finished yet; what a broken export left is written over. */
    OutputStream open(CityFile file) throws IOException {
        Files.deleteIfExists(unfinished(file));
        return Channels.newOutputStream(Files.newByteChannel(
                unfinished(file),
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
    }

    /** Gives all files their names. */
    void finish() throws IOException {
        for (var file : CityFile.values()) {
            Files.move(
                    unfinished(file),
                    path.resolve(file.fileName()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path unfinished(CityFile file) {
        return path.resolve(file.fileName() + UNFINISHED);
    }
}
