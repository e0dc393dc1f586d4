package kezek.portal.referral;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The keys of forms come from outside. Each counts for its sender alone: one that another family used says nothing and stands in nobody's way. */
final class OwnKey {

    private OwnKey() {}

    /** The key under which rows keep it, always the same for this sender and this key. */
    static UUID of(UUID sender, UUID key) {
        return UUID.nameUUIDFromBytes((sender + " " + key).getBytes(StandardCharsets.UTF_8));
    }
}
