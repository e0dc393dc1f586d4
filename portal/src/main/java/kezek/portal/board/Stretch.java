package kezek.portal.board;

import java.util.List;

/**
 * A stretch of a line, or of one of its parts, as it stood at one instant.
 *
 * @param entry the last entry of the journal that it contains
 * @param census of the whole queue at the same instant
 */
public record Stretch(long entry, Census census, List<Shown> rows) {

    public Stretch {
        rows = List.copyOf(rows);
    }
}
