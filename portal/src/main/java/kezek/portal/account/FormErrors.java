package kezek.portal.account;

import java.util.List;
import kezek.portal.platform.web.ui.FieldError;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, for the summary and beside the fields. */
public record FormErrors(List<FieldError> all) {

    /** Nothing. */
    public static final FormErrors NONE = new FormErrors(List.of());

    public FormErrors {
        all = List.copyOf(all);
    }

    /** One thing. */
    public static FormErrors of(String field, String message) {
        return new FormErrors(List.of(new FieldError(field, message)));
    }

    /** Whether there is any. */
    public boolean any() {
        return !all.isEmpty();
    }

    /** What is wrong with a field; null if nothing is. */
    public @Nullable String of(String field) {
        return all.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }
}
