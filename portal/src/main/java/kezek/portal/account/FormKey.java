package kezek.portal.account;

import java.util.UUID;
import kezek.portal.platform.requests.DoneRequests;
import org.jspecify.annotations.Nullable;

/** The key that a form carries. */
public final class FormKey {

    private FormKey() {}

    /** The key as it was sent; a new one if it is none. */
    public static UUID read(@Nullable String sent) {
        try {
            return sent == null ? DoneRequests.freshKey() : UUID.fromString(sent);
        } catch (IllegalArgumentException unreadable) {
            return DoneRequests.freshKey();
        }
    }
}
