package kezek.portal.account;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a code belongs to and what its limits are counted for: a phone, or somebody who signs in, as a keyed hash. */
record Subject(byte[] hash) {

    static Subject phone(KeyedHash hashes, String phone) {
        return new Subject(hashes.of("phone of a code", phone));
    }

    static Subject parent(KeyedHash hashes, String iin) {
        return new Subject(hashes.of("parent who signs in", iin));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Subject subject && Arrays.equals(hash, subject.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return "Subject[…]";
    }
}
