package kezek.portal.apply;

import java.util.Map;
import java.util.Optional;
import kezek.portal.apply.Draft.DraftFile;

/** What people read about a file that they chose, or did not choose. */
final class FileErrors {

    private static final int BYTES_A_MEGABYTE = 1024 * 1024;
    private static final int BYTES_A_KILOBYTE = 1024;

    private FileErrors() {}

    /**
     * What is wrong with a file.
     *
     * @param mayBeAbsent whether there is one already, or none is needed
     */
    static Optional<String> of(Visit visit, UploadedFile file, boolean mayBeAbsent) {
        return switch (file) {
            case UploadedFile.Good _ -> Optional.empty();
            case UploadedFile.None _ -> mayBeAbsent ? Optional.empty() : Optional.of(visit.text("apply.file.missing"));
            case UploadedFile.Empty _ -> Optional.of(visit.text("apply.file.empty"));
            case UploadedFile.TooLarge _ ->
                Optional.of(visit.texts().text("apply.file.tooLarge", Map.of("megabytes", megabytes())));
            case UploadedFile.WrongType _ -> Optional.of(visit.text("apply.file.wrongType"));
        };
    }

    /** That a file is there already, and how large it is. */
    static String kept(Visit visit, DraftFile file) {
        var kilobytes = Math.max(1, file.bytes() / BYTES_A_KILOBYTE);
        return visit.texts().text("apply.file.kept", Map.of("kilobytes", kilobytes));
    }

    /** How large a file may be. */
    static int megabytes() {
        return UploadedFile.MOST_BYTES / BYTES_A_MEGABYTE;
    }
}
