package kezek.portal.office;

import java.util.UUID;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.web.FromRequest;
import kezek.portal.platform.web.ui.Filled;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * A form of an office as it was sent.
 *
 * @param fields by their names
 */
@FromRequest
public record Sent(@RequestParam MultiValueMap<String, String> fields) {

    private static final String KEY = "key";

    /** The value of a field, without spaces around it; empty if it was not filled in. */
    public String typed(String field) {
        return new Filled(fields).typed(field);
    }

    /** The key of the form. Our pages write it; a form without one is none of ours and answered 400. */
    public UUID key() {
        try {
            return UUID.fromString(typed(KEY));
        } catch (IllegalArgumentException foreign) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "a form without a key", foreign);
        }
    }

    /** The key that the page draws when the form is shown again; a fresh one if the form was not sent yet. */
    public String keyToShow() {
        return typed(KEY).isEmpty() ? DoneRequests.freshKey().toString() : key().toString();
    }
}
