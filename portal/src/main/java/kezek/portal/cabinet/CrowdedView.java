package kezek.portal.cabinet;

import java.util.List;

/**
 * What the page shows when the counter is full or the family presses too often: the same form once more, with its key, to be sent again.
 *
 * @param path of the application's page below the territory
 * @param action where the form goes, below the territory
 * @param fields what was sent
 * @param own whether it is this family that presses too often
 */
public record CrowdedView(long number, String path, String action, List<Field> fields, boolean own) {

    /** A field of the form that was sent. */
    public record Field(String name, String value) {}
}
