package kezek.portal.apply;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form with a file as it arrived. It is read here and not by the framework, because one that is too large for the server is answered with a
 * page too, and that has to be known before any of its fields is asked for.
 */
final class SentForm {

    private final @Nullable HttpServletRequest readable;

    private SentForm(@Nullable HttpServletRequest readable) {
        this.readable = readable;
    }

    static SentForm of(HttpServletRequest request) throws IOException {
        try {
            request.getParts();
            return new SentForm(request);
        } catch (IllegalStateException tooLarge) {
            return new SentForm(null);
        } catch (ServletException withoutFiles) {
            // Not sent as multipart/form-data: the fields are there, a file is not.
            return new SentForm(request);
        }
    }

    /** Whether it was too large to be read at all. */
    boolean isTooLarge() {
        return readable == null;
    }

    /** A field; empty if it was not sent. */
    Optional<String> field(String name) {
        return Optional.ofNullable(readable).map(request -> request.getParameter(name));
    }

    /** The file of a field. */
    UploadedFile file(String name) throws IOException {
        if (readable == null) {
            return new UploadedFile.TooLarge();
        }
        var part = part(readable, name);
        if (part.isEmpty() || isUnchosen(part.get())) {
            return new UploadedFile.None();
        }
        if (part.get().getSize() > UploadedFile.MOST_BYTES) {
            return new UploadedFile.TooLarge();
        }
        try (var content = part.get().getInputStream()) {
            return UploadedFile.of(content.readAllBytes());
        }
    }

    /** A browser sends an empty part without a name where nobody chose a file. */
    private static boolean isUnchosen(Part part) {
        var name = part.getSubmittedFileName();
        return name == null || (name.isEmpty() && part.getSize() == 0);
    }

    private static Optional<Part> part(HttpServletRequest request, String name) throws IOException {
        try {
            return Optional.ofNullable(request.getPart(name));
        } catch (ServletException withoutFiles) {
            return Optional.empty();
        }
    }
}
