package kezek.portal.protocol;

import java.time.Instant;
import java.util.Optional;

/**
 * A part of a protocol, of which the newest rows come first.
 *
 * @param after the row after which it begins
 * @param skipped how many rows are left out from there on
 * @param count how many rows at most
 */
public record Slice(Optional<Key> after, int skipped, int count) {

    /**
     * Where a row stands.
     *
     * @param at when the place was reported or the referral issued
     */
    public record Key(Instant at, long number) {}

    /** A page, from 1. */
    static Slice page(int page, int rows) {
        return new Slice(Optional.empty(), (page - 1) * rows, rows);
    }
}
