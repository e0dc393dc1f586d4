package kezek.portal.apply;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What a form brought as a file. Its name is never looked at; what it is, its first bytes say. */
sealed interface UploadedFile {

    int MOST_BYTES = 5 * 1024 * 1024;

    List<Form> FORMS = List.of(
            new Form("application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
            new Form("image/jpeg", HexFormat.of().parseHex("ffd8ff")),
            new Form("image/png", HexFormat.of().parseHex("89504e470d0a1a0a")));

    /** A media type and how its files begin. */
    record Form(String mediaType, byte[] beginning) {

        private boolean isOf(byte[] content) {
            return content.length > beginning.length
                    && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
        }
    }

    /** No file was chosen. */
    record None() implements UploadedFile {}

    /** A file without content. */
    record Empty() implements UploadedFile {}

    /** More than {@link #MOST_BYTES}. */
    record TooLarge() implements UploadedFile {}

    /** None of the {@link #FORMS}. */
    record WrongType() implements UploadedFile {}

    /** A file that may be kept. */
    record Good(String mediaType, byte[] content) implements UploadedFile {}

    /** The file, if it may be kept. */
    static Optional<Good> good(UploadedFile file) {
        return file instanceof Good good ? Optional.of(good) : Optional.empty();
    }

    /** Looks at the content of a file that is not larger than allowed. */
    static UploadedFile of(byte[] content) {
        if (content.length == 0) {
            return new Empty();
        }
        return FORMS.stream()
                .filter(form -> form.isOf(content))
                .<UploadedFile>map(form -> new Good(form.mediaType(), content))
                .findFirst()
                .orElseGet(WrongType::new);
    }
}
