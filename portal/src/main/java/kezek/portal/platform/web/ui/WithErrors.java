package kezek.portal.platform.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form that may come back with what is wrong. */
public interface WithErrors {

    List<FieldError> errors();

    /** What is wrong with a field; null if nothing is. */
    default @Nullable String error(String field) {
        return errors().stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }
}
