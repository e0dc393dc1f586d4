package kezek.portal.account;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a code belongs to and what limits are counted for: a phone, somebody who signs in or asks, as a keyed hash. */
record Subject(byte[] hash) {

    static Subject phone(KeyedHash hashes, String phone) {
        return new Subject(hashes.of("phone of a code", phone));
    }

    /** Whoever asks where an application stands: by the number of a parent or of a child. */
    static Subject asked(KeyedHash hashes, String iin) {
        return new Subject(hashes.of("number that is asked by an IIN", iin));
    }

    /** One of those whose guesses are counted, see {@link NumberGuesses}. */
    static Subject guesses(KeyedHash hashes, String of, String name) {
        return new Subject(hashes.of("guesses", of, name));
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
