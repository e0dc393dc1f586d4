package kezek.portal.platform.database.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import kezek.portal.platform.database.local.NewHome;

/** Puts a backup into an empty home. Every checksum is compared before anything is made there; the next start recovers the database. */
final class Restore {

    private Restore() {}

    /** How it ended. */
    sealed interface Outcome {}

    /** The home is ready to be started in. */
    record Restored(int files, long bytes) implements Outcome {}

    /** The file is no backup, or is damaged; nothing was made. */
    record Unusable(String why) implements Outcome {}

    /** Restores. */
    static Outcome into(Path home, Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            var manifest = manifest(zip);
            if (manifest.isEmpty()) {
                return new Unusable("it has no whole list of its parts");
            }
            var damage = damage(zip, manifest.get());
            if (damage.isPresent()) {
                return new Unusable(damage.get());
            }
            unpack(zip, manifest.get(), home);
            return new Restored(
                    manifest.get().files().size(),
                    manifest.get().files().values().stream()
                            .mapToLong(Manifest.Part::bytes)
                            .sum());
        } catch (ZipException noArchive) {
            return new Unusable("it is no backup, or not a whole one (" + noArchive.getMessage() + ")");
        }
    }

    private static Optional<Manifest> manifest(ZipFile zip) throws IOException {
        var entry = Optional.ofNullable(zip.getEntry(Manifest.NAME));
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try (var in = zip.getInputStream(entry.get())) {
            return Manifest.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** What differs from the manifest. */
    private static Optional<String> damage(ZipFile zip, Manifest manifest) {
        var missing = new HashMap<>(manifest.files());
        for (var entry : zip.stream().toList()) {
            var name = entry.getName();
            if (entry.isDirectory() || name.equals(Manifest.NAME)) {
                continue;
            }
            var part = missing.remove(name);
            if (part == null) {
                return Optional.of(name + " does not belong to it");
            }
            if (!as(part, zip, entry)) {
                return Optional.of(name + " is damaged");
            }
        }
        return missing.keySet().stream().sorted().findFirst().map(name -> name + " is missing");
    }

    private static boolean as(Manifest.Part part, ZipFile zip, ZipEntry entry) {
        try (var in = zip.getInputStream(entry)) {
            return Sha256.copy(in, OutputStream.nullOutputStream(), Long.MAX_VALUE)
                    .equals(part);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static void unpack(ZipFile zip, Manifest manifest, Path home) throws IOException {
        try (var fresh = NewHome.take(home)) {
            for (var entry : zip.stream().toList()) {
                var name = entry.getName();
                if (entry.isDirectory() && name.startsWith(Manifest.DATA)) {
                    fresh.folder(name.substring(Manifest.DATA.length()));
                }
            }
            for (var name : manifest.files().keySet()) {
                var target = name.startsWith(Manifest.SECRETS)
                        ? fresh.secret(name.substring(Manifest.SECRETS.length()))
                        : fresh.file(name.substring(Manifest.DATA.length()));
                try (var in = zip.getInputStream(zip.getEntry(name));
                        var out = Files.newOutputStream(target)) {
                    in.transferTo(out);
                }
            }
            fresh.complete();
        }
    }
}
